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
  type FactPage,
  type FactsAbout,
  type FactsAmong,
  type FactsAsked,
  type GraphPages,
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
  type WordAsked,
} from '@precedent/model';
import type { Kysely } from 'kysely';
import type { Engine } from '../sql/engine.ts';
import { groupBy } from '../sql/group-by.ts';
import type { ArchiveTables } from '../sql/tables.ts';
import { bestLinked } from './best-linked.ts';
import { factsAround } from './facts-around.ts';
import {
  aboutKey,
  type Found,
  factsAbout,
  factsBetween,
  factsBetweenIn,
  factsInOffices,
  factsOfArticles,
  factsOfEntities,
  factsOfRelations,
  factsSpokenBy,
  neighboursOf,
} from './find-facts.ts';
import { areFindingsWhole, findConflicts, findDisputed, findPlans } from './find-findings.ts';
import { countAll, mostNamed } from './find-most.ts';
import {
  countDegrees,
  entitiesFrom,
  entitiesWith,
  findDatedHolders,
  findEntities,
  findOffices,
  listOffices,
  officesWith,
  officeWords,
} from './find-nodes.ts';
import { type BestFound, countAmong, factsAmong, loadBest, loadOutlines } from './find-outlines.ts';
import { findPublished } from './find-published.ts';
import { findTerms } from './find-terms.ts';
import { currentSequence, readCurrent } from './graph-state.ts';
import { isSaid } from './is-said.ts';
import { BriefFacts } from './load-brief.ts';
import { loadDetails } from './load-details.ts';
import { loadFacts, type Wanted } from './load-facts.ts';
import { LookAhead } from './look-ahead.ts';
import { articlesMentioning, factsMentioningIn } from './mentioning.ts';
import { loadNaming, numbersNaming } from './naming.ts';
import { Numbers } from './numbers.ts';
import { readEntityPages, readFactPages } from './read-pages.ts';

type Db = Kysely<ArchiveTables>;
type Find = (engine: Engine, db: Db, keys: readonly string[]) => Promise<Found<string>[]>;

interface PartsOptions {
  /** The change up to which the rows are to be used. */
  sequenceOf?: typeof currentSequence;
  claims?: 'brief' | 'whole';
}

/** The parts of the graph that an archive keeps, all as of one change. */
export class KeptParts implements GraphParts, GraphPages {
  /** The change. */
  readonly sequence: number;
  private readonly engine: Engine;
  private readonly basis: string;
  private readonly sequenceOf: typeof currentSequence;
  /** Claims whose quotes were looked at; null if they come with them. */
  private readonly wanted: Wanted;
  /** Facts by their numbers: one that is found in several ways is loaded once. */
  private readonly loadedFacts = new Map<number, Fact>();
  /** The numbers of the facts that were chosen by their outlines, to be loaded next. */
  private readonly chosen = new Map<string, number>();
  private readonly ahead = new LookAhead();

  /** @param options.claims `whole`: they come with their quotes. */
  constructor(engine: Engine, sequence: number, basis: string, options: PartsOptions = {}) {
    const { sequenceOf = currentSequence, claims = 'brief' } = options;
    this.engine = engine;
    this.sequence = sequence;
    this.basis = basis;
    this.sequenceOf = sequenceOf;
    this.wanted = claims === 'whole' ? null : new Set();
  }

  async loadMissing(): Promise<void> {
    if (!this.wanted || this.wanted.size === 0) return;
    const wanted = [...this.wanted, ...this.ahead.beside(this.wanted)];
    this.wanted.clear();
    await this.read((db) => loadDetails(this.engine, db, wanted));
  }

  entities(ids: readonly string[]): Promise<(Entity | null)[]> {
    return this.read(async (db) => {
      const found = await findEntities(this.engine, db, ids);
      return ids.map((id) => found.get(id) ?? null);
    });
  }

  degrees(ids: readonly string[]): Promise<(Degrees | null)[]> {
    return this.read(async (db) => {
      const found = await countDegrees(this.engine, db, ids);
      return ids.map((id) => found.get(id) ?? null);
    });
  }

  named(keys: readonly string[]): Promise<string[][]> {
    return this.read(async (db) => collectIds(keys, await entitiesWith(this.engine, db, keys)));
  }

  namedFrom(beginnings: readonly string[]): Promise<string[][]> {
    return this.read(async (db) => collectIds(beginnings, await entitiesFrom(this.engine, db, beginnings)));
  }

  facts(ids: readonly string[]): Promise<(Fact | null)[]> {
    return this.read(async (db) => {
      const lists = await this.loadFound(db, ids, await this.findFacts(db, ids));
      return lists.map(([fact]) => fact ?? null);
    });
  }

  briefFacts(asked: readonly BriefAsked[]): Promise<(Fact | null)[]> {
    const { engine, wanted } = this;
    if (wanted === null)
      throw new TypeError('facts whose claims come with their quotes are not loaded in parts');
    return this.read(async (db) => {
      const found = await this.findFacts(
        db,
        asked.map(({ fact }) => fact),
      );
      const numbers = new Map(found.map(({ key, number }) => [key, number]));
      const facts = await BriefFacts.load(engine, db, [...new Set(numbers.values())], wanted);
      return asked.map((one) => {
        const number = numbers.get(one.fact);
        return number === undefined ? null : facts.get(number, one);
      });
    });
  }

  private async findFacts(db: Db, ids: readonly string[]): Promise<Found<string>[]> {
    const chosen = ids.flatMap((key) => {
      const number = this.chosen.get(key);
      return number === undefined ? [] : [{ key, number }];
    });
    return [...chosen, ...(await this.findById(db, new Set(ids.filter((id) => !this.chosen.has(id)))))];
  }

  /** The ends of facts are in their ids, and so is their office. */
  private async findById(db: Db, ids: ReadonlySet<string>): Promise<Found<string>[]> {
    const parts = [...ids].map((id) => id.split('~')).filter(([, , object]) => object !== undefined);
    const results: Found<string>[] = [];
    for (const [office, own] of groupBy(parts, ([, , , office]) => office)) {
      const pairs = await this.numbersOf(
        db,
        own.map(([subject, , object]) => [subject!, object!] as const),
      );
      const found = await (office === undefined
        ? factsBetween(this.engine, db, pairs)
        : factsBetweenIn(this.engine, db, office, pairs));
      for (const { id, number } of found) if (ids.has(id)) results.push({ key: id, number });
    }
    return results;
  }

  factsOf(asked: readonly FactsAsked[]): Promise<Fact[][]> {
    return this.read(async (db) => {
      const results = new Map<FactsAsked, Fact[]>();
      for (const group of groupBy(asked, ({ relations }) => JSON.stringify(relations)).values()) {
        const [{ relations }] = group as [FactsAsked];
        const ids = group.map(({ entity }) => entity);
        const found = await factsOfEntities(this.engine, db, ids, relations);
        const lists = await this.loadFound(db, ids, found);
        for (const [at, one] of group.entries()) results.set(one, lists[at]!);
      }
      return asked.map((one) => results.get(one)!);
    });
  }

  outlines(entities: readonly string[]): Promise<FactOutline[][]> {
    return this.read(async (db) => {
      const found = await factsOfEntities(this.engine, db, entities, null);
      const outlines = await loadOutlines(
        this.engine,
        db,
        found.map(({ number }) => number),
      );
      return collect(entities, found, ({ number }) => outlines.get(number)!).map(byId);
    });
  }

  outlinesAmong(asked: readonly FactsAmong[]): Promise<FactOutline[][]> {
    return this.read(async (db) => {
      const results: FactOutline[][] = [];
      for (const one of asked) {
        const found = await factsAmong(this.engine, db, one);
        const best = await this.choose(db, found, { ...one, most: one.most ?? found.total });
        results.push(byId(best.outlines));
      }
      return results;
    });
  }

  bestOutlines(asked: readonly BestAsked[]): Promise<BestOutlines[]> {
    return this.read(async (db) => {
      const results: BestOutlines[] = [];
      for (const one of asked)
        results.push(await this.choose(db, await factsAround(this.engine, db, one), one));
      return results;
    });
  }

  private async choose(db: Db, found: BestFound, asked: { certain: boolean; most: number }) {
    const { numbers, ...best } = await loadBest(this.engine, db, found, asked);
    for (const [number, { id }] of numbers) this.chosen.set(id, number);
    return best;
  }

  bestLinked(asked: readonly (BestAsked & { mostFacts: number })[]): Promise<BestLinked[]> {
    return this.read(async (db) => {
      const results: BestLinked[] = [];
      for (const one of asked) results.push(await bestLinked(this.engine, db, one));
      return results;
    });
  }

  mostNamed(asked: readonly MostAsked[]): Promise<MostFound[]> {
    return this.read(async (db) => {
      const results: MostFound[] = [];
      for (const one of asked) results.push(await mostNamed(this.engine, db, one));
      return results;
    });
  }

  countAll(what: readonly ('entities' | 'copies')[]): Promise<number[]> {
    return this.read(async (db) => {
      const counts = await countAll(db);
      return what.map((one) => counts[one]);
    });
  }

  countAmong(asked: readonly FactsAmong[]): Promise<number[]> {
    return this.read(async (db) => {
      const counts: number[] = [];
      for (const one of asked) counts.push(await countAmong(this.engine, db, one));
      return counts;
    });
  }

  factsBetween(pairs: readonly (readonly [string, string])[]): Promise<Fact[][]> {
    return this.read(async (db) => {
      const both = pairs.flatMap(([one, other]) => [[one, other] as const, [other, one] as const]);
      const found = await factsBetween(this.engine, db, await this.numbersOf(db, both));
      return this.loadFound(
        db,
        pairs.map(([one, other]) => pairKey(one, other)),
        found.map(({ subject, object, number }) => ({ key: pairKey(subject, object), number })),
      );
    });
  }

  factsInOffices(offices: readonly string[]): Promise<Fact[][]> {
    return this.find(offices, factsInOffices);
  }

  factsOfRelations(relations: readonly string[]): Promise<Fact[][]> {
    return this.find(relations, factsOfRelations);
  }

  factsSpokenBy(speakers: readonly string[]): Promise<Fact[][]> {
    return this.find(speakers, factsSpokenBy);
  }

  factsOfArticles(articles: readonly string[]): Promise<Fact[][]> {
    return this.find(articles, factsOfArticles);
  }

  factsAbout(asked: readonly FactsAbout[]): Promise<Fact[][]> {
    const named = {
      entities: [...new Set(asked.map(({ entity }) => entity))],
      articles: [...new Set(asked.map(({ article }) => article))],
    };
    const keys = asked.map(aboutKey);
    const wanted = new Set(keys);
    return this.find(keys, async (engine, db) => {
      const found = await factsAbout(engine, db, named);
      return found.filter(({ key }) => wanted.has(key));
    });
  }

  async factsMentioning(words: readonly string[]): Promise<Fact[][]> {
    // Not in the transaction below: on SQLite there is only one at a time.
    const articles = new Map<string, number[]>();
    for (const word of words) articles.set(word, await articlesMentioning(this.engine, word));
    return this.find(words, async (engine, db) => {
      const found: Found<string>[] = [];
      for (const [key, own] of articles)
        for (const number of await factsMentioningIn(engine, db, key, own)) found.push({ key, number });
      return found;
    });
  }

  async isSaid(asked: readonly WordAsked[]): Promise<boolean[]> {
    const results: boolean[] = [];
    for (const one of asked) results.push(await isSaid(this.engine, one, (work) => this.read(work)));
    return results;
  }

  async articlesNaming(asked: readonly ArticlesAsked[]): Promise<NamingArticle[][]> {
    const found: number[][] = [];
    for (const one of asked) found.push(await numbersNaming(this.engine, one));
    return this.read(async (db) => {
      const lists: NamingArticle[][] = [];
      for (const numbers of found) lists.push(await loadNaming(this.engine, db, numbers));
      return lists;
    });
  }

  neighbours(asked: readonly NeighboursAsked[]): Promise<string[][]> {
    return this.read(async (db) => {
      const results = new Map<NeighboursAsked, string[]>();
      for (const group of groupBy(asked, ({ entity: _, ...kinds }) => JSON.stringify(kinds)).values()) {
        const ids = group.map(({ entity }) => entity);
        const lists = collectIds(ids, await neighboursOf(this.engine, db, ids, group[0]!));
        for (const [at, one] of group.entries()) results.set(one, lists[at]!);
      }
      return asked.map((one) => results.get(one)!);
    });
  }

  published(asked: readonly ('all' | 'certain')[]): Promise<Published[][]> {
    return this.read(async (db) => {
      const results: Published[][] = [];
      for (const which of asked) results.push(await findPublished(this.engine, db, which));
      return results;
    });
  }

  offices(ids: readonly string[]): Promise<(BodyOffice | null)[]> {
    return this.read(async (db) => {
      const found = await findOffices(this.engine, db, ids);
      return ids.map((id) => found.get(id) ?? null);
    });
  }

  listOffices(asked: readonly OfficesAsked[]): Promise<OfficesFound[]> {
    return this.read(async (db) => {
      const results: OfficesFound[] = [];
      for (const one of asked) results.push(await listOffices(db, one));
      return results;
    });
  }

  terms(offices: readonly string[]): Promise<(string | null)[]> {
    return this.read(async (db) => {
      const found = await findTerms(this.engine, db, offices);
      return offices.map((id) => found.get(id) ?? null);
    });
  }

  conflictsListed(asked: readonly ConflictsAsked[]): Promise<(ListedConflicts | null)[]> {
    return this.read(async (db) => {
      if (!(await areFindingsWhole(db))) return asked.map(() => null);
      const found: ListedConflicts[] = [];
      for (const one of asked) found.push(await findConflicts(db, one));
      return found;
    });
  }

  disputedIn(matters: readonly Matter[]): Promise<(readonly string[] | null)[]> {
    return this.read((db) => findDisputed(this.engine, db, matters));
  }

  plansListed(asked: readonly 'all'[]): Promise<(ListedPlan[] | null)[]> {
    return this.read(async (db) => {
      const plans = (await areFindingsWhole(db)) ? await findPlans(db) : null;
      return asked.map(() => plans);
    });
  }

  officesWith(keys: readonly string[]): Promise<BodyOffice[][]> {
    return this.read(async (db) => {
      const found = await officesWith(this.engine, db, keys);
      return collect(keys, found, ({ office }) => office).map((offices) =>
        offices.sort((a, b) => compareStrings(a.id, b.id)),
      );
    });
  }

  datedHolders(titles: readonly string[]): Promise<DatedHolder[][]> {
    return this.read(async (db) => {
      const found = await findDatedHolders(this.engine, db, titles);
      const lists = collect(titles, found, ({ entity, name, office }) => ({ entity, name, office }));
      return lists.map((holders) =>
        holders.sort((a, b) => compareStrings(a.office, b.office) || compareStrings(a.entity, b.entity)),
      );
    });
  }

  officeWords(beginnings: readonly string[]): Promise<string[][]> {
    return this.read(async (db) => collectIds(beginnings, await officeWords(this.engine, db, beginnings)));
  }

  entityPages(): AsyncIterable<readonly Entity[]> {
    return readEntityPages((work) => this.read(work));
  }

  factPages(): AsyncIterable<FactPage> {
    return readFactPages(this.engine, (work) => this.read(work));
  }

  private find(keys: readonly string[], find: Find): Promise<Fact[][]> {
    return this.read(async (db) => this.loadFound(db, keys, await find(this.engine, db, keys)));
  }

  /** In one snapshot, of the graph that these are the parts of. */
  read<Result>(work: (db: Db) => Promise<Result>): Promise<Result> {
    return readCurrent(this.engine, { sequence: this.sequence, basis: this.basis }, work, this.sequenceOf);
  }

  private async loadFound(db: Db, keys: readonly string[], found: readonly Found<string>[]) {
    const missing = found.map(({ number }) => number).filter((number) => !this.loadedFacts.has(number));
    const loaded = await loadFacts(this.engine, db, [...new Set(missing)], this.wanted);
    for (const [number, fact] of loaded) this.loadedFacts.set(number, fact);
    this.ahead.add(loaded);
    return collect(keys, found, ({ number }) => this.loadedFacts.get(number)!).map(byId);
  }

  /** The numbers of pairs of entities, but for those of which one isn't in the graph. */
  private async numbersOf(db: Db, pairs: readonly (readonly [string, string])[]) {
    const numbers = new Numbers();
    await numbers.find(this.engine, db, 'entities', pairs.flat());
    const numberOf = (id: string) => numbers.entities.get(id);
    return pairs.flatMap(([one, other]) => {
      const [from, to] = [numberOf(one), numberOf(other)];
      return from === undefined || to === undefined ? [] : [[from, to] as const];
    });
  }
}

function byId<Item extends { id: string }>(items: Item[]): Item[] {
  return items.sort((a, b) => compareStrings(a.id, b.id));
}

/** The same in either direction. */
function pairKey(one: string, other: string): string {
  return compareStrings(one, other) < 0 ? `${one} ${other}` : `${other} ${one}`;
}

/** What was found by each key. */
function collect<Item extends { key: string }, Result>(
  keys: readonly string[],
  found: readonly Item[],
  toResult: (item: Item) => Result,
): Result[][] {
  const byKey = groupBy(found, ({ key }) => key);
  return keys.map((key) => (byKey.get(key) ?? []).map(toResult));
}

function collectIds(keys: readonly string[], found: readonly { key: string; id: string }[]): string[][] {
  return collect(keys, found, ({ id }) => id).map((ids) => ids.sort(compareStrings));
}
