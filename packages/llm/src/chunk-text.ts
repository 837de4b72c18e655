import type { Span } from '@precedent/model';
import { sentencesOf, type TextSentence } from '@precedent/reader';

/** Share of a chunk's length that the sentences before it may take up, so that pronouns keep their names. */
const OVERLAP = 0.1;
/** A chunk ends with a paragraph where that leaves it at least this full. */
const FULL_ENOUGH = 0.6;
/** Below this many characters a piece is not cut again. */
const SHORTEST = 200;

/**
 * Pieces of `text` of at most `length` characters that end with paragraphs or at least sentences, each
 * beginning with the last sentences of the one before. Only a sentence that is longer than a chunk is cut,
 * between words. Together they hold every word.
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

/** Two halves at the sentence end nearest the middle; null where it is too short to cut. */
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

/** The first of the sentences before `first` that still fit into the overlap. */
function overlapBefore(pieces: readonly Span[], first: number, length: number): number {
  let from = first;
  while (from > 0 && pieces[first]!.start - pieces[from - 1]!.start <= length * OVERLAP) from--;
  // Not so much that the first new piece no longer fits.
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

/** Before the pair of code units that `end` would part. */
function wholeCharacters(text: string, end: number): number {
  return /[\uDC00-\uDFFF]/.test(text[end]!) ? end - 1 : end;
}
