import { createHash } from 'node:crypto';
import type { Article, EntityType, Modality, Polarity, Span } from '@precedent/model';

/** The subject or object of an annotated claim, or the meaning of an annotated reference. */
interface AnnotatedEnd {
  /** Tokens of the sentence, half open; null where the sentence does not name it. */
  span: [start: number, end: number] | null;
  /** The fullest name of the thing in the story; null where the story never names it. */
  entity: string | null;
}

export interface AnnotatedClaim {
  /** Its place among the story's sentences. */
  sentence: number;
  subject: AnnotatedEnd & { type: EntityType };
  relation: string;
  object: AnnotatedEnd & { type: EntityType };
  office: [number, number] | null;
  modality: Modality;
  polarity: Polarity;
  time: [number, number] | null;
  speaker: AnnotatedEnd | null;
}

export interface AnnotatedReference extends AnnotatedEnd {
  sentence: number;
}

/** A news story with its claims and references: a line of `stories.jsonl`. */
export interface Story {
  id: string;
  sentences: { id?: string; tokens: string[]; annotated: boolean }[];
  claims: AnnotatedClaim[];
  references: AnnotatedReference[];
}

/** What a story is kept for, by the first hexadecimal digit of the SHA-1 of its id. */
export type StoryUse = 'held-out' | 'ranking' | 'network';

export function useOf({ id }: Pick<Story, 'id'>): StoryUse {
  const digit = createHash('sha1').update(id).digest('hex')[0]!;
  if ('012'.includes(digit)) return 'held-out';
  return '345'.includes(digit) ? 'ranking' : 'network';
}

/** A story as an article to read, and where its tokens stand in the text. */
export interface StoryText {
  article: Article;
  /** By sentence, by token. */
  tokens: Span[][];
}

/** Tokens without a space before them, and tokens without a space after them. */
const CLOSE_BEFORE = /^(?:[.,;:?!%)\]]|'|'(?:s|re|ve|ll|d|m)|n't|’s)$/;
const CLOSE_AFTER = /^[([$#]$/;

/** The text of a story: a paragraph for each sentence, as agencies write, spaced as English is. */
export function textOf({ id, sentences }: Story): StoryText {
  let text = '';
  const tokens = sentences.map((sentence) => {
    if (text !== '') text += '\n\n';
    return sentence.tokens.map((token, at) => {
      const before = sentence.tokens[at - 1];
      const close = before === undefined || CLOSE_BEFORE.test(token) || CLOSE_AFTER.test(before);
      if (!close) text += ' ';
      const start = text.length;
      text += token;
      return { start, end: text.length };
    });
  });
  const article = { id, kind: 'news' as const, url: null, title: '', text, publishedAt: null, source: null };
  return { article, tokens };
}

/** Where some words of a sentence stand in the text. */
export function spanOf(
  { tokens }: StoryText,
  sentence: number,
  [start, end]: readonly [number, number],
): Span {
  return { start: tokens[sentence]![start]!.start, end: tokens[sentence]![end - 1]!.end };
}

/** The sentence of a place in the text. */
export function sentenceAt({ tokens }: StoryText, offset: number): number {
  return tokens.findIndex((sentence) => offset < sentence.at(-1)!.end);
}

/** The tokens of their sentence that a span covers, half open. */
export function tokensAt(text: StoryText, span: Span): [number, number] {
  const sentence = text.tokens[sentenceAt(text, span.start)]!;
  const start = sentence.findIndex(({ end }) => end > span.start);
  const end = sentence.findIndex((token) => token.end >= span.end);
  return [start, (end < 0 ? sentence.length - 1 : end) + 1];
}
