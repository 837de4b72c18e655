import { sayFact } from '@precedent/graph';
import type { Fact, Modality } from '@precedent/model';
import { bidirectional } from 'graphology-shortest-path/unweighted.js';
import { isInTime } from '../judge/in-time.ts';
import type { QueryContext } from '../query/context.ts';
import { type Evaluation, evaluation, type Finding } from '../query/finding.ts';
import type { Query } from '../query/query.ts';
import { connect, connectionsOf, isLink } from './connections.ts';
import { compareFacts } from './fact-finding.ts';

/**
 * The shortest chain of facts from one entity to another: one result for each step, in order.
 *
 * @param modalities only facts of these; by default hypothetical ones count only if there is no other chain.
 */
export function evaluateLinks(
  context: QueryContext,
  query: Query,
  modalities?: readonly Modality[],
): Evaluation {
  const { graph } = context;
  const [from, to] = [query.subject!, query.object!];
  const { ontology } = context.reference;
  const wanted = new Set(query.relations.flatMap((id) => ontology.withDescendants(id)));
  const holds = (fact: Fact) =>
    (wanted.size === 0 || wanted.has(fact.relation)) &&
    (modalities === undefined || modalities.includes(fact.modality)) &&
    fact.claims.some((claim) => isInTime(claim, query));
  const isTimed = query.asOf !== null || query.from !== null || query.to !== null;
  const isFiltered = isTimed || wanted.size > 0 || modalities !== undefined;
  const connections = isFiltered
    ? connect(graph, (fact) => isLink(fact) && holds(fact))
    : connectionsOf(graph);
  // What only might be links two entities as well if nothing else does; its sentence says so.
  const path =
    bidirectional(connections, from, to) ??
    bidirectional(
      connect(graph, (fact) => fact.polarity !== 'negative' && holds(fact)),
      from,
      to,
    ) ??
    [];
  const steps = path.length - 1;
  const length = steps < 1 ? 'none found' : `${steps} ${steps === 1 ? 'step' : 'steps'}`;
  const name = (id: string) => graph.getNodeAttribute(id, 'name');
  const by = query.relations.map((id) => `“${ontology.relation(id).label}”`).join(', ');
  const filter = `${by === '' ? '' : ` by ${by}`}${modalities ? `, only ${modalities.join(' or ')}` : ''}`;
  return evaluation(`Shortest chain of facts between ${name(from)} and ${name(to)}${filter}: ${length}`, {
    findings: path.slice(1).map((id, at) => stepFinding(context, path[at]!, id, holds)),
  });
}

function stepFinding(
  { graph, reference }: QueryContext,
  from: string,
  to: string,
  holds: (fact: Fact) => boolean,
): Finding {
  const facts = graph
    .edges(from, to)
    .concat(graph.edges(to, from))
    .map((id) => graph.getEdgeAttributes(id))
    .filter((fact) => fact.polarity !== 'negative' && holds(fact))
    .sort(compareFacts);
  const sure = facts.filter(isLink);
  const distinct = [...new Set(sure.length > 0 ? sure : facts)];
  return {
    text: distinct.map((fact) => sayFact(graph, reference, fact)).join('; '),
    entities: [graph.getNodeAttributes(from), graph.getNodeAttributes(to)],
    facts: distinct.map(({ id }) => id),
    claims: distinct.flatMap(({ claims }) => claims),
    from: null,
    to: null,
  };
}
