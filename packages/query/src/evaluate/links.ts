import { isLink, LINKS, mapTogether, neighboursOf, sayFact } from '@precedent/graph';
import { type Fact, MODALITIES, type Modality } from '@precedent/model';
import { isInTime } from '../judge/in-time.ts';
import type { QueryContext } from '../query/context.ts';
import { type Evaluation, evaluation, type Finding } from '../query/finding.ts';
import type { Query } from '../query/query.ts';
import { compareFacts } from './fact-finding.ts';
import { shortestPath } from './shortest-path.ts';

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
  const relations = wanted.size > 0 ? [...wanted] : null;
  const kindsOf = (among: readonly Modality[]) => ({
    relations,
    modalities: among.filter((modality) => modalities?.includes(modality) ?? true),
  });
  const search = (accept: (fact: Fact) => boolean, among: readonly Modality[]) => {
    const links = { accept, kinds: isTimed ? null : kindsOf(among) };
    return shortestPath(from, to, (ids) => neighboursOf(graph, ids, links));
  };
  // What only might be links two entities as well if nothing else does; its sentence says so.
  const path =
    search((fact) => isLink(fact) && holds(fact), LINKS.kinds.modalities) ??
    search((fact) => fact.polarity !== 'negative' && holds(fact), MODALITIES) ??
    [];
  const steps = path.length - 1;
  const length = steps < 1 ? 'none found' : `${steps} ${steps === 1 ? 'step' : 'steps'}`;
  const name = (id: string) => graph.getNodeAttribute(id, 'name');
  const by = query.relations.map((id) => `“${ontology.relation(id).label}”`).join(', ');
  const filter = `${by === '' ? '' : ` by ${by}`}${modalities ? `, only ${modalities.join(' or ')}` : ''}`;
  return evaluation(`Shortest chain of facts between ${name(from)} and ${name(to)}${filter}: ${length}`, {
    findings: mapTogether([...path.slice(1).entries()], ([at, id]) =>
      stepFinding(context, path[at]!, id, holds),
    ),
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
