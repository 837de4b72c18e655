import type { GraphView } from '@precedent/graph';
import type { Answer, Lineage } from '@precedent/model';
import { nameIn } from '../load-graph.ts';
import { citeClaims, citeUtterances } from './cite-claims.ts';

/** Citations of each result; the tool `evidence` gives more. */
const CITED = 3;
/** Results of one answer. */
const RESULTS = 30;

/** An answer, short enough for an assistant's context. */
export function shapeAnswer(graph: GraphView, answer: Answer): Record<string, unknown> {
  const { interpretation, summary, results, notes, conflicts, query } = answer;
  const shown = results.slice(0, RESULTS).map(({ text, entities, facts, claims, utterances }) => ({
    text,
    entities: entities.map(({ id }) => id),
    facts,
    ...citeClaims(claims, nameIn(graph), CITED),
    ...(utterances ? citeUtterances(utterances, CITED) : {}),
  }));
  return {
    interpretation,
    summary,
    results: shown,
    resultsLeftOut: results.length - shown.length,
    notes,
    disagreements: conflicts.map(({ text, sides }) => ({
      text,
      sides: sides.map(({ text, claims }) => ({
        text,
        ...citeClaims(claims, nameIn(graph), CITED),
      })),
    })),
    query,
  };
}

/** The holders of an office in order. */
export function shapeLineage(graph: GraphView, lineage: Lineage): Record<string, unknown> {
  const nameOf = nameIn(graph);
  const holders = lineage.tenures.map(({ person, from, to, status, established, asOf, claims }) => ({
    person: nameOf(person),
    id: person,
    from,
    to,
    status,
    confirmed: established,
    asOf,
    ...citeClaims(claims, nameOf, 1),
  }));
  const steps = lineage.successions.map(({ predecessor, successor, basis, gap, overlap }) => ({
    from: nameOf(predecessor.person),
    to: nameOf(successor.person),
    basis: basis === 'stated' ? 'stated by a source' : 'inferred from dates',
    vacancy: gap,
    overlap,
  }));
  return { office: lineage.office.label, holders, steps };
}
