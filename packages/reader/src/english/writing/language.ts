import { FUNCTION_WORDS } from './function-words.ts';

const SCRIPTS: [name: string, letters: RegExp][] = [
  ['the Cyrillic script', /\p{Script=Cyrillic}/gu],
  ['the Arabic script', /\p{Script=Arabic}/gu],
  ['the Hebrew script', /\p{Script=Hebrew}/gu],
  ['the Greek script', /\p{Script=Greek}/gu],
  ['the Devanagari script', /\p{Script=Devanagari}/gu],
  ['Chinese or Japanese', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['Korean', /\p{Script=Hangul}/gu],
  ['Thai', /\p{Script=Thai}/gu],
  ['Armenian', /\p{Script=Armenian}/gu],
  ['Georgian', /\p{Script=Georgian}/gu],
  ['Bengali', /\p{Script=Bengali}/gu],
  ['Tamil', /\p{Script=Tamil}/gu],
  ['the Ethiopic script', /\p{Script=Ethiopic}/gu],
];

const OTHER = 'a language other than English';
/** Shorter texts aren't judged: a headline may have no function word at all. */
const FEWEST_WORDS = 12;
/** Texts with fewer words that aren't names aren't judged either. */
const FEWEST_SMALL = 6;
/** Fewer different words of a language may just be parts of names: "Ursula von der Leyen". */
const FEWEST_DIFFERENT = 3;
/** A text with this share of another language's words is foreign. English prose has 40 to 55% of its own. */
const FOREIGN_ENOUGH = 0.1;
/** Below this share of English words, a text of this many words isn't English, whatever it is. */
const ENGLISH_ENOUGH = 0.05;
const ENOUGH_TO_RULE_OUT = 30;

/**
 * The language or script of a text that isn't English, as worded in messages ("German", "the Arabic script",
 * "a language other than English"); null for English, undefined if the text is too short to tell.
 */
export function foreignLanguage(text: string): string | null | undefined {
  const sample = text.slice(0, 20_000);
  const script = foreignScript(sample);
  if (script) return script;
  const written = sample.match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
  if (written.length < FEWEST_WORDS) return undefined;
  // Names are no evidence of the language, so they are left out unless everything is in capitals.
  const small = written.filter((word) => /^\P{Lu}/u.test(word));
  const words = /\p{Ll}/u.test(sample) ? small : written.map((word) => word.toLowerCase());
  return words.length < FEWEST_SMALL ? undefined : judgeWords(words, written.length);
}

function foreignScript(sample: string): string | null {
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (latin * 2 >= letters) return null;
  const counts = SCRIPTS.map(([name, pattern]) => ({ name, count: sample.match(pattern)?.length ?? 0 }));
  const best = counts.reduce((a, b) => (b.count > a.count ? b : a));
  return best.count * 2 > letters ? best.name : OTHER;
}

function judgeWords(words: readonly string[], written: number): string | null {
  const shares = FUNCTION_WORDS.map(({ name, words: lexicon }) => {
    const found = words.filter((word) => lexicon.has(word));
    return { name, share: found.length / words.length, different: new Set(found).size };
  });
  const [english, ...others] = shares;
  const best = others.reduce((a, b) => (b.share > a.share ? b : a));
  if (best.different >= FEWEST_DIFFERENT && best.share > FOREIGN_ENOUGH && best.share > 1.5 * english!.share)
    return best.name;
  return english!.share < ENGLISH_ENOUGH && written > ENOUGH_TO_RULE_OUT ? OTHER : null;
}
