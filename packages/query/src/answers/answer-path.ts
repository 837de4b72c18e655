import { sayFact } from '@precedent/graph';
import type { Answer, AnswerResult, Entity } from '@precedent/model';
import { bidirectional } from 'graphology-shortest-path/unweighted.js';
import { compareFacts } from './answer-relation.ts';
import { connect, connectionsOf, isLink } from './connections.ts';
import type { QueryContext } from './context.ts';
import { isInTime } from './in-time.ts';

/** The shortest chain of facts from one entity to another: one result for each step, in order. */
export function answerPath(context: QueryContext, question: string, from: Entity, to: Entity): Answer {
  const { graph, asOf } = context;
  const holds = (claim: Parameters<typeof isInTime>[0]) => isInTime(claim, null, asOf);
  const connections =
    asOf === null ? connectionsOf(graph) : connect(graph, (fact) => isLink(fact) && fact.claims.some(holds));
  const path = bidirectional(connections, from.id, to.id) ?? [];
  const steps = path.length - 1;
  const length = steps < 1 ? 'none found' : `${steps} ${steps === 1 ? 'step' : 'steps'}`;
  return {
    question,
    interpretation: `Shortest chain of facts between ${from.name} and ${to.name}: ${length}.`,
    results: path.slice(1).map((id, at) => stepResult(context, path[at]!, id)),
    lineage: null,
  };
}

function stepResult({ graph, reference, asOf }: QueryContext, from: string, to: string): AnswerResult {
  const facts = graph
    .edges(from, to)
    .concat(graph.edges(to, from))
    .map((id) => graph.getEdgeAttributes(id))
    .filter((fact) => isLink(fact) && fact.claims.some((claim) => isInTime(claim, null, asOf)))
    .sort(compareFacts);
  const distinct = [...new Set(facts)];
  return {
    text: distinct.map((fact) => sayFact(graph, reference, fact)).join('; '),
    entities: [graph.getNodeAttributes(from), graph.getNodeAttributes(to)],
    facts: distinct.map(({ id }) => id),
    claims: distinct.flatMap(({ claims }) => claims),
  };
}
