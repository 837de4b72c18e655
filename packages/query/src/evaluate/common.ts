import { isLink, lineageOf, mapTogether, officesOfPerson, restrictFact, sayFact } from '@precedent/graph';
import type { Fact } from '@precedent/model';
import { isInTime } from '../judge/in-time.ts';
import type { QueryContext } from '../query/context.ts';
import { type Evaluation, evaluation, type Finding } from '../query/finding.ts';
import type { Query } from '../query/query.ts';

/** What two entities have in common: offices that both held, titles, and entities that both are linked to. */
export function evaluateCommon(context: QueryContext, query: Query): Evaluation {
  const { graph } = context;
  const pair = [query.subject!, query.object!] as const;
  const [one, other] = pair.map((id) => graph.getNodeAttribute(id, 'name'));
  const findings = [...sharedOffices(context, pair), ...sharedNeighbours(context, query, pair)];
  return evaluation(`What ${one} and ${other} have in common`, { findings });
}

type Pair = readonly [string, string];

function sharedOffices(context: QueryContext, [one, other]: Pair): Finding[] {
  const { graph, reference } = context;
  const [own, others] = mapTogether([one, other], (id) => officesOfPerson(graph, reference, id));
  return mapTogether(own!, (office): Finding[] => {
    const same =
      others!.find(({ id }) => id === office.id) ?? others!.find(({ title }) => title === office.title);
    if (!same) return [];
    const tenures = [office, same].flatMap(({ id }, at) =>
      lineageOf(graph, reference, id).tenures.filter(({ person }) => person === [one, other][at]),
    );
    const [a, b] = [one, other].map((id) => graph.getNodeAttributes(id));
    const text =
      same.id === office.id
        ? `Both are or were ${office.label}`
        : `${a!.name} is or was ${office.label}, ${b!.name} ${same.label}`;
    const claims = [...new Set(tenures.flatMap((tenure) => tenure.claims))];
    if (claims.length === 0) return [];
    const facts = [one, other].flatMap((id) =>
      graph
        .edges(id)
        .filter((key) => [office.id, same.id].includes(graph.getEdgeAttributes(key).office?.id ?? '')),
    );
    return [
      {
        text,
        entities: [a!, b!, graph.getNodeAttributes(office.body)],
        facts: [...new Set(facts)],
        claims,
        from: null,
        to: null,
      },
    ];
  }).flat();
}

function sharedNeighbours({ graph, reference }: QueryContext, query: Query, pair: Pair): Finding[] {
  const [own, others] = mapTogether(pair, (id) => factsByNeighbour(graph, query, id));
  return [...own!].flatMap(([id, facts]) => {
    const same = others!.get(id);
    if (!same || pair.includes(id)) return [];
    const both = [facts[0]!, same[0]!];
    return [
      {
        text: both.map((fact) => sayFact(graph, reference, fact)).join('; '),
        entities: [id, ...pair].map((it) => graph.getNodeAttributes(it)),
        facts: both.map((fact) => fact.id),
        claims: both.flatMap(({ claims }) => claims),
        from: null,
        to: null,
      },
    ];
  });
}

function factsByNeighbour(graph: QueryContext['graph'], query: Query, id: string): Map<string, Fact[]> {
  const found = new Map<string, Fact[]>();
  graph.forEachEdge(id, (_, edge) => {
    const fact = isLink(edge) ? restrictFact(edge, (claim) => isInTime(claim, query)) : null;
    if (fact === null) return;
    const other = fact.subject === id ? fact.object : fact.subject;
    found.set(other, [...(found.get(other) ?? []), fact]);
  });
  return found;
}
