import type { Entity } from '../entity.ts';

/** Kinds of states and bodies: "the Weimar Republic", "the Council of Europe", "the Philippines". */
const KIND =
  /\b(united|union|kingdom|republic|states|nations|commonwealth|emirates|islands|netherlands|philippines|gambia|bahamas|maldives|seychelles|comoros|vatican|pentagon|kremlin|commission|council|court|tribunal|bank|board|party|alliance|ministry|department|organi[sz]ation|agency|service|parliament|assembly|senate|house|congress|army|navy|guard|forces|police|committee|federation|league|fund|office|institute|university of|government|bureau|association|society|foundation|group|front|movement|authority|commons|lords)\b/i;
/** Names that begin like this are of one body of a kind: "the World Bank", "the Federal Reserve". */
const ONE_OF_A_KIND = /^(world|international|european|federal|national|central|supreme|bank of) /i;
const PLACE = /\b(islands|republic|territory|territories|district of)\b|^(west bank|gaza strip)$/i;
/** Kinds that need none where they stand alone: "Speaker of Parliament". */
const ALONE = /^(parliament|congress)$/i;

/** Whether "of" is followed by "the" before the name of a body: "of the Netherlands", "of NATO". */
export function takesArticle({ type, name }: Pick<Entity, 'type' | 'name'>): boolean {
  if (/^the /i.test(name)) return true;
  if (type === 'place') return PLACE.test(name);
  return (KIND.test(name) || ONE_OF_A_KIND.test(name)) && !ALONE.test(name);
}
