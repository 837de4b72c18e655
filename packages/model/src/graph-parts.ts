import type { ArticleRef } from './article.ts';
import type { Modality } from './claim.ts';
import type { Conflict } from './conflict.ts';
import type { Entity } from './entity.ts';
import type { Fact } from './fact.ts';
import type { ListedConflict, ListedPlan, Matter } from './matter.ts';
import type { BodyOffice } from './office/office.ts';
import type { ArticlesAsked, NamingArticle } from './utterance.ts';

/** The number of facts that an entity is an end of; one whose ends are both the entity counts twice. */
export interface Degrees {
  degree: number;
  /** The same, of facts with a claim that is certain. */
  certainDegree: number;
}

/** An entity at an end of a certain fact that names an office and has a date. */
export interface DatedHolder {
  entity: string;
  name: string;
  /** Its id. */
  office: string;
}

/** The facts that an entity is an end of: all of them, or those of some relations. */
export interface FactsAsked {
  entity: string;
  /** Relation ids, without their subtypes; null for all. */
  relations: readonly string[] | null;
}

/** What the articles of one publisher, kind and date contribute to a graph. */
export interface Published extends Pick<ArticleRef, 'kind' | 'source' | 'publishedAt'> {
  /** How many have claims. */
  articles: number;
  claims: number;
}

/** Which facts link their ends, of those that are not denied. */
export interface LinkKinds {
  /** Relation ids, without their subtypes; null for all. */
  relations: readonly string[] | null;
  modalities: readonly Modality[];
}

/** The entities that facts link with one. */
export interface NeighboursAsked extends LinkKinds {
  entity: string;
  /** Whether only facts with a claim that is certain count. */
  certain: boolean;
}

/** The facts that an entity is an end of and that have a claim of an article. */
export interface FactsAbout {
  entity: string;
  article: string;
}

/** A word that some sentence may have. */
export interface WordAsked {
  /** In lower case. */
  word: string;
  /** What the sentence has to match: a regular expression with the flag `u`. */
  pattern: string;
  /** Whether the sentence is folded to lower case first. */
  ignoreCase: boolean;
  /** Whether titles of articles count too. */
  titles: boolean;
  /** Whether only claims that are certain count. */
  certain: boolean;
}

/** A fact without its claims: enough to count it, and to choose which to load. */
export interface FactOutline {
  id: string;
  subject: string;
  object: string;
  relation: string;
  /** How many claims it has. */
  claims: number;
  /** How many of them are certain. */
  certainClaims: number;
}

/** The facts of which both ends are among some entities. */
export interface FactsAmong {
  entities: readonly string[];
  /** Relation ids, without their subtypes; null for all. */
  relations: readonly string[] | null;
  /** Whether only facts with a claim that is certain count, and of their claims only these. */
  certain: boolean;
  /** At most so many, those with the most claims; null for all. */
  most: number | null;
}

/** The facts that an entity is an end of, or those whom they link with it: those with the most claims. */
export interface BestAsked {
  entity: string;
  /** Relation ids, without their subtypes; null for all. */
  relations: readonly string[] | null;
  /** Whether only facts with a claim that is certain count, and of their claims only these. */
  certain: boolean;
  most: number;
}

/** Claims of a fact that are looked at without loading all of it. */
export const MOST_BRIEF = 20;

/** A fact with its best claims. */
export interface BriefAsked {
  /** Its id. */
  fact: string;
  /** Whether only claims that are certain count. */
  certain: boolean;
  /** How many of them, up to {@link MOST_BRIEF}. */
  claims: number;
}

/** Outlines with the most claims first, then by id. */
export interface BestOutlines {
  outlines: FactOutline[];
  /** How many facts there are, with those that are left out. */
  total: number;
}

/** An entity, with how many claims link it with the one that was asked about. */
export interface Linked {
  id: string;
  claims: number;
}

export interface BestLinked {
  /** The most claims first, then by id. */
  linked: Linked[];
  total: {
    /** How many entities there are, with those that are left out. */
    entities: number;
    /** The facts among all these entities and the one that was asked about, counted up to `mostFacts`. */
    facts: number;
  };
}

/** The entities that the graph says most about. */
export interface MostAsked {
  /** What is counted: the facts that an entity is an end of, or their claims. One whose ends are both the entity counts twice. */
  by: 'facts' | 'claims';
  /** Relation ids, without their subtypes; null for all. */
  relations: readonly string[] | null;
  /** Whether only facts with a claim that is certain count, and of their claims only these. */
  certain: boolean;
  /** How many are left out at the beginning of the list. */
  skip: number;
  most: number;
}

/** Ids of entities, the highest count first, then by id. Those without a fact that counts are among them, last. */
export interface MostFound {
  ids: string[];
  total: {
    /** All of the graph. */
    entities: number;
    /** Those that count. */
    facts: number;
  };
}

/** Contradictions, the most serious first. */
export interface ConflictsAsked {
  /** Null for all kinds. */
  kind: Conflict['kind'] | null;
  /** One that they are about; null for all. */
  entity: string | null;
  most: number;
}

export interface ListedConflicts {
  listed: ListedConflict[];
  /** How many there are, with those that are left out. */
  total: number;
}

/** Offices in the order of their ids. */
export interface OfficesAsked {
  /** Folded. Each has to begin some word of the label. */
  words: readonly string[];
  /** How many are left out at the beginning of the list. */
  skip: number;
  most: number;
}

export interface OfficesFound {
  offices: BodyOffice[];
  /** How many there are, with those that are left out. */
  total: number;
}

/** Facts with the entities at their ends, by their ids. */
export interface FactPage {
  facts: readonly Fact[];
  ends: ReadonlyMap<string, Entity>;
}

/** A whole graph that is kept somewhere else, a page at a time, ordered by id. */
export interface GraphPages {
  entityPages(): AsyncIterable<readonly Entity[]>;
  factPages(): AsyncIterable<FactPage>;
}

/**
 * Parts of a graph that is kept somewhere else, all as of the same state of its archive. Each method takes what is
 * asked about and gives one result for each, in that order. Facts come with all claims, uncertain ones too, and lists
 * of facts, outlines, offices and ids are ordered by id. Claims may come without their quotes and without the titles,
 * addresses and publishers of their articles (`LoadedLater`): a fact may have thousands, of which few are shown.
 */
export interface GraphParts {
  /** Loads what claims lacked when it was looked at. */
  loadMissing(): Promise<void>;
  /** Null for an id that no entity has. */
  entities(ids: readonly string[]): Promise<(Entity | null)[]>;
  /** Null for an id that no entity has. */
  degrees(ids: readonly string[]): Promise<(Degrees | null)[]>;
  /** Ids of the entities that have the key, one of those that `keysOfEntity` gives. */
  named(keys: readonly string[]): Promise<string[][]>;
  /** Ids of the entities with a key that begins so. */
  namedFrom(beginnings: readonly string[]): Promise<string[][]>;
  /** Null for an id that no fact has. */
  facts(ids: readonly string[]): Promise<(Fact | null)[]>;
  factsOf(asked: readonly FactsAsked[]): Promise<Fact[][]>;
  /** With `moreClaims`, if they have more; null for a fact that is unknown, or of which no claim counts. */
  briefFacts(asked: readonly BriefAsked[]): Promise<(Fact | null)[]>;
  /** The facts that an entity is an end of. */
  outlines(entities: readonly string[]): Promise<FactOutline[][]>;
  outlinesAmong(asked: readonly FactsAmong[]): Promise<FactOutline[][]>;
  bestOutlines(asked: readonly BestAsked[]): Promise<BestOutlines[]>;
  /** Those whom facts link with an entity, without itself. */
  bestLinked(asked: readonly (BestAsked & { mostFacts: number })[]): Promise<BestLinked[]>;
  mostNamed(asked: readonly MostAsked[]): Promise<MostFound[]>;
  /** How many entities there are, or articles that are copies of others. */
  countAll(what: readonly ('entities' | 'copies')[]): Promise<number[]>;
  /** How many there are, counted up to `most`. */
  countAmong(asked: readonly FactsAmong[]): Promise<number[]>;
  /** The facts that link the two, in either direction. */
  factsBetween(pairs: readonly (readonly [string, string])[]): Promise<Fact[][]>;
  /** The facts that name the office, with this id. */
  factsInOffices(offices: readonly string[]): Promise<Fact[][]>;
  factsOfRelations(relations: readonly string[]): Promise<Fact[][]>;
  /** The facts with a claim that the entity is quoted with. */
  factsSpokenBy(speakers: readonly string[]): Promise<Fact[][]>;
  /** The facts with a claim of the article. */
  factsOfArticles(articles: readonly string[]): Promise<Fact[][]>;
  factsAbout(asked: readonly FactsAbout[]): Promise<Fact[][]>;
  /**
   * At least the facts with a claim of which the title of the article or a quote has the word, or its plural with s;
   * others may be among them.
   *
   * @param words folded to lower case.
   */
  factsMentioning(words: readonly string[]): Promise<Fact[][]>;
  /** Whether a quote of some claim, or the title of its article, has the word. */
  isSaid(asked: readonly WordAsked[]): Promise<boolean[]>;
  /** News that names them, latest versions only, the ones added last first; at most {@link MOST_NAMING}. */
  articlesNaming(asked: readonly ArticlesAsked[]): Promise<NamingArticle[][]>;
  /** What all articles contribute, or what their certain claims do, in no order. */
  published(asked: readonly ('all' | 'certain')[]): Promise<Published[][]>;
  /** Ids of the entities that facts link with one, without itself. */
  neighbours(asked: readonly NeighboursAsked[]): Promise<string[][]>;
  /** Null for an id that no office has. An office with a body is one if a certain fact names it. */
  offices(ids: readonly string[]): Promise<(BodyOffice | null)[]>;
  listOffices(asked: readonly OfficesAsked[]): Promise<OfficesFound[]>;
  /** The terms in each office, as `termsOf` of a graph to keep gave them; null if they have to be derived from its facts. */
  terms(offices: readonly string[]): Promise<(string | null)[]>;
  /** The offices that have the key, one of those that `keysOfOffice` gives. */
  officesWith(keys: readonly string[]): Promise<BodyOffice[][]>;
  /** Of the offices with this title, each holder once for each office, ordered by office and entity. */
  datedHolders(titles: readonly string[]): Promise<DatedHolder[][]>;
  /** The words in the labels of offices that begin so. */
  officeWords(beginnings: readonly string[]): Promise<string[][]>;
  /** Null if the contradictions of some matters are still to be derived. */
  conflictsListed(asked: readonly ConflictsAsked[]): Promise<(ListedConflicts | null)[]>;
  /**
   * The ids of the entities that the contradictions in each matter are about, in order. An empty list if there are no
   * contradictions; null if they are still to be derived.
   */
  disputedIn(matters: readonly Matter[]): Promise<(readonly string[] | null)[]>;
  /** All plans, ordered by id, once for each that asks; null if those of some matters are still to be derived. */
  plansListed(asked: readonly 'all'[]): Promise<(ListedPlan[] | null)[]>;
}
