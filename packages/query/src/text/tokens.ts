import { CONTRACTIONS } from '../english/question-words.ts';

/** A word of a question, a possessive ending ("'s") or a comma. */
export interface Token {
  text: string;
  lower: string;
}

/** Longer input is refused, which keeps parsing fast. */
const LONGEST_QUESTION = 400;

/** The words of a question; none if it is too long. Quotes, dashes and final punctuation are dropped. */
export function tokenise(question: string): Token[] {
  const plain = question
    .normalize('NFC')
    .replace(/[‘’ʼ´`]/g, "'")
    .replace(/[“”„«»"]/g, ' ')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .replace(/[\s?!.…]+$/, '');
  if (plain.length > LONGEST_QUESTION) return [];
  return plain
    .replace(/[?!;:]+(?=\s|$)/g, ' ')
    .replace(/,(?=\s|$)/g, ' , ')
    .split(' ')
    .filter((word) => word !== '')
    .flatMap(splitWord)
    .map(toToken);
}

function splitWord(word: string): string[] {
  const known = CONTRACTIONS.get(word.toLowerCase());
  if (known) return known.split(' ');
  const part = /^(early|mid|late)-(\d.*)$/i.exec(word);
  if (part) return part.slice(1);
  if (/n't$/i.test(word)) return [word.slice(0, -3), 'not'];
  const owned = /^(.+?)('s|(?<=s)')$/i.exec(word);
  return owned ? [owned[1]!, "'s"] : [word];
}

function toToken(text: string): Token {
  return { text, lower: text.toLowerCase() };
}

/** The tokens as a text again: "Stoltenberg's term". */
export function joinTokens(tokens: readonly Token[]): string {
  return tokens
    .map(({ text }) => text)
    .join(' ')
    .replaceAll(" 's", "'s")
    .replaceAll(' ,', ',');
}

/** Whether the tokens from `at` on are these words. */
export function startsWith(tokens: readonly Token[], words: readonly string[], at = 0): boolean {
  return words.every((word, offset) => tokens[at + offset]?.lower === word);
}
