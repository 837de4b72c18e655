import type { Span } from '@precedent/model';
import { sentencesOf, type TextSentence } from '@precedent/reader';

/** Share of a chunk for repeated sentences before it, so that pronouns can be understood. */
const OVERLAP = 0.1;
/** A chunk ends with a paragraph if it is then at least this full. */
const FULL_ENOUGH = 0.6;
/** Pieces with fewer characters are not split again. */
const SHORTEST = 200;

/**
 * Splits `text` into chunks of at most `length` characters that end with a paragraph, or at least a sentence,
 * and begin with the last sentences of the previous chunk. Only a sentence longer than a chunk is split,
 * between words. Together they contain every word.
 */
export function chunkText(text: string, length: number): Span[] {
  const pieces = sentencesOf(text).flatMap((sentence) => cutSentence(text, sentence, length));
  const chunks: Span[] = [];
  for (let first = 0; first < pieces.length; ) {
    const from = overlapBefore(pieces, first, length);
    const next = endOfChunk(pieces, first, pieces[from]!.start, length);
    chunks.push({ start: pieces[from]!.start, end: pieces[next - 1]!.end });
    first = next;
  }
  return chunks;
}

/** Two halves, split at the sentence end nearest the middle; null if it is too short. */
export function splitChunk(text: string, chunk: Span): [Span, Span] | null {
  const length = chunk.end - chunk.start;
  if (length < SHORTEST) return null;
  const half = Math.ceil(length / 2);
  const inside = text.slice(chunk.start, chunk.end);
  const sentences = sentencesOf(inside);
  const pieces =
    sentences.length > 1 ? sentences : sentences.flatMap((sentence) => cutSentence(inside, sentence, half));
  const ends = pieces.slice(0, -1).map(({ end }) => end);
  if (ends.length === 0) return null;
  const cut = ends.reduce((best, end) => (Math.abs(end - half) < Math.abs(best - half) ? end : best));
  const next = pieces.find(({ start }) => start >= cut)!;
  return [
    { start: chunk.start, end: chunk.start + cut },
    { start: chunk.start + next.start, end: chunk.end },
  ];
}

/** The first of the sentences before `first` that fit into the overlap. */
function overlapBefore(pieces: readonly Span[], first: number, length: number): number {
  let from = first;
  while (from > 0 && pieces[first]!.start - pieces[from - 1]!.start <= length * OVERLAP) from--;
  // The first new piece must still fit.
  while (from < first && pieces[first]!.end - pieces[from]!.start > length) from++;
  return from;
}

/** Index after the last piece of the chunk that begins at `start` and has `first` as its first new piece. */
function endOfChunk(pieces: readonly TextSentence[], first: number, start: number, length: number): number {
  let next = first + 1;
  while (next < pieces.length && pieces[next]!.end - start <= length) next++;
  if (next === pieces.length) return next;
  for (let at = next; at > first && pieces[at - 1]!.end - start >= length * FULL_ENOUGH; at--)
    if (pieces[at]!.paragraph !== pieces[at - 1]!.paragraph) return at;
  return next;
}

function cutSentence(text: string, sentence: TextSentence, length: number): TextSentence[] {
  const pieces: TextSentence[] = [];
  let { start } = sentence;
  while (sentence.end - start > length) {
    const space = text.lastIndexOf(' ', start + length);
    const end = space > start ? space : wholeCharacters(text, start + length);
    pieces.push({ ...sentence, start, end });
    start = end;
    while (start < sentence.end && text[start] === ' ') start++;
  }
  if (start < sentence.end) pieces.push({ ...sentence, start });
  return pieces;
}

/** Moves `end` before a surrogate pair that it would split. */
function wholeCharacters(text: string, end: number): number {
  return /[\uDC00-\uDFFF]/.test(text[end]!) ? end - 1 : end;
}
