import { compareStrings, type Fact, type FactsAbout, type Ontology, type WordAsked } from '@precedent/model';
import { factsIn } from '../build/graph/precedent-graph.ts';
import { factIndexOf, factsUnder } from './fact-index.ts';
import { type GraphView, isWhole } from './graph-view.ts';
import { asPartial } from './partial-graph.ts';
import { saysWord } from './says-word.ts';

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
  if (entity === null) return factsUnder(factIndexOf(graph).byRelation, relations);
  if (!graph.hasNode(entity)) return [];
  return graph.mapEdges(entity, (_, fact) => fact).filter(({ relation }) => relations.includes(relation));
}

/** The facts that name one of the offices, or if there are none, any; with this subject, if one is given. */
export function factsNaming(
  graph: GraphView,
  { offices, subject }: { offices: readonly string[]; subject: string | null },
): readonly Fact[] {
  if (subject !== null) {
    const own = graph.mapEdges(subject, (_, fact) => fact).filter((fact) => fact.subject === subject);
    return offices.length === 0 ? own : own.filter(({ office }) => offices.includes(office?.id ?? ''));
  }
  if (offices.length === 0) return [];
  return isWhole(graph)
    ? factsUnder(factIndexOf(graph).byOffice, offices)
    : asPartial(graph).factsInOffices(offices);
}

/** Those of `factsNaming` that only uncertain claims state. */
export function uncertainFactsNaming(
  graph: GraphView,
  asked: { offices: readonly string[]; subject: string | null },
): readonly Fact[] {
  // A graph of certain claims has none; to see that, an office with thousands of facts need not be loaded.
  if (!isWhole(graph) && asPartial(graph).scope.kind === 'certain') return [];
  return factsNaming(graph, asked).filter(({ certain }) => !certain);
}

/** The facts with claims that an entity is quoted with, or that say what it said; in the order of their ids. */
export function factsSaidBy(graph: GraphView, ontology: Ontology, speaker: string): readonly Fact[] {
  const quoted = isWhole(graph)
    ? factsUnder(factIndexOf(graph).bySpeaker, [speaker])
    : asPartial(graph).factsSpokenBy(speaker);
  const spoken = ontology.relations.filter((relation) => relation.spoken).map(({ id }) => id);
  const own = factsOfRelations(graph, speaker, spoken).filter(({ claims }) =>
    claims.some(({ subject }) => subject === speaker),
  );
  return [...new Set([...quoted, ...own])].sort((a, b) => compareStrings(a.id, b.id));
}

/** The facts with a claim of an article, in the order of their ids. */
export function factsOfArticle(graph: GraphView, article: string): readonly Fact[] {
  if (isWhole(graph)) return factsUnder(factIndexOf(graph).byArticle, [article]);
  // What is shown of a fact may be only what others say.
  const isOf = ({ claims }: Fact) => claims.some((claim) => claim.article.id === article);
  return asPartial(graph).factsOfArticle(article).filter(isOf);
}

/** The facts that an entity is an end of and that have a claim of an article. */
export function factsAboutIn(graph: GraphView, asked: FactsAbout): readonly Fact[] {
  if (!isWhole(graph)) return asPartial(graph).factsAbout(asked);
  const { entity, article } = asked;
  if (!graph.hasNode(entity)) return [];
  const own = graph.mapEdges(entity, (_, fact) => fact);
  return own.filter(({ claims }) => claims.some((claim) => claim.article.id === article));
}

/** Whether a quote of a claim, or the title of its article, has a word. */
export function isSaid(graph: GraphView, asked: Omit<WordAsked, 'certain'>): boolean {
  if (!isWhole(graph) && asPartial(graph).scope.kind !== 'timed') return asPartial(graph).isSaid(asked);
  return factsMentioning(graph, asked.word).some(({ claims }) =>
    claims.some((claim) => saysWord(claim, asked)),
  );
}

/** At least the facts with a claim whose quotes or title have every word of a topic; in the order of their ids. */
export function factsMentioning(graph: GraphView, topic: string): readonly Fact[] {
  if (isWhole(graph)) return factsIn(graph);
  const [longest] = topic.split(' ').sort((a, b) => b.length - a.length);
  return asPartial(graph).factsMentioning(longest!);
}
