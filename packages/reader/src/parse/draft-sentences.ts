import type { Span } from '@precedent/model';
import { costOfSentence, LONGEST_PIECE, LONGEST_SENTENCE, MODEL_BUDGET } from '../documents/budget.ts';
import { sentencesOf } from '../documents/sentences.ts';
import { type TextToken, tokenise } from '../english/writing/tokens.ts';

/** A sentence as given to the model, from its first to its last token. */
export interface SentenceDraft extends Span {
  paragraph: number;
  /** At least one, at most {@link LONGEST_SENTENCE}. */
  tokens: TextToken[];
}

/** The sentences of a text as the model reads them. */
export interface DraftedSentences {
  /** In text order. */
  drafts: SentenceDraft[];
  /** How many sentences were cut into pieces. */
  pieced: number;
  /** The offset from which the text is left unread; null if it is read to its end. */
  unreadFrom: number | null;
}

/**
 * Tokenised sentences in text order, until they cost the model more than `budget`. A sentence of over
 * {@link LONGEST_SENTENCE} tokens is cut into pieces, at commas and the like if possible. Sentences without letters
 * or digits ("* * *") are left out, because they say nothing and the model takes the longest for them.
 *
 * @param isForeign whether a paragraph isn't English: it is left out.
 */
export function draftSentences(
  text: string,
  isForeign: (paragraph: number) => boolean = () => false,
  budget = MODEL_BUDGET,
): DraftedSentences {
  const drafts: SentenceDraft[] = [];
  let pieced = 0;
  let cost = 0;
  for (const sentence of sentencesOf(text)) {
    if (isForeign(sentence.paragraph)) continue;
    const tokens = tokenise(text, sentence);
    if (tokens.length > LONGEST_SENTENCE) pieced++;
    for (const piece of splitLong(tokens).filter((one) => one.some(saysSomething))) {
      cost += costOfSentence(piece.length);
      const [start, end] = [piece[0]!.start, piece.at(-1)!.end];
      if (cost > budget) return { drafts, pieced, unreadFrom: start };
      drafts.push({ start, end, paragraph: sentence.paragraph, tokens: piece });
    }
  }
  return { drafts, pieced, unreadFrom: null };
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
