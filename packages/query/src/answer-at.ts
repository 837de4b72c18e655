import {
  conflictsTouching,
  disputedAmong,
  type GraphView,
  mapTogether,
  outweighedTenures,
  workOnce,
} from '@precedent/graph';
import {
  type Answer,
  type Conflict,
  PrecedentError,
  type Reference,
  type SourcedClaim,
  sayDate,
} from '@precedent/model';
import { readQueries } from './compound/compound-query.ts';
import type { QueryContext } from './query/context.ts';
import { contextAt, type QueryOptions } from './query/context-at.ts';
import { readQuery } from './query/read-query.ts';
import { printSparql } from './sparql/print-sparql.ts';

interface Asked extends QueryOptions {
  /** Everything else that the answer depends on. */
  asked: readonly unknown[];
}

/**
 * Answers from the graph as it was known at the time that is given, without uncertain claims unless asked
 * for. Each kind of question applies the valid time itself.
 *
 * @throws PrecedentError `invalid_input` if a time is not a date; otherwise what `answer` throws. A
 *   `not_found` error also names the report time, which may be why the name is not found.
 */
export function answerAt(
  graph: GraphView,
  reference: Reference,
  { asOf, knownBy, uncertain, asked }: Asked,
  answer: (context: QueryContext) => Answer,
): Answer {
  const context = contextAt(graph, reference, { asOf, knownBy, uncertain });
  const scope = [
    ...(knownBy ? [`as known by ${sayDate(knownBy)}`] : []),
    ...(uncertain ? ['including uncertain claims'] : []),
  ];
  try {
    const step = JSON.stringify([asked, asOf, knownBy, uncertain]);
    const answered = workOnce(graph, step, () => answer(context));
    const interpretation = `${[answered.interpretation.replace(/\.$/, ''), ...scope].join(', ')}.`;
    const { queries } = readQueries(answered.query);
    const sparql = queries.length > 1 ? null : printSparql(readQuery(answered.query), reference.ontology);
    const disputed = workOnce(graph, `${step} disputed`, () => findConflicts(context, answered));
    return { ...answered, interpretation, sparql, ...disputed };
  } catch (error) {
    if (!knownBy || !(error instanceof PrecedentError) || error.code !== 'not_found') throw error;
    const message = `${error.message} in what was published by ${sayDate(knownBy)}`;
    throw new PrecedentError(error.code, message, error.remedy, {
      cause: error,
      candidates: error.candidates,
    });
  }
}

/** Contradictions that an answer names. */
const MOST_CONFLICTS = 5;

/**
 * Whether dated terms decide between two holders, as they do in the answer: the other is somebody whom one article calls a
 * holder without a date. It stays a contradiction in the review, and in an answer about that person.
 */
function isSettled(
  { graph, reference }: Pick<QueryContext, 'graph' | 'reference'>,
  { office, sides }: Conflict,
  results: Answer['results'],
): boolean {
  if (office === null) return false;
  const stray = outweighedTenures(graph, reference, office).filter(
    ({ person }) => !results.some(({ entities }) => entities.some(({ id }) => id === person)),
  );
  const own = new Set(stray.flatMap(({ claims }) => claims.map(keyOf)));
  return sides.some(({ claims }) => claims.every((claim) => own.has(keyOf(claim))));
}

function keyOf({ id, article }: SourcedClaim): string {
  return `${article.id} ${id}`;
}

/** The contradictions that touch an answer; how many more there are becomes a note. */
function findConflicts(
  { graph, reference }: QueryContext,
  { results, notes }: Answer,
): Pick<Answer, 'conflicts' | 'notes'> {
  const disputed = disputedAmong(
    graph,
    reference,
    results.flatMap(({ facts }) => facts),
  );
  const among = results.filter(({ facts }) => facts.some((id) => disputed.has(id)));
  const all = conflictsTouching(
    graph,
    reference,
    // What somebody said may be uncertain in what it means, and contradicts nothing then.
    mapTogether(among, ({ claims }) => claims.filter(({ certain }) => certain)).flat(),
  ).filter((conflict) => !isSettled({ graph, reference }, conflict, results));
  const more = all.length - MOST_CONFLICTS;
  if (more <= 0) return { conflicts: all, notes };
  const note = `${more} more ${more === 1 ? 'contradiction touches' : 'contradictions touch'} this answer.`;
  return { conflicts: all.slice(0, MOST_CONFLICTS), notes: [...notes, note] };
}
