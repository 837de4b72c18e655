import {
  type ArticlesAsked,
  type BestAsked,
  type BestLinked,
  type BestOutlines,
  type BodyOffice,
  type ConflictsAsked,
  compareStrings,
  type DatedHolder,
  type Entity,
  type Fact,
  type FactOutline,
  type FactsAbout,
  type FactsAmong,
  type LinkKinds,
  type ListedConflicts,
  type ListedPlan,
  type Matter,
  type MostAsked,
  type MostFound,
  type NamingArticle,
  type OfficesAsked,
  type OfficesFound,
  type Published,
  type WordAsked,
} from '@precedent/model';
import type { GraphView } from './graph-view.ts';
import type { LoadedParts } from './loaded-parts.ts';
import { mapTogether } from './missing-part.ts';
import { officeKey } from './office-keys.ts';
import { outlineOf } from './outline-of.ts';
import type { Resolved } from './resolution-parts.ts';

/** What of the facts a graph shows. */
export interface Scope {
  /** `certain`: only certain claims. `timed`: what a time leaves, so that some entities are left out too. */
  kind: 'all' | 'certain' | 'timed';
  /** The fact as far as it is shown; null if nothing of it is. */
  restrict: (fact: Fact) => Fact | null;
  /** The fact as far as it names entities: what only uncertain claims name is there too. */
  restrictInTime: (fact: Fact) => Fact | null;
}

const ALL: Scope = { kind: 'all', restrict: (fact) => fact, restrictInTime: (fact) => fact };

/**
 * The part of a graph that has been loaded. Whatever touches more fails with `MissingPart`, and succeeds when it is tried
 * again after loading. Traversals have the order of the whole graph.
 */
export class PartialGraph implements GraphView {
  readonly scope: Scope;
  private readonly loaded: LoadedParts;
  private readonly shown = new Map<Fact, Fact | null>();
  private readonly around = new Map<string, Fact[]>();
  /** By kinds of links, then by the entity. */
  private readonly beside = new Map<string, Map<string, string[]>>();
  /** By the list of relations that was asked with. */
  private readonly ofRelations = new WeakMap<readonly string[], Map<string, readonly Fact[]>>();

  constructor(loaded: LoadedParts, scope: Scope = ALL) {
    this.loaded = loaded;
    this.scope = scope;
  }

  /** The same graph with less of the facts. */
  restrictedTo(scope: Scope): PartialGraph {
    return new PartialGraph(this.loaded, scope);
  }

  /** What has been worked out of this graph for the questions that are being answered. */
  get steps(): Map<string, unknown> {
    const { steps } = this.loaded;
    const own = steps.get(this) ?? new Map<string, unknown>();
    steps.set(this, own);
    return own;
  }

  /** How all entities of the graph were found, whatever of it is shown. */
  get resolved(): Resolved {
    const { loaded } = this;
    return {
      openKeys: () => loaded.get('openKeys', ['all'])[0]!,
      openPairs: (keys) => loaded.get('openPairs', keys),
      mergesOf: (entityId) => loaded.get('merges', [entityId])[0]!,
      decidedOn: (entityId) => loaded.get('decided', [entityId])[0]!,
      problems: () => loaded.get('problems', ['all'])[0]!,
      refOf: (entity, part = {}) => loaded.get('refs', [{ entity, ...part }])[0]!,
      entityMeant: (ref) => loaded.get('meant', [ref])[0]!,
      entityIn: (articleId, id) => loaded.get('entitiesIn', [articleId])[0]!.get(id) ?? null,
      expectAfter: (decision) => void loaded.get('expectAfter', [decision]),
    };
  }

  hasNode(id: string): boolean {
    // Names are tried as ids; an id has its type before a slash.
    if (!id.includes('/')) return false;
    const [entity] = this.loaded.get('entities', [id]);
    return entity !== null && (this.scope.kind !== 'timed' || this.isNamed(id));
  }

  getNodeAttributes(id: string): Entity {
    const [entity] = this.loaded.get('entities', [id]);
    if (!entity) throw new Error(`no entity "${id}" in the graph`);
    return entity;
  }

  getNodeAttribute<Name extends keyof Entity>(id: string, name: Name): Entity[Name] {
    return this.getNodeAttributes(id)[name];
  }

  degree(id: string): number {
    if (this.scope.kind === 'timed')
      return this.factsAround(id).reduce((sum, { subject, object }) => sum + (subject === object ? 2 : 1), 0);
    const [degrees] = this.loaded.get('degrees', [id]);
    if (!degrees) throw new Error(`no entity "${id}" in the graph`);
    return this.scope.kind === 'certain' ? degrees.certainDegree : degrees.degree;
  }

  edges(id: string, other?: string): string[] {
    const facts =
      other === undefined ? this.factsAround(id) : inOrderAround(id, this.factsBetween([[id, other]])[0]!);
    return facts.map((fact) => fact.id);
  }

  forEachEdge(id: string, visit: (key: string, fact: Fact, subject: string, object: string) => void): void {
    for (const fact of this.factsAround(id)) visit(fact.id, fact, fact.subject, fact.object);
  }

  mapEdges<Result>(id: string, map: (key: string, fact: Fact) => Result): Result[] {
    return this.factsAround(id).map((fact) => map(fact.id, fact));
  }

  hasEdge(key: string): boolean {
    return this.factNamed(key) !== null;
  }

  getEdgeAttributes(key: string): Fact {
    const fact = this.factNamed(key);
    if (fact === null) throw new Error(`no fact "${key}" in the graph`);
    return fact;
  }

  /** With so many of their claims at most; as far as they are shown at no time in particular. */
  briefFacts(ids: readonly string[], claims: number): Fact[] {
    const certain = this.scope.kind === 'certain';
    const found = this.loaded.get(
      'briefFacts',
      ids.map((fact) => ({ fact, certain, claims })),
    );
    return found.map((fact, at) => {
      if (fact === null) throw new Error(`no fact "${ids[at]}" in the graph`);
      return fact;
    });
  }

  /** The facts of an entity without their claims, in the order of their ids. */
  outlinesOf(id: string): FactOutline[] {
    if (this.scope.kind === 'timed') return inIdOrder(this.factsAround(id)).map(outlineOf);
    return this.showOutlines(this.loaded.get('outlines', [id])[0]!);
  }

  /** Those of which both ends are among the entities; this and what follows as far as it is shown at no time in particular. */
  outlinesAmong(asked: Omit<FactsAmong, 'certain'>): FactOutline[] {
    const certain = this.scope.kind === 'certain';
    return this.showOutlines(this.loaded.get('outlinesAmong', [{ ...asked, certain }])[0]!);
  }

  countAmong(asked: Omit<FactsAmong, 'certain'>): number {
    const certain = this.scope.kind === 'certain';
    return this.loaded.get('countAmong', [{ ...asked, certain }])[0]!;
  }

  bestOutlines(asked: Omit<BestAsked, 'certain'>): BestOutlines {
    const certain = this.scope.kind === 'certain';
    const { outlines, total } = this.loaded.get('bestOutlines', [{ ...asked, certain }])[0]!;
    return { outlines: this.showOutlines(outlines), total };
  }

  bestLinked(asked: Omit<BestAsked, 'certain'> & { mostFacts: number }): BestLinked {
    const certain = this.scope.kind === 'certain';
    return this.loaded.get('bestLinked', [{ ...asked, certain }])[0]!;
  }

  mostNamed(asked: Omit<MostAsked, 'certain'>): MostFound {
    const certain = this.scope.kind === 'certain';
    return this.loaded.get('mostNamed', [{ ...asked, certain }])[0]!;
  }

  countAll(what: readonly ('entities' | 'copies')[]): number[] {
    return this.loaded.get('countAll', what);
  }

  /** The entities with one of the keys, in the order of their ids. */
  entitiesNamed(keys: readonly string[]): Entity[] {
    return this.existing(this.loaded.get('named', keys).flat());
  }

  entitiesNamedFrom(beginning: string): Entity[] {
    return this.existing(this.loaded.get('namedFrom', [beginning]).flat());
  }

  /** The facts of an entity with one of the relations, in the order of the whole graph. */
  factsOf(entity: string, relations: readonly string[]): readonly Fact[] {
    const own = this.ofRelations.get(relations) ?? new Map<string, readonly Fact[]>();
    this.ofRelations.set(relations, own);
    const known = own.get(entity);
    if (known) return known;
    const [facts] = this.loaded.get('factsOf', [{ entity, relations }]);
    const around = inOrderAround(entity, this.show(facts!));
    own.set(entity, around);
    return around;
  }

  /** In the order of their ids, as all that follow. */
  factsBetween(pairs: readonly (readonly [string, string])[]): Fact[][] {
    return this.loaded.get('factsBetween', pairs).map((facts) => this.show(facts));
  }

  factsInOffices(offices: readonly string[]): Fact[] {
    return this.united(this.loaded.get('factsInOffices', offices));
  }

  factsOfRelations(relations: readonly string[]): Fact[] {
    return this.united(this.loaded.get('factsOfRelations', relations));
  }

  factsSpokenBy(speaker: string): Fact[] {
    return this.united(this.loaded.get('factsSpokenBy', [speaker]));
  }

  factsOfArticle(article: string): Fact[] {
    return this.united(this.loaded.get('factsOfArticles', [article]));
  }

  factsAbout(asked: FactsAbout): Fact[] {
    return this.united(this.loaded.get('factsAbout', [asked]));
  }

  factsMentioning(word: string): Fact[] {
    return this.united(this.loaded.get('factsMentioning', [word]));
  }

  isSaid(asked: Omit<WordAsked, 'certain'>): boolean {
    const certain = this.scope.kind === 'certain';
    return this.loaded.get('isSaid', [{ ...asked, certain }])[0]!;
  }

  articlesNaming(asked: ArticlesAsked): readonly NamingArticle[] {
    return this.loaded.get('articlesNaming', [asked])[0]!;
  }

  /** Those that facts link with each, as far as they are shown at no time in particular. */
  neighbours(ids: readonly string[], kinds: LinkKinds): string[][] {
    const key = JSON.stringify([kinds.relations, kinds.modalities]);
    const known = this.beside.get(key) ?? new Map<string, string[]>();
    this.beside.set(key, known);
    const certain = this.scope.kind === 'certain';
    const missing = ids.filter((id) => !known.has(id));
    const found = this.loaded.get(
      'neighbours',
      missing.map((entity) => ({ entity, ...kinds, certain })),
    );
    for (const [at, id] of missing.entries()) known.set(id, found[at]!);
    return ids.map((id) => known.get(id)!);
  }

  published(): readonly Published[] {
    if (this.scope.kind === 'timed')
      throw new TypeError('what was published by a time is not counted in parts');
    return this.loaded.get('published', [this.scope.kind])[0]!;
  }

  /** Has all of these entities loaded. */
  expectEntities(ids: readonly string[]): void {
    this.loaded.get('entities', ids);
  }

  /** What follows from certain claims alone is kept by this: unless limited to a time, graphs that show more have the same. */
  get certainBasis(): object {
    return this.scope.kind === 'timed' ? this : this.loaded;
  }

  /** How often parts were loaded so far. */
  get rounds(): number {
    return this.loaded.rounds;
  }

  /** How many questions were begun so far. */
  get questions(): number {
    return this.loaded.questions;
  }

  /** The fact with all its claims, whatever of it is shown, if it is loaded. */
  factSeen(id: string): Fact | null {
    return this.loaded.factSeen(id);
  }

  /** The office, if some part that is loaded has it. */
  officeSeen(id: string): BodyOffice | null {
    return this.loaded.officeSeen(id);
  }

  /** With all their claims. */
  wholeFacts(ids: readonly string[]): (Fact | null)[] {
    const missing = ids.filter((id) => this.loaded.factSeen(id) === null);
    const found = new Map(this.loaded.get('facts', missing).map((fact, at) => [missing[at], fact]));
    return ids.map((id) => this.loaded.factSeen(id) ?? found.get(id) ?? null);
  }

  wholeFactsIn(office: string): readonly Fact[] {
    return this.loaded.get('factsInOffices', [office])[0]!;
  }

  /** The terms of all certain claims about an office; null if they are to be derived from what is shown. */
  keptTerms(office: string): string | null {
    return this.scope.kind === 'timed' ? null : this.loaded.get('terms', [office])[0]!;
  }

  /** Offices of the whole graph, which need not have any facts that this one shows. */
  officesWith(keys: readonly string[]): BodyOffice[][] {
    return this.loaded.get('officesWith', keys);
  }

  listOffices(asked: OfficesAsked): OfficesFound {
    return this.loaded.get('listOffices', [asked])[0]!;
  }

  /** Whoever dated facts of the whole graph give an office with this title. */
  datedHolders(title: string): readonly DatedHolder[] {
    return this.loaded.get('datedHolders', [title])[0]!;
  }

  officeWords(beginnings: readonly string[]): string[] {
    return this.loaded.get('officeWords', beginnings).flat();
  }

  /** Of certain claims, whatever the graph shows; null if some are still to be derived. */
  conflictsListed(asked: ConflictsAsked): ListedConflicts | null {
    return this.loaded.get('conflictsListed', [asked])[0]!;
  }

  /** Whether certain claims in each matter contradict each other; null if that is still to be derived. */
  disputedIn(matters: readonly Matter[]): (readonly string[] | null)[] {
    return this.loaded.get('disputedIn', matters);
  }

  plansListed(): readonly ListedPlan[] | null {
    return this.loaded.get('plansListed', ['all'])[0]!;
  }

  /** The ids of all facts loaded so far, by the keys of their claims: every claim of this graph is in one of them. */
  factsByClaim(): ReadonlyMap<string, string> {
    return this.loaded.factsByClaim();
  }

  /** Has all of these loaded together with whatever is missing first. */
  expect(wanted: {
    named?: readonly string[];
    entities?: readonly string[];
    officesWith?: readonly string[];
  }) {
    mapTogether(['named', 'entities', 'officesWith'] as const, (kind) =>
      this.loaded.get(kind, wanted[kind] ?? []),
    );
  }

  private showOutlines(outlines: readonly FactOutline[]): FactOutline[] {
    if (this.scope.kind === 'all') return [...outlines];
    return outlines
      .filter(({ certainClaims }) => certainClaims > 0)
      .map((outline) => ({ ...outline, claims: outline.certainClaims }));
  }

  private existing(ids: readonly string[]): Entity[] {
    const distinct = [...new Set(ids)].sort(compareStrings);
    this.loaded.get('entities', distinct);
    const own = mapTogether(distinct, (id) => (this.hasNode(id) ? [id] : [])).flat();
    return own.map((id) => this.getNodeAttributes(id));
  }

  private isNamed(id: string): boolean {
    const { restrictInTime } = this.scope;
    const [facts] = this.loaded.get('factsOf', [{ entity: id, relations: null }]);
    if (facts!.some((fact) => restrictInTime(fact) !== null)) return true;
    const [spoken] = this.loaded.get('factsSpokenBy', [id]);
    if (spoken!.some((fact) => restrictInTime(fact)?.claims.some(({ speaker }) => speaker === id)))
      return true;
    const [offices] = this.officesWith([officeKey.body(id)]);
    const named = this.loaded.get(
      'factsInOffices',
      offices!.map((office) => office.id),
    );
    return named.flat().some((fact) => restrictInTime(fact) !== null);
  }

  private factsAround(id: string): Fact[] {
    const known = this.around.get(id);
    if (known) return known;
    const [facts] = this.loaded.get('factsOf', [{ entity: id, relations: null }]);
    const around = inOrderAround(id, this.show(facts!));
    this.around.set(id, around);
    return around;
  }

  private factNamed(id: string): Fact | null {
    const fact = this.loaded.factSeen(id) ?? this.loaded.get('facts', [id])[0]!;
    return fact === null ? null : this.restrict(fact);
  }

  private united(lists: readonly (readonly Fact[])[]): Fact[] {
    const facts = lists.length === 1 ? lists[0]! : [...new Set(lists.flat())];
    const ordered = lists.length === 1 ? facts : [...facts].sort((a, b) => compareStrings(a.id, b.id));
    return this.show(ordered);
  }

  private show(facts: readonly Fact[]): Fact[] {
    return facts.map((fact) => this.restrict(fact)).filter((fact) => fact !== null);
  }

  private restrict(fact: Fact): Fact | null {
    const known = this.shown.get(fact);
    if (known !== undefined) return known;
    const shown = this.scope.restrict(fact);
    this.shown.set(fact, shown);
    return shown;
  }
}

function inIdOrder(facts: readonly Fact[]): Fact[] {
  return [...new Set(facts)].sort((a, b) => compareStrings(a.id, b.id));
}

/** A graph that is not whole, which then is a partial one. */
export function asPartial(graph: GraphView): PartialGraph {
  if (graph instanceof PartialGraph) return graph;
  throw new TypeError('a graph is either whole or partial');
}

/**
 * Facts around an entity in the order in which the whole graph goes through them: first those that have it as their
 * object; neighbour by neighbour, in the order of the first fact; those of one neighbour backwards.
 *
 * @param facts in the order of their ids, which is that in which facts are added to a graph.
 */
function inOrderAround(id: string, facts: readonly Fact[]): Fact[] {
  const [incoming, outgoing] = [new Map<string, Fact[]>(), new Map<string, Fact[]>()];
  for (const fact of facts) {
    const [list, other] = fact.object === id ? [incoming, fact.subject] : [outgoing, fact.object];
    const own = list.get(other);
    if (own) own.push(fact);
    else list.set(other, [fact]);
  }
  return [...incoming.values(), ...outgoing.values()].flatMap((own) => own.reverse());
}
