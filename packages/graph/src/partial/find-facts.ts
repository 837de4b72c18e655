import { compareStrings, type Fact, type Ontology } from '@precedent/model';
import { factsIn, type PrecedentGraph } from '../build/graph/precedent-graph.ts';
import { type GraphView, isWhole } from './graph-view.ts';
import { asPartial } from './partial-graph.ts';

/** The facts of some relations: all, or those of an entity. */
export function factsOfRelations(
  graph: GraphView,
  entity: string | null,
  relations: readonly string[],
): readonly Fact[] {
  if (!isWhole(graph)) {
    const part = asPartial(graph);
    return entity === null ? part.factsOfRelations(relations) : part.factsOf(entity, relations);
  }
  const facts = entity === null ? factsIn(graph) : graph.mapEdges(entity, (_, fact) => fact);
  return facts.filter(({ relation }) => relations.includes(relation));
}

/** The facts that name one of the offices, or if there are none, any; with this subject, if one is given. */
export function factsNaming(
  graph: GraphView,
  { offices, subject }: { offices: readonly string[]; subject: string | null },
): Fact[] {
  const isAsked = (fact: Fact) =>
    (subject === null || fact.subject === subject) &&
    (offices.length === 0 || offices.includes(fact.office?.id ?? ''));
  if (subject !== null) return graph.mapEdges(subject, (_, fact) => fact).filter(isAsked);
  if (offices.length === 0) return [];
  return isWhole(graph) ? factsIn(graph).filter(isAsked) : asPartial(graph).factsInOffices(offices);
}

/** The facts with claims that an entity is quoted with, or that say what it said; in the order of their ids. */
export function factsSaidBy(graph: GraphView, ontology: Ontology, speaker: string): readonly Fact[] {
  if (isWhole(graph)) return saidIn(graph, ontology).get(speaker) ?? [];
  const part = asPartial(graph);
  const spoken = ontology.relations.filter((relation) => relation.spoken).map(({ id }) => id);
  const own = part.factsOf(speaker, spoken);
  return [...new Set([...part.factsSpokenBy(speaker), ...own])].sort((a, b) => compareStrings(a.id, b.id));
}

const sayings = new WeakMap<PrecedentGraph, Map<string, Fact[]>>();

function saidIn(graph: PrecedentGraph, ontology: Ontology): Map<string, Fact[]> {
  const known = sayings.get(graph);
  if (known) return known;
  const bySpeaker = new Map<string, Fact[]>();
  for (const fact of factsIn(graph)) {
    const isSpoken = ontology.find(fact.relation)?.spoken === true;
    const speakers = fact.claims.flatMap(({ speaker, subject }) => [speaker, isSpoken ? subject : null]);
    for (const speaker of new Set(speakers)) {
      if (speaker === null) continue;
      const list = bySpeaker.get(speaker);
      if (list) list.push(fact);
      else bySpeaker.set(speaker, [fact]);
    }
  }
  sayings.set(graph, bySpeaker);
  return bySpeaker;
}

/** At least the facts with a claim whose quotes or title have every word of a topic; in the order of their ids. */
export function factsMentioning(graph: GraphView, topic: string): readonly Fact[] {
  if (isWhole(graph)) return factsIn(graph);
  const [longest] = topic.split(' ').sort((a, b) => b.length - a.length);
  return asPartial(graph).factsMentioning(longest!);
}
