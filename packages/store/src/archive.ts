import type {
  Article,
  ArticleRef,
  Claim,
  Decision,
  EntityList,
  EntityType,
  ListedEntity,
  ReaderInfo,
  Reading,
  Span,
  Verdict,
} from '@precedent/model';

/** What adding a reading did. */
export type AddOutcome = 'added' | 'unchanged' | 'replaced';

/** One step of the archive's history: what happened to which article, decision or list of entities. */
export type Change = ArticleChange | DecisionChange | ListChange;

export interface ArticleChange {
  /** Increases by at least one with every change; never reused. */
  sequence: number;
  kind: 'added' | 'replaced' | 'removed';
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

/** A list of entities without them. */
export interface ListInfo {
  id: string;
  name: string;
  /** How many it has. */
  entities: number;
}

/** An article that a search found, with the stretch of its text that matched best. */
export interface ArticleHit {
  article: ArticleRef;
  /** An excerpt of title or text; `…` where it was cut. */
  snippet: string;
  /** Where the words searched for stand in `snippet`. */
  matches: Span[];
}

/** A name as articles write it, and what kind of thing they say it is. */
export interface NamedEntity {
  type: EntityType;
  name: string;
}

/** What a claim links, under the names of its article: entities of the graph may have several. */
export interface Link extends Pick<Claim, 'relation' | 'office' | 'modality' | 'polarity' | 'from' | 'to'> {
  subject: NamedEntity;
  object: NamedEntity;
  articleId: string;
  claimId: string;
}

export interface LinkOptions {
  /** Only these relations; all without. */
  relations?: readonly string[];
  /** The most links to give, those of the articles added last; 200 by default. */
  limit?: number;
}

/** Something stored that is not as it should be. */
export interface ArchiveProblem {
  /** "article 3f9a…", "decision 12", "the archive". */
  where: string;
  /** A sentence. */
  what: string;
}

export interface ArchiveStats {
  /** Articles of kind `news`. */
  articles: number;
  /** Claims of curated facts files. */
  facts: number;
  /** Distinct names by type; the graph unifies further. */
  entities: number;
  /** All claims, those of facts files included. */
  claims: number;
  sequence: number;
}

/**
 * The memory of Precedent: articles, and for each the reading that the latest reader drew from it.
 *
 * Every method rejects with a PrecedentError: `archive_locked` where another process holds the
 * archive for too long, `archive_corrupt` where what is stored can't be read, `io` where the disk
 * fails. What was acknowledged before stays.
 */
export interface Archive {
  /** Its file or address, without a password: as it may be shown. */
  readonly location: string;
  /**
   * Keeps an article with its reading, in one transaction that is on disk when this resolves.
   * `unchanged` where this reader in this version has read this article before; a reading by another
   * reader or version takes the place of the earlier one.
   *
   * @throws PrecedentError `invalid_input` for a reading that is not grounded in its article, has two
   *   claims or entities with one id, or text that no archive can keep (NUL, half a surrogate pair);
   *   for another text or date under the id of an article that is kept.
   */
  add(reading: Reading): Promise<AddOutcome>;
  /** Whether `add` would leave this article unchanged. */
  has(article: Pick<Article, 'id' | 'text' | 'publishedAt'>, reader: ReaderInfo): Promise<boolean>;
  article(articleId: string): Promise<Article | null>;
  /** Latest publication first, undated last. */
  articles(): Promise<ArticleRef[]>;
  reading(articleId: string): Promise<Reading | null>;
  /** All readings by article id, in pages: what is added or removed meanwhile may or may not appear. */
  readings(): AsyncIterable<Reading>;
  /** Removes an article with exactly its own entities and claims. False where there is none. */
  remove(articleId: string): Promise<boolean>;
  /**
   * Articles that contain every word of `text`, best first. A word finds its continuations too
   * ("sanction" finds "sanctions"); `"two words"` in quotes stand together.
   */
  search(text: string, limit: number): Promise<ArticleHit[]>;
  /**
   * What claims link to any of these names, the article added last first. Asks the archive itself: no
   * graph is built, so an entity's other names have to be given too.
   */
  links(named: readonly NamedEntity[], options?: LinkOptions): Promise<Link[]>;
  /**
   * All claims of some relations that hang together with these names, such as the line of those who
   * succeeded one another, the article added last first. Goes on to at most 500 names.
   */
  follow(named: readonly NamedEntity[], relations: readonly string[]): Promise<Link[]>;
  /**
   * The shortest chain of names, each linked to the next, from one entity to another, given by their
   * names; both ends are included. Null where there is none of at most `maxSteps` links.
   */
  path(
    from: readonly NamedEntity[],
    to: readonly NamedEntity[],
    maxSteps: number,
  ): Promise<NamedEntity[] | null>;
  /**
   * Keeps what a person decided, in one transaction that is on disk when this resolves. Removing or
   * re-reading articles leaves decisions as they are.
   *
   * @param at ISO date and time, from the caller's clock.
   * @throws PrecedentError `invalid_input` for a verdict without the expected form.
   */
  decide(verdict: Verdict, at: string): Promise<Decision>;
  /** Takes one decision back. False where there is none of that number, or it is taken back already. */
  undo(number: number, at: string): Promise<boolean>;
  /** Every decision by number, those taken back included. */
  decisions(): Promise<Decision[]>;
  /**
   * Keeps a list of entities to link to; one of the same name takes the place of the earlier.
   *
   * @throws PrecedentError `invalid_input` for a list without the expected form or with one id twice.
   */
  addList(list: EntityList): Promise<AddOutcome>;
  /** By name. */
  lists(): Promise<ListInfo[]>;
  /** The entities of every list, by list name and then in the list's order. */
  listedEntities(): Promise<ListedEntity[]>;
  /** False where there is no list of that name. */
  removeList(name: string): Promise<boolean>;
  stats(): Promise<ArchiveStats>;
  /** The latest change's number; 0 for a new archive. */
  sequence(): Promise<number>;
  /** The changes after `since`, oldest first. */
  changes(since: number): Promise<Change[]>;
  /**
   * Writes one moment of the archive, decisions and lists included, to an SQLite file that is itself an
   * archive. Others may go on writing meanwhile.
   *
   * @throws PrecedentError `invalid_input` where the file exists, `io` where it can't be written; then
   *   there is no file.
   */
  backup(file: string): Promise<void>;
  /**
   * Reads all that is stored and tells what is not as it should be: what the database itself finds, a
   * quote that isn't in its article, a reference to nothing. Changes nothing.
   */
  verify(): AsyncIterable<ArchiveProblem>;
  close(): Promise<void>;
}
