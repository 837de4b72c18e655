import {
  type ArticlesAsked,
  type BestAsked,
  type BestLinked,
  type BestOutlines,
  type BodyOffice,
  type BriefAsked,
  type ConflictsAsked,
  compareStrings,
  type DatedHolder,
  type Degrees,
  type Entity,
  type Fact,
  type FactOutline,
  type FactsAbout,
  type FactsAmong,
  type FactsAsked,
  type Findings,
  foldName,
  type GraphParts,
  type ListedConflicts,
  type ListedPlan,
  type Matter,
  type MostAsked,
  type MostFound,
  type NamingArticle,
  type NeighboursAsked,
  type OfficesAsked,
  type OfficesFound,
  type Published,
  type Reference,
  type WordAsked,
} from '@precedent/model';
import { factsIn, type PrecedentGraph } from '../../build/graph/precedent-graph.ts';
import { withoutUncertain } from '../../build/graph/without-uncertain.ts';
import { compareListed } from '../../derive/conflicts/draft-conflict.ts';
import { findingsOf } from '../../derive/matters/findings-of.ts';
import { listOffices } from '../../derive/tenures/list-offices.ts';
import { indexOffices, type OfficeIndex } from '../../derive/tenures/office-index.ts';
import { termsToKeep } from '../../derive/tenures/terms-to-keep.ts';
import { articlesNaming } from '../../partial/articles-naming.ts';
import { withBestClaims } from '../../partial/brief-fact.ts';
import { countAll } from '../../partial/count-all.ts';
import { type FactIndex, factIndexOf, factsUnder } from '../../partial/fact-index.ts';
import { neighboursOf } from '../../partial/neighbours-of.ts';
import { outlineOf } from '../../partial/outline-of.ts';
import { publishedIn } from '../../partial/published-in.ts';
import { saysWord } from '../../partial/says-word.ts';
import { GraphKeys } from './graph-keys.ts';

/** The parts of a graph that is in memory. Indexed once, in time linear in its claims. */
export class PartsInMemory implements GraphParts {
  private readonly graph: PrecedentGraph;
  private readonly reference: Reference;
  private readonly certain: PrecedentGraph;
  private readonly index: OfficeIndex;
  private readonly factIndex: FactIndex;
  private readonly byKey = new Map<string, Set<string>>();
  private readonly officesByKey = new Map<string, BodyOffice[]>();
  private found: Findings | null = null;

  constructor(graph: PrecedentGraph, reference: Reference) {
    this.graph = graph;
    this.reference = reference;
    this.certain = withoutUncertain(graph);
    this.index = indexOffices(graph, reference);
    this.factIndex = factIndexOf(graph);
    const keys = new GraphKeys(graph, reference);
    this.indexEntities(keys);
    this.indexOffices(keys);
  }

  async loadMissing(): Promise<void> {
    // All claims are whole.
  }

  async entities(ids: readonly string[]): Promise<(Entity | null)[]> {
    return ids.map((id) => (this.graph.hasNode(id) ? this.graph.getNodeAttributes(id) : null));
  }

  async degrees(ids: readonly string[]): Promise<(Degrees | null)[]> {
    return ids.map((id) =>
      this.graph.hasNode(id)
        ? { degree: this.graph.degree(id), certainDegree: this.certain.degree(id) }
        : null,
    );
  }

  async named(keys: readonly string[]): Promise<string[][]> {
    return keys.map((key) => [...(this.byKey.get(key) ?? [])].sort(compareStrings));
  }

  async namedFrom(beginnings: readonly string[]): Promise<string[][]> {
    const keys = [...this.byKey.keys()];
    return beginnings.map((beginning) => {
      const found = keys.filter((key) => key.startsWith(beginning));
      return [...new Set(found.flatMap((key) => [...this.byKey.get(key)!]))].sort(compareStrings);
    });
  }

  async facts(ids: readonly string[]): Promise<(Fact | null)[]> {
    return ids.map((id) => (this.graph.hasEdge(id) ? this.graph.getEdgeAttributes(id) : null));
  }

  async factsOf(asked: readonly FactsAsked[]): Promise<Fact[][]> {
    return asked.map(({ entity, relations }) => {
      if (!this.graph.hasNode(entity)) return [];
      const facts = this.factsOfKeys(this.graph.edges(entity));
      return relations === null ? facts : facts.filter(({ relation }) => relations.includes(relation));
    });
  }

  async briefFacts(asked: readonly BriefAsked[]): Promise<(Fact | null)[]> {
    return asked.map(({ fact: id, certain, claims }) => {
      const graph = certain ? this.certain : this.graph;
      return graph.hasEdge(id) ? withBestClaims(graph.getEdgeAttributes(id), claims) : null;
    });
  }

  async outlines(entities: readonly string[]): Promise<FactOutline[][]> {
    const found = await this.factsOf(entities.map((entity) => ({ entity, relations: null })));
    return found.map((facts) => facts.map(outlineOf));
  }

  async outlinesAmong(asked: readonly FactsAmong[]): Promise<FactOutline[][]> {
    return asked.map(({ entities, relations, certain, most }) => {
      const ids = new Set(entities);
      return factsIn(this.graph)
        .filter(({ subject, object }) => ids.has(subject) && ids.has(object))
        .filter(({ relation }) => relations === null || relations.includes(relation))
        .map(outlineOf)
        .filter(({ certainClaims }) => !certain || certainClaims > 0)
        .sort((a, b) => compareOutlines(a, b, certain))
        .slice(0, most ?? undefined)
        .sort((a, b) => compareStrings(a.id, b.id));
    });
  }

  async bestOutlines(asked: readonly BestAsked[]): Promise<BestOutlines[]> {
    return asked.map((one) => {
      const outlines = this.outlinesAround(one).sort((a, b) => compareOutlines(a, b, one.certain));
      return { outlines: outlines.slice(0, one.most), total: outlines.length };
    });
  }

  async bestLinked(asked: readonly (BestAsked & { mostFacts: number })[]): Promise<BestLinked[]> {
    const results: BestLinked[] = [];
    for (const one of asked) {
      const { entity, relations, certain, most, mostFacts } = one;
      const claims = new Map<string, number>();
      for (const outline of this.outlinesAround(one)) {
        const other = outline.subject === entity ? outline.object : outline.subject;
        if (other !== entity) claims.set(other, (claims.get(other) ?? 0) + countOf(outline, certain));
      }
      const linked = [...claims].map(([id, count]) => ({ id, claims: count }));
      const within = { entities: [entity, ...claims.keys()], relations, certain, most: mostFacts };
      const [facts] = await this.countAmong([within]);
      linked.sort((a, b) => b.claims - a.claims || compareStrings(a.id, b.id));
      results.push({ linked: linked.slice(0, most), total: { entities: linked.length, facts: facts! } });
    }
    return results;
  }

  async mostNamed(asked: readonly MostAsked[]): Promise<MostFound[]> {
    return asked.map(({ by, relations, certain, skip, most }) => {
      const counts = new Map(this.graph.mapNodes((id) => [id, 0]));
      const counted = factsIn(certain ? this.certain : this.graph).filter(
        ({ relation }) => relations?.includes(relation) ?? true,
      );
      for (const { subject, object, claims } of counted)
        for (const id of [subject, object])
          counts.set(id, counts.get(id)! + (by === 'facts' ? 1 : claims.length));
      const ordered = [...counts].sort(([a, one], [b, other]) => other - one || compareStrings(a, b));
      const ids = ordered.slice(skip, skip + most).map(([id]) => id);
      return { ids, total: { entities: counts.size, facts: counted.length } };
    });
  }

  async countAll(what: readonly ('entities' | 'copies')[]): Promise<number[]> {
    const counts = countAll(this.graph);
    return what.map((one) => counts[one]);
  }

  async countAmong(asked: readonly FactsAmong[]): Promise<number[]> {
    return (await this.outlinesAmong(asked)).map((found) => found.length);
  }

  async factsBetween(pairs: readonly (readonly [string, string])[]): Promise<Fact[][]> {
    return pairs.map(([one, other]) =>
      [one, other].every((id) => this.graph.hasNode(id))
        ? this.factsOfKeys([...this.graph.edges(one, other), ...this.graph.edges(other, one)])
        : [],
    );
  }

  async factsInOffices(offices: readonly string[]): Promise<Fact[][]> {
    return offices.map((id) => [...factsUnder(this.factIndex.byOffice, [id])]);
  }

  async factsOfRelations(relations: readonly string[]): Promise<Fact[][]> {
    return relations.map((id) => [...factsUnder(this.factIndex.byRelation, [id])]);
  }

  async factsSpokenBy(speakers: readonly string[]): Promise<Fact[][]> {
    return speakers.map((id) => [...factsUnder(this.factIndex.bySpeaker, [id])]);
  }

  async factsOfArticles(articles: readonly string[]): Promise<Fact[][]> {
    return articles.map((id) => [...factsUnder(this.factIndex.byArticle, [id])]);
  }

  async factsAbout(asked: readonly FactsAbout[]): Promise<Fact[][]> {
    return asked.map(({ entity, article }) =>
      factsUnder(this.factIndex.byArticle, [article]).filter(({ subject, object }) =>
        [subject, object].includes(entity),
      ),
    );
  }

  async isSaid(asked: readonly WordAsked[]): Promise<boolean[]> {
    return asked.map((one) =>
      factsIn(one.certain ? this.certain : this.graph).some(({ claims }) =>
        claims.some((claim) => saysWord(claim, one)),
      ),
    );
  }

  async articlesNaming(asked: readonly ArticlesAsked[]): Promise<NamingArticle[][]> {
    return asked.map((one) => [...articlesNaming(this.graph, one)]);
  }

  async factsMentioning(words: readonly string[]): Promise<Fact[][]> {
    return words.map((word) =>
      factsIn(this.graph).filter(({ claims }) =>
        claims.some(({ article, evidence }) =>
          [article.title, ...evidence.map(({ quote }) => quote)].some((text) =>
            text.toLowerCase().includes(word),
          ),
        ),
      ),
    );
  }

  async neighbours(asked: readonly NeighboursAsked[]): Promise<string[][]> {
    return asked.map(({ entity, relations, modalities, certain }) => {
      const graph = certain ? this.certain : this.graph;
      const accept = ({ relation, modality, polarity }: Fact) =>
        polarity !== 'negative' && modalities.includes(modality) && (relations?.includes(relation) ?? true);
      return graph.hasNode(entity) ? neighboursOf(graph, [entity], { accept, kinds: null })[0]! : [];
    });
  }

  async published(asked: readonly ('all' | 'certain')[]): Promise<Published[][]> {
    return asked.map((which) => [...publishedIn(which === 'certain' ? this.certain : this.graph)]);
  }

  async offices(ids: readonly string[]): Promise<(BodyOffice | null)[]> {
    return ids.map((id) => this.index.offices.get(id) ?? null);
  }

  async listOffices(asked: readonly OfficesAsked[]): Promise<OfficesFound[]> {
    return asked.map((one) => listOffices(this.graph, this.reference, one));
  }

  async terms(offices: readonly string[]): Promise<(string | null)[]> {
    return offices.map((id) => termsToKeep(this.graph, this.reference, id));
  }

  async officesWith(keys: readonly string[]): Promise<BodyOffice[][]> {
    return keys.map((key) => this.officesByKey.get(key) ?? []);
  }

  async datedHolders(titles: readonly string[]): Promise<DatedHolder[][]> {
    const dated = factsIn(this.certain).filter(({ from, to }) => from !== null || to !== null);
    return titles.map((title) => {
      const found = dated.flatMap(({ subject, object, office }) =>
        office?.body != null && office.title === title
          ? [subject, object].map(
              (entity) => [`${office.id} ${entity}`, { entity, office: office.id }] as const,
            )
          : [],
      );
      return [...new Map(found)]
        .sort(([a], [b]) => compareStrings(a, b))
        .map(([, { entity, office }]) => ({
          entity,
          name: this.graph.getNodeAttribute(entity, 'name'),
          office,
        }));
    });
  }

  async officeWords(beginnings: readonly string[]): Promise<string[][]> {
    const labels = [...this.index.offices.values()].map(({ label }) => foldName(label));
    const words = [...new Set(labels.flatMap((label) => label.split(' ')))].sort(compareStrings);
    return beginnings.map((beginning) => words.filter((word) => word.startsWith(beginning)));
  }

  private outlinesAround({ entity, relations, certain }: Omit<BestAsked, 'most'>): FactOutline[] {
    if (!this.graph.hasNode(entity)) return [];
    return this.factsOfKeys(this.graph.edges(entity))
      .filter(({ relation }) => relations === null || relations.includes(relation))
      .map(outlineOf)
      .filter(({ certainClaims }) => !certain || certainClaims > 0);
  }

  async conflictsListed(asked: readonly ConflictsAsked[]): Promise<ListedConflicts[]> {
    const all = this.findings().conflicts;
    return asked.map(({ kind, entity, most }) => {
      const own = all.filter(
        (conflict) =>
          (kind === null || conflict.kind === kind) &&
          (entity === null || conflict.entities.includes(entity)),
      );
      return { listed: own.toSorted(compareListed).slice(0, most), total: own.length };
    });
  }

  async disputedIn(matters: readonly Matter[]): Promise<string[][]> {
    const { conflicts } = this.findings();
    return matters.map((matter) => {
      const own = conflicts.filter((conflict) => conflict.matter === matter);
      return [...new Set(own.flatMap(({ entities }) => entities))].sort(compareStrings);
    });
  }

  async plansListed(asked: readonly 'all'[]): Promise<ListedPlan[][]> {
    const plans = this.findings().plans.toSorted((a, b) => compareStrings(a.id, b.id));
    return asked.map(() => plans);
  }

  private findings(): Findings {
    this.found ??= findingsOf(this.graph, this.reference);
    return this.found;
  }

  private factsOfKeys(keys: Iterable<string>): Fact[] {
    return [...new Set(keys)].sort(compareStrings).map((key) => this.graph.getEdgeAttributes(key));
  }

  private indexEntities(keys: GraphKeys): void {
    this.graph.forEachNode((id, entity) => {
      for (const key of keys.ofEntity(entity))
        this.byKey.set(key, (this.byKey.get(key) ?? new Set()).add(id));
    });
  }

  private indexOffices(keys: GraphKeys): void {
    for (const office of this.index.offices.values())
      for (const key of keys.ofOffice(office.id)) push(this.officesByKey, key, office);
  }
}

function countOf({ claims, certainClaims }: FactOutline, certain: boolean): number {
  return certain ? certainClaims : claims;
}

/** Those with the most claims that count first. */
function compareOutlines(a: FactOutline, b: FactOutline, certain: boolean): number {
  return countOf(b, certain) - countOf(a, certain) || compareStrings(a.id, b.id);
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
