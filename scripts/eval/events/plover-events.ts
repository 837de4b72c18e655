import { join } from 'node:path';
import type { Article, Span } from '@precedent/model';
import { toArticle } from '../open-reader.ts';
import { readJsonLines } from '../read-json-lines.ts';
import { touches } from '../spans.ts';
import type { ActorTest, GoldEvent } from './score-events.ts';

interface PloverActor {
  text: string;
  /** Missing where the authors edited the text. */
  start?: number;
  end?: number;
}

/** A sentence of PLOVER's gold standard records; only the fields in use. */
export interface PloverSentence {
  id: string;
  text: string;
  gold: { source: PloverActor[]; target: PloverActor[]; code: string; reciprocal?: boolean }[];
}

export interface EventSentence {
  article: Article;
  events: GoldEvent[];
}

/** @param familiesOf root relations that a PLOVER code can mean */
export function readPlover(folder: string, familiesOf: (code: string) => string[]): EventSentence[] {
  return readJsonLines<PloverSentence>(join(folder, 'plover_gsr_dev.jsonl')).map((sentence) =>
    toEventSentence(sentence, familiesOf),
  );
}

/** Pairs of every source with every target, and of those who acted together with one another. */
export function toEventSentence(
  { id, text, gold }: PloverSentence,
  familiesOf: (code: string) => string[],
): EventSentence {
  const events = gold.flatMap(({ source, target, code, reciprocal = false }) => {
    const together = reciprocal && target.length === 0;
    const targets = together ? source : target;
    return source.flatMap((from, index) =>
      targets
        .slice(together ? index + 1 : 0)
        .map((to) => toEvent(from, to, { id, text, code, reciprocal, families: familiesOf(code) })),
    );
  });
  return { article: toArticle({ id, text }), events };
}

interface Coding {
  id: string;
  text: string;
  code: string;
  reciprocal: boolean;
  families: readonly string[];
}

function toEvent(from: PloverActor, to: PloverActor, coding: Coding): GoldEvent {
  const { id, text, code, reciprocal, families } = coding;
  return {
    source: at(spanOf(from, text)),
    target: at(spanOf(to, text)),
    reciprocal,
    families,
    label: `${id} ${from.text} --${code}--> ${to.text}`,
  };
}

function at(span: Span | null): ActorTest {
  return (entity) => span !== null && touches(entity, [span]);
}

/** The position of the actor; for an edited one ("U.S. ... negotiators"), of the first part that is in the text. */
function spanOf({ text, start, end }: PloverActor, sentence: string): Span | null {
  if (start !== undefined && end !== undefined) return { start, end };
  for (const part of text.split(/\.\.\.|\(|\)/).map((piece) => piece.trim())) {
    const found = part === '' ? -1 : sentence.indexOf(part);
    if (found >= 0) return { start: found, end: found + part.length };
  }
  return null;
}
