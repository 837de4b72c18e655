import type { Span } from '@precedent/model';
import { alternatives } from '@precedent/model';
import { AFTER_NAMES, BEFORE_NAMES, DOTTED, NUMBER_SIGN, SHORT_MONTHS } from './abbreviations.ts';

/** A token's place in the article, and the form that the model reads. */
export interface TextToken extends Span {
  /** The text with straight quotes and plain spaces. */
  text: string;
}

const STRAIGHT: Record<string, string> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u201a': "'",
  '\u201b': "'",
  '\u02bc': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u201e': '"',
  '\u00ab': '"',
  '\u00bb': '"',
  '\u2010': '-',
  '\u2011': '-',
};

/**
 * Replaces quotes and hyphens with those of the training data, one UTF-16 unit each, so that offsets stay
 * valid.
 */
export function straighten(text: string): string {
  return text.replace(
    /[\u2018-\u201b\u02bc\u201c-\u201e\u00ab\u00bb\u2010\u2011]/g,
    (mark) => STRAIGHT[mark]!,
  );
}

/** Tried in this order at each place; anything that matches none is white space. */
const PATTERNS = [
  // An address stays whole: "https://nato.int/x", "press@nato.int", "@NATO", "#Rutte".
  /(?:https?:\/\/|www\.)[^\s<>"']*[\w/]/u,
  /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/u,
  /[@#][\p{L}\p{N}_]+/u,
  // "U.S.", "U.N.-backed", "a.m.", "J." before a name.
  /(?:\p{Lu}\.){2,}(?:-[\p{L}\p{M}\p{N}]+)*/u,
  new RegExp(`${alternatives(DOTTED)}\\.`, 'u'),
  /(?<![\p{L}\p{N}])\p{Lu}\.(?=[\s-]+\p{Lu})/u,
  new RegExp(
    `(?<![\\p{L}\\p{N}])${alternatives(BEFORE_NAMES, AFTER_NAMES, SHORT_MONTHS)}\\.(?=[\\s,)]|$)`,
    'u',
  ),
  new RegExp(`(?<![\\p{L}\\p{N}])${NUMBER_SIGN}\\.(?=\\s*\\d)`, 'u'),
  // Contractions, split as in Universal Dependencies: "do n't", "can not", "Rutte 's".
  /\p{L}+?(?=n't(?!\p{L}))/u,
  /n't(?!\p{L})/u,
  /[cC]an(?=not(?!\p{L}))/u,
  /'(?:s|re|ve|ll|d|m|S)(?![\p{L}\p{N}])/u,
  // Numbers with their separators, ordinals, hyphenated compounds: "1,000.5", "19th", "75-year-old".
  /\d+(?:[.,:]\d+)*(?:\p{L}+(?:\p{N}+)?)?(?:-[\p{L}\p{M}\p{N}]+)*/u,
  // Words, with an apostrophe inside a name ("O'Neill", "Sana'a") and hyphens ("F-16", "co-chair").
  /\p{L}[\p{L}\p{M}\p{N}]*(?:'(?!(?:s|re|ve|ll|d|m|S|t)(?![\p{L}\p{N}]))\p{L}[\p{L}\p{M}\p{N}]*)*(?:-[\p{L}\p{M}\p{N}]+(?:'\p{Lu}[\p{L}\p{M}]+)?)*/u,
  /-{2,}/u,
  /\.{3,}/u,
  // A row of one mark ("____", "****") is one token instead of thousands.
  /(?<mark>[^\s\p{L}\p{N}])\k<mark>{3,}/u,
  /[^\s]/u,
];

const TOKEN = new RegExp(PATTERNS.map((pattern) => pattern.source).join('|'), 'gu');

/**
 * Splits a sentence into tokens as in Universal Dependencies, except that hyphenated words stay whole, because
 * the claims model was trained that way. Control characters and invisible marks are skipped like white space.
 */
export function tokenise(text: string, sentence: Span): TextToken[] {
  const plain = straighten(text.slice(sentence.start, sentence.end)).replace(INVISIBLE, (mark) =>
    ' '.repeat(mark.length),
  );
  const tokens: TextToken[] = [];
  for (const match of plain.matchAll(TOKEN)) {
    const start = sentence.start + match.index;
    tokens.push({ text: match[0], start, end: start + match[0].length });
  }
  return tokens;
}

/** Control characters and invisible marks (zero width, right-to-left, soft hyphen). */
const INVISIBLE = /[\p{Cc}\p{Cf}]/gu;
