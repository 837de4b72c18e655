import type { Span } from '@precedent/model';
import { sentencesOf } from '../documents/sentences.ts';
import { type TextToken, tokenise } from '../english/writing/tokens.ts';

/** A sentence as given to the model, from its first to its last token. */
export interface SentenceDraft extends Span {
  paragraph: number;
  /** At least one, at most {@link LONGEST_SENTENCE}. */
  tokens: TextToken[];
}

/** The model's memory and time grow with the square of the length. */
export const LONGEST_SENTENCE = 110;
/** Maximum length of pieces: that of the longest usual sentences in news, at a quarter of the cost per word. */
const LONGEST_PIECE = 60;

/**
 * Tokenised sentences in text order. A sentence of over {@link LONGEST_SENTENCE} tokens is cut into pieces, at
 * commas and the like if possible. Sentences without letters or digits ("* * *") are left out, because they say
 * nothing and the model takes the longest for them.
 *
 * @returns `pieced`: how many sentences were cut
 */
export function draftSentences(text: string): { drafts: SentenceDraft[]; pieced: number } {
  const drafts: SentenceDraft[] = [];
  let pieced = 0;
  for (const sentence of sentencesOf(text)) {
    const tokens = tokenise(text, sentence);
    if (tokens.length > LONGEST_SENTENCE) pieced++;
    for (const piece of splitLong(tokens))
      if (piece.some(saysSomething))
        drafts.push({
          start: piece[0]!.start,
          end: piece.at(-1)!.end,
          paragraph: sentence.paragraph,
          tokens: piece,
        });
  }
  return { drafts, pieced };
}

function saysSomething({ text }: TextToken): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function splitLong(tokens: TextToken[]): TextToken[][] {
  if (tokens.length === 0) return [];
  if (tokens.length <= LONGEST_SENTENCE) return [tokens];
  const pieces: TextToken[][] = [];
  for (let from = 0; from < tokens.length; ) {
    const to = cutAfter(tokens, from);
    pieces.push(tokens.slice(from, to));
    from = to;
  }
  return pieces;
}

/**
 * The end of the piece that begins at `from`: after the last punctuation mark in its second half, if there is
 * one.
 */
function cutAfter(tokens: readonly TextToken[], from: number): number {
  const limit = Math.min(tokens.length, from + LONGEST_PIECE);
  if (limit === tokens.length) return limit;
  for (let t = limit; t > from + LONGEST_PIECE / 2; t--)
    if (/^(?:[;:,\u2013\u2014]|-+)$/.test(tokens[t - 1]!.text)) return t;
  return limit;
}
