import type {
  Alert,
  Article,
  ArticleRef,
  Claim,
  Decision,
  EntityList,
  EntityType,
  GraphPages,
  GraphParts,
  GraphStep,
  GraphToKeep,
  KeptNotes,
  ListedEntity,
  Matter,
  PrecedentError,
  ReaderInfo,
  Reading,
  Saved,
  SavedContent,
  Span,
  Verdict,
} from '@precedent/model';
import type { GraphBefore } from './graph/compare-graphs.ts';
import type { DerivedFindings } from './graph/write-findings.ts';
import type { DerivedTerms } from './graph/write-terms.ts';

/** A reading that was made elsewhere, with where its article was read from. */
export interface ReadingWithOrigin {
  reading: Reading;
  origin?: Origin | undefined;
}

/** The effect of adding a reading. */
export type AddOutcome = 'added' | 'unchanged' | 'replaced';

/** One change to the archive: what happened to which article, decision or list. */
export type Change = ArticleChange | DecisionChange | ListChange;

export interface ArticleChange {
  /** Increases with every change; never reused. */
  sequence: number;
  /** `superseded` by a later version of the story, `restored` when that one was removed. */
  kind: 'added' | 'replaced' | 'removed' | 'superseded' | 'restored';
  articleId: string;
}

export interface DecisionChange {
  sequence: number;
  kind: 'decided' | 'undone';
  /** `Decision.number`. */
  decision: number;
}

export interface ListChange {
  sequence: number;
  kind: 'list added' | 'list replaced' | 'list removed';
  /** `EntityList.name`. */
  list: string;
}

/** What the build of a kept graph found out. */
export interface GraphNotes {
  /** The change up to which it is kept. */
  readonly sequence: number;
  readonly notes: KeptNotes;
}

/** A kept graph, with what its build found out. */
export interface GraphToContinue extends GraphNotes {
  readonly parts: GraphParts;
}

/** A list without its entities. */
export interface ListInfo {
  id: string;
  name: string;
  /** The number of its entities. */
  entities: number;
}

/** How an article came into the archive. It is kept for whoever has the archive, and never exported or shown as a source. */
export interface Origin {
  /** The path of the file that it was read from. */
  file: string;
}

/** An article and the file that it was read from. */
export interface ArticleFile extends Origin {
  articleId: string;
  kind: Article['kind'];
}

/** An article and the reader whose reading of it is stored. */
export interface ArticleReader {
  articleId: string;
  kind: Article['kind'];
  reader: ReaderInfo;
}

/** An article found by a search, with the excerpt that matches best. */
export interface ArticleHit {
  article: ArticleRef;
  /** An excerpt of the title or the text, with `…` where it is cut. */
  snippet: string;
  /** Where the search words are in `snippet`. */
  matches: Span[];
}

/** A name as articles write it, and the type they give it. */
export interface NamedEntity {
  type: EntityType;
  name: string;
}

/** A claim with the names of its article. Entities of the graph may have several names. */
export interface Link extends Pick<Claim, 'relation' | 'modality' | 'polarity' | 'from' | 'to'> {
  subject: NamedEntity;
  object: NamedEntity;
  office: { title: string; body: NamedEntity | null } | null;
  articleId: string;
  claimId: string;
}

export interface LinkOptions {
  /** Only these relations; all by default. */
  relations?: readonly string[];
  /** The maximum number of links, from the articles added last; 200 by default. */
  limit?: number;
}

/** A fault in what is stored. */
export interface ArchiveProblem {
  /** "article 3f9a…", "decision 12", "the archive". */
  where: string;
  /** A sentence. */
  what: string;
}

/** What tells a site which version of a page is known, so that it need not send it again. */
export interface Validators {
  etag: string | null;
  modified: string | null;
}

export interface ArchiveCounts {
  /** Articles of kind `news`. */
  articles: number;
  /** Claims of curated facts files. */
  facts: number;
  /** All claims, including those of facts files. */
  claims: number;
  /** How many of the claims are uncertain. */
  uncertain: number;
  /** People's decisions that were not undone. */
  decisions: number;
  sequence: number;
}

export interface ArchiveStats extends ArchiveCounts {
  /** Distinct names by type. The graph merges more of them. */
  entities: number;
}

export interface ArticlePage {
  articles: ArticleRef[];
  total: number;
}

/**
 * The storage of Precedent: articles, and the reading that the latest reader made of each.
 *
 * Every method rejects with a PrecedentError: `archive_locked` if another process locks the archive for too
 * long, `archive_corrupt` if the stored data cannot be read, `io` if the disk fails. What was acknowledged
 * before is kept.
 */
export interface Archive {
  /** Its file or address for display, without a password. */
  readonly location: string;
  /** @throws PrecedentError `archive_read_only`, as does every method that would change the archive, if it is. */
  refuseIfReadOnly(): Promise<void>;
  /**
   * Stores an article with its reading, in one transaction that is on disk when this resolves. The outcome is
   * `unchanged` if this version of this reader has read the article before; otherwise the new reading
   * replaces the earlier one.
   *
   * @param step what replacing an earlier reading changes in the kept graph: if that is of the change before this, it is
   *   brought up to date in the same transaction.
   * @throws PrecedentError `invalid_input` for a reading with quotes that are not in the article, with
   *   duplicate ids of claims or entities, or with characters that cannot be stored (NUL, half a surrogate
   *   pair); also for another text or date under the id of a stored article.
   */
  add(reading: Reading, origin?: Origin, step?: GraphStep): Promise<AddOutcome>;
  /**
   * Stores readings as `add` does one after the other, but in one transaction, which is many times as quick: they are on disk
   * when this resolves, or none is. What `add` would refuse is given as an error, and does not affect the others.
   */
  addAll(readings: readonly ReadingWithOrigin[]): Promise<(AddOutcome | PrecedentError)[]>;
  /** Whether `add` would leave this article unchanged. */
  has(article: Pick<Article, 'id' | 'text' | 'publishedAt'>, reader: ReaderInfo): Promise<boolean>;
  article(articleId: string): Promise<Article | null>;
  /**
   * The older versions of an article, latest first: news that had the same address. They are kept with their
   * readings, but do not count: readings, links, lists and searches have only the latest version.
   */
  versions(articleId: string): Promise<ArticleRef[]>;
  /** Which reader read each article last, ordered by id. */
  readers(): Promise<ArticleReader[]>;
  /** The articles that were read from files, ordered by id. */
  files(): Promise<ArticleFile[]>;
  /** Newest first, undated last. */
  articles(): Promise<ArticleRef[]>;
  /** Some of them in that order, and how many there are. */
  articlePage(first: number, count: number): Promise<ArticlePage>;
  /** Those that the archive has of some articles, older versions too, in the order of the ids. */
  articlesWith(ids: readonly string[]): Promise<ArticleRef[]>;
  /** The news articles with their texts, in pages like {@link readings}, without what was read in them. */
  news(): AsyncIterable<Article>;
  /** Null for an older version. */
  reading(articleId: string): Promise<Reading | null>;
  /** Also of an older version. */
  readingOfVersion(articleId: string): Promise<Reading | null>;
  /**
   * All readings ordered by article id, in pages: what is added or removed meanwhile may or may not appear.
   */
  readings(): AsyncIterable<Reading>;
  /**
   * Removes an article with its own entities and claims. False if there is no such article.
   *
   * @param step what that changes in the kept graph, as with `add`.
   */
  remove(articleId: string, step?: GraphStep): Promise<boolean>;
  /**
   * Articles that contain every word of `text`, best matches first. A word also finds longer words that begin
   * with it ("sanction" finds "sanctions"); a `"quoted phrase"` is found as it is.
   */
  search(text: string, limit: number): Promise<ArticleHit[]>;
  /**
   * The certain claims about any of these names, beginning with the article added last. No graph is built, so an
   * entity's other names must be given too.
   */
  links(named: readonly NamedEntity[], options?: LinkOptions): Promise<Link[]>;
  /**
   * All certain claims of some relations that are connected to these names, for example a line of successors,
   * beginning with the article added last. Follows at most 500 names.
   */
  follow(named: readonly NamedEntity[], relations: readonly string[]): Promise<Link[]>;
  /**
   * The shortest chain of names that certain claims link, from one entity to another, both given by their names; the chain
   * includes both ends. Null if there is none with at most `maxSteps` links.
   */
  path(
    from: readonly NamedEntity[],
    to: readonly NamedEntity[],
    maxSteps: number,
  ): Promise<NamedEntity[] | null>;
  /**
   * Stores a decision, in one transaction that is on disk when this resolves. Removing articles or reading
   * them again does not affect decisions.
   *
   * @param at ISO date and time, from the caller's clock.
   * @throws PrecedentError `invalid_input` for an invalid verdict.
   */
  decide(verdict: Verdict, at: string): Promise<Decision>;
  /** Undoes a decision. False if there is no such decision, or if it was undone already. */
  undo(number: number, at: string): Promise<boolean>;
  /** Every decision ordered by number, including those undone. */
  decisions(): Promise<Decision[]>;
  /**
   * Stores a list of entities to link to. It replaces a list with the same name.
   *
   * @throws PrecedentError `invalid_input` for an invalid list or one with duplicate ids.
   */
  addList(list: EntityList): Promise<AddOutcome>;
  /** Ordered by name. */
  lists(): Promise<ListInfo[]>;
  /** The entities of every list, ordered by list name and position in the list. */
  listedEntities(): Promise<ListedEntity[]>;
  /** False if there is no list with that name. */
  removeList(name: string): Promise<boolean>;
  /**
   * Keeps a named view or a story, in place of the one with this id if there is one. It is not part of the graph, so
   * this is not among the changes.
   *
   * @param at ISO date and time, from the caller's clock.
   * @throws PrecedentError `invalid_input` for content of another form.
   */
  save(id: string, content: SavedContent, at: string): Promise<Saved>;
  /** Views and stories, ordered by id. */
  saved(): Promise<Saved[]>;
  /** False if nothing is saved under that id. */
  removeSaved(id: string): Promise<boolean>;
  /** Keeps a question to watch. False if there is an alert with this id. Like what is saved, it is not among the changes. */
  addAlert(alert: Alert): Promise<boolean>;
  /** Ordered by id. */
  alerts(): Promise<Alert[]>;
  /** Keeps what was noticed, unless another process has changed or removed the alert meanwhile: false then. */
  updateAlert(before: Alert, after: Alert): Promise<boolean>;
  /** False if there is no such alert. */
  removeAlert(id: string): Promise<boolean>;
  /** What an address that is watched replied with when all that it had was added; null if it has not been. */
  fetched(address: string): Promise<Validators | null>;
  keepFetched(address: string, validators: Validators, at: string): Promise<void>;
  /** What can be counted in milliseconds: distinct names take two seconds at a million claims. */
  counts(): Promise<ArchiveCounts>;
  stats(): Promise<ArchiveStats>;
  /**
   * The parts of the graph that the archive keeps; null if it keeps none, or one that is not of its latest change or was
   * built on another basis. What is asked of them rejects with `archive_locked` once the archive has changed.
   */
  graph(basis: string): Promise<(GraphParts & GraphPages & { readonly sequence: number }) | null>;
  /**
   * Keeps a built graph, unless the archive keeps it or a later one already. Others can write meanwhile.
   *
   * @param before the graph that was kept last, if it is at hand: then only what differs is written, in one transaction.
   *   A fact that is the same object in both must be the same.
   * @returns whether it, or a later one, is kept; false if another process is keeping a graph, or if the archive was
   *   opened for reading only.
   */
  keepGraph(graph: GraphToKeep, before?: GraphBefore | null): Promise<boolean>;
  /**
   * The graph that the archive keeps, also if the archive has changed since; null if no build can go on from it. What is asked
   * of it rejects with `archive_locked` once the archive keeps another.
   */
  graphToContinue(basis: string): Promise<GraphToContinue | null>;
  /** What the build of the kept graph found out, if that is the graph of the archive now; else null. */
  graphNotes(basis: string): Promise<GraphNotes | null>;
  /**
   * Brings the kept graph up to date by what a change to an article changes.
   *
   * @param from the change up to which it is kept.
   * @returns false if the archive keeps another graph by now, or was opened for reading only.
   */
  continueGraph(step: GraphStep, from: number): Promise<boolean>;
  /** To be called while nobody waits: puts what was written last where a later change would have to. */
  moveLog(): Promise<void>;
  /** The id of an office whose terms are to be derived anew from the kept graph, to be kept with it; null if there is none. */
  officeToDerive(basis: string): Promise<string | null>;
  /** @returns false if the archive keeps another graph by now, or was opened for reading only. */
  keepTerms(derived: DerivedTerms): Promise<boolean>;
  /**
   * Some matters whose contradictions and plans are to be derived anew from the kept graph, to be kept with it; null if the
   * archive keeps those of no matter, or may only be read.
   */
  mattersToDerive(basis: string, most: number): Promise<Matter[] | null>;
  /** @returns false if the archive keeps another graph by now, or was opened for reading only. */
  keepFindings(derived: DerivedFindings): Promise<boolean>;
  /** Whatever of the graph that the archive keeps isn't as it is in this one, which was built anew. Changes nothing. */
  checkGraph(graph: GraphToKeep): AsyncIterable<ArchiveProblem>;
  /** Removes the graph that the archive keeps. It is then built again. */
  dropGraph(): Promise<void>;
  /** The number of the latest change; 0 for a new archive. */
  sequence(): Promise<number>;
  /** The changes after `since`, oldest first. */
  changes(since: number): Promise<Change[]>;
  /**
   * Writes a snapshot of the archive, including decisions and lists, to an SQLite file that is itself an
   * archive, or as JSON Lines if the file is called `.jsonl`. Other processes can go on writing meanwhile.
   *
   * @throws PrecedentError `invalid_input` if the file exists, `io` if it cannot be written; no file is left
   *   then.
   */
  backup(file: string): Promise<void>;
  /**
   * Reads everything stored and reports faults: what the database itself finds, quotes that are not in their
   * article, and broken references. Changes nothing.
   */
  verify(): AsyncIterable<ArchiveProblem>;
  close(): Promise<void>;
  /** True from when it is being closed. */
  readonly isClosed: boolean;
}
