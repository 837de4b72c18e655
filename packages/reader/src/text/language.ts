/**
 * Function words that no other language of the list shares, by language: the commonest words of any
 * text, so that a few dozen words tell.
 */
const FUNCTION_WORDS: Record<string, string> = {
  English:
    'the of and to that is was for it with as his be by had not are but from have they which she you were their been has would who',
  German:
    'der und den von das mit sich des ist im dem nicht ein eine als auch es wird bei nach noch wie einem über einen',
  French:
    'le et les des est du une dans qui que pour pas sur au plus par ce avec ne sont cette ses aux mais nous été',
  Spanish:
    'el los las del una por con para su como más pero sus al fue este ha está también desde son entre cuando muy',
  Portuguese: 'os do da em um uma para não com mais dos como foi ao ele das tem seu sua ou ser pelo isso são',
  Italian:
    'il di che è per una sono non della con del dei da anche più alla nel gli ha come ma questo delle loro',
  Dutch:
    'het een van en dat niet zijn op te met voor er maar om hij ook aan bij wordt naar heeft door hebben nog',
  Swedish: 'och att det som en på är av för med till den har inte om ett men var jag sig från vi så kan',
  Polish: 'nie się na jest do że z jak po ale od przez dla tym który są tego przed oraz było już także',
  Turkish: 've bir bu için ile olarak da çok daha olan gibi sonra kadar ancak ne değil oldu eden göre ise',
  Indonesian:
    'yang dan di itu dengan untuk tidak ini dari dalam akan pada juga saya ke karena tersebut bisa ada mereka',
};
const LEXICON = Object.entries(FUNCTION_WORDS).map(([name, words]) => ({
  name,
  words: new Set(words.split(' ')),
}));

const SCRIPTS: [name: string, letters: RegExp][] = [
  ['the Cyrillic script', /\p{Script=Cyrillic}/gu],
  ['the Arabic script', /\p{Script=Arabic}/gu],
  ['the Hebrew script', /\p{Script=Hebrew}/gu],
  ['the Greek script', /\p{Script=Greek}/gu],
  ['the Devanagari script', /\p{Script=Devanagari}/gu],
  ['Chinese or Japanese', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['Korean', /\p{Script=Hangul}/gu],
];

/** Shorter texts are not judged: a headline may have no function word. */
const FEWEST_WORDS = 12;
/** English prose has 30 to 45 % of these words, lists of names far fewer. */
const ENGLISH_ENOUGH = 0.12;

/**
 * The language or script that a text seems to be in where it is not English, in words for a message
 * ("German", "the Arabic script", "another language than English"); null for English and for texts too short to tell.
 */
export function foreignLanguage(text: string): string | null {
  const sample = text.slice(0, 20_000);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  for (const [name, pattern] of SCRIPTS) if ((sample.match(pattern)?.length ?? 0) > letters / 2) return name;
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < FEWEST_WORDS) return null;
  const shares = LEXICON.map(({ name, words: lexicon }) => ({
    name,
    share: words.filter((word) => lexicon.has(word)).length / words.length,
  }));
  const english = shares[0]!.share;
  const best = shares.reduce((a, b) => (b.share > a.share ? b : a));
  if (best.name !== 'English' && best.share > 0.1 && best.share > 1.5 * english) return best.name;
  return english < ENGLISH_ENOUGH / 4 && words.length > 40 ? 'another language than English' : null;
}
