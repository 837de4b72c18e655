import type { EntityType } from '../entity.ts';

/** An entity to be named in a sentence. */
export interface Named {
  type: EntityType;
  name: string;
}

/** Nouns that give a proper name an article: "the European Commission". */
const HEADS =
  /\b(union|kingdom|republic|states|islands|emirates|nations|commonwealth|empire|dynasty|alliance|commission|council|court|tribunal|bank|board|party|ministry|department|organi[sz]ation|agency|administration|parliament|assembly|senate|house|congress|diet|army|navy|air force|forces|police|guards?|corps|committee|caucus|convention|conference|forum|federation|league|fund|office|institute|observatory|university of|electoral college|government|bureau|service|reserve|treasury|association|society|foundation|group|front|movement|rally|authority|commons|lords|church|pact|cartel|brotherhood|programme|dialogue|coalition|press)\b/i;
/** First words of the names of unique bodies, which take an article: "the World Bank", "the Federal Reserve". */
const ONE_OF_A_KIND = /^(world|international|european|federal|national|central|supreme) /i;
/** Names without such a noun that take an article anyway. */
const NAMES =
  /^(netherlands|philippines|gambia|bahamas|maldives|seychelles|comoros|vatican|holy see|pentagon|kremlin|white house|bundes\w+|knesset|(state )?duma|sejm|storting|riksdag|folketing|senedd|d[aá]il|oireachtas|verkhovna rada|(lok|rajya) sabha|kuomintang|nationalrat|eurozone|u\.?[nks]\.?|u\.?s\.?a\.?|u\.?a\.?e\.?|u\.?s\.?s\.?r\.?|e\.?u\.?|drc|who|imf|wto|cia|fbi|nsa|icc|icj|iaea|osce|oecd|plo|kgb|gru|fsb|idf|nra|bbc|naacp)$/i;
const PLURALS =
  /\b(democrats|republicans|greens|conservatives|liberals|socialists|houthis|taliban|rebels|guards|forces|tigers|proud boys|oath keepers|chiefs of staff|lords|commons)$/i;
/** Names that only look like these, and nouns that need no article on their own. */
const BARE =
  /^(united russia|vatican city|freedom house|deutsche bank|hm treasury|congress|parliament)$|^(?:l[ae]s?|el|al|der|die|das) /i;
const GEOGRAPHY =
  /\b(strip|heights|sea|ocean|gulf|islands|peninsula|strait|balkans|caucasus|sahel|crescent|canal|river|valley|desert|territor(?:y|ies)|states|union|republic|emirates)$|\b(?:middle|near|far) east$|^west bank$|^(gulf|sea|strait|bay|isle|horn|republic|federation) of /i;

/** "the Netherlands", "the European Commission", but "NATO", "Ukraine" and "Mark Rutte". */
export function withArticle({ type, name }: Named): string {
  const bare = type === 'person' ? name : name.replace(/^the /i, '');
  return bare !== name || takesArticle({ type, name }) ? `the ${bare}` : name;
}

/** A phrase at the beginning of a sentence: "The European Commission". */
export function openSentence(phrase: string): string {
  return phrase.replace(/^the /, 'The ');
}

/** Whether the name takes a plural verb: "the Liberal Democrats are". */
export function isPlural({ type, name }: Named): boolean {
  return type === 'institution' && PLURALS.test(name);
}

function takesArticle({ type, name }: Named): boolean {
  if (type === 'person' || BARE.test(name)) return false;
  if (type === 'place') return GEOGRAPHY.test(name) || NAMES.test(name);
  return [HEADS, ONE_OF_A_KIND, NAMES, PLURALS].some((names) => names.test(name));
}
