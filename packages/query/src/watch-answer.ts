import type { GraphView } from '@precedent/graph';
import {
  type Alert,
  type AlertChange,
  type AlertFindings,
  type AlertRequest,
  type Answer,
  MOST_ALERT_CHANGES,
  PrecedentError,
  type Reference,
} from '@precedent/model';
import { ask } from './ask.ts';
import { resolveName } from './names/resolve-name.ts';
import { printQuery } from './query/print-query.ts';
import { EMPTY_QUERY } from './query/query.ts';

/** Results that an alert compares. The first of a cut list would seem to come and go. */
const MOST_RESULTS = 2000;
/** Articles that a change names. */
const MOST_ARTICLES = 10;

/** An answer, as far as an alert is about it. */
export interface Watched {
  found: AlertFindings;
  /** Of each result, the articles that it is from, best evidence first. */
  articlesOf: ReadonlyMap<string, readonly string[]>;
}

/**
 * The question that an alert asks; for an entity, what is known about it.
 *
 * @throws PrecedentError `invalid_input` if both or neither are given; `not_found` or `ambiguous` for the name of an entity.
 */
export function chooseWatched(
  graph: GraphView,
  reference: Reference,
  { question, entity }: Pick<AlertRequest, 'question' | 'entity'>,
): Pick<Alert, 'question' | 'entity'> {
  if (question !== undefined && entity === undefined) return { question, entity: null };
  if (question !== undefined || entity === undefined)
    throw new PrecedentError(
      'invalid_input',
      'an alert is about a question or about an entity',
      'Give one of the two.',
    );
  const { id, name } = resolveName(graph, reference, entity);
  return { question: printQuery({ ...EMPTY_QUERY, kind: 'happened', subject: id }), entity: { id, name } };
}

/**
 * What a watched question is answered with now; nothing if the archive doesn't know whom it is about yet.
 *
 * @throws PrecedentError as {@link ask}, but for `not_found`.
 */
export function watchAnswer(graph: GraphView, reference: Reference, question: string): Watched {
  try {
    return watched(ask(graph, reference, question));
  } catch (error) {
    if (!(error instanceof PrecedentError) || error.code !== 'not_found') throw error;
    return { found: { summary: null, results: [] }, articlesOf: new Map() };
  }
}

function watched({ summary, results }: Answer): Watched {
  const articlesOf = new Map<string, string[]>();
  for (const { text, claims, utterances = [] } of results.slice(0, MOST_RESULTS)) {
    const articles = new Set([...claims, ...utterances].map(({ article }) => article.id));
    articlesOf.set(withoutSourceDay(text), [...articles]);
  }
  return { found: { summary, results: [...articlesOf.keys()] }, articlesOf };
}

/** Each new article that says the same again would be a change otherwise: "(from 22 January 2021, as of 6 July 2022)". */
function withoutSourceDay(text: string): string {
  return text
    .replace(/,? ?\bas of (?:\d{1,2} )?(?:\p{L}+ )?\d{4}/gu, '')
    .replace(/ \(\)/g, '')
    .trim();
}

/** The alert with what has changed since it was last asked; null if the answer is the same. */
export function noticeChange(
  alert: Alert,
  { found, articlesOf }: Watched,
  { at, sequence }: Pick<AlertChange, 'at' | 'sequence'>,
): Alert | null {
  const [before, now] = [new Set(alert.found.results), new Set(found.results)];
  const appeared = found.results.filter((text) => !before.has(text));
  const gone = alert.found.results.filter((text) => !now.has(text));
  if (appeared.length + gone.length === 0 && found.summary === alert.found.summary) return null;
  const articles = new Set(appeared.flatMap((text) => articlesOf.get(text) ?? []));
  const change: AlertChange = {
    at,
    sequence,
    summary: found.summary,
    appeared,
    gone,
    articles: [...articles].slice(0, MOST_ARTICLES),
    delivery: alert.webhook === null ? null : { state: 'waiting', attempts: 0 },
  };
  return { ...alert, found, changes: [change, ...alert.changes].slice(0, MOST_ALERT_CHANGES), checkedAt: at };
}
