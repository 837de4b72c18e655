import type {
  Alert,
  Article,
  ArticleRef,
  Decision,
  EntityList,
  GraphStep,
  GraphToKeep,
  ListedEntity,
  Matter,
  PrecedentError,
  ReaderInfo,
  Reading,
  Saved,
  SavedContent,
  Verdict,
} from '@precedent/model';
import type {
  AddOutcome,
  Archive,
  ArchiveCounts,
  ArchiveProblem,
  ArchiveStats,
  ArticleFile,
  ArticleHit,
  ArticlePage,
  ArticleReader,
  Change,
  GraphNotes,
  GraphToContinue,
  Link,
  LinkOptions,
  ListInfo,
  NamedEntity,
  Origin,
  ReadingWithOrigin,
  Validators,
} from '../archive.ts';
import { writeBackup } from '../backup/write-backup.ts';
import { checkGraph } from '../graph/check-graph.ts';
import type { GraphBefore } from '../graph/compare-graphs.ts';
import { areFindingsKept, mattersWithoutFindings } from '../graph/find-findings.ts';
import { officeWithoutTerms } from '../graph/find-terms.ts';
import { continuedSequence, currentSequence, notedSequence } from '../graph/graph-state.ts';
import { continueGraph, dropGraph, keepGraph } from '../graph/keep-graph.ts';
import { KeptParts } from '../graph/kept-parts.ts';
import { SqlNotes } from '../graph/sql-notes.ts';
import { type DerivedFindings, fillFindings } from '../graph/write-findings.ts';
import { type DerivedTerms, fillTerms } from '../graph/write-terms.ts';
import { findPath } from '../links/find-path.ts';
import { followLinks } from '../links/follow-links.ts';
import { readLinks } from '../links/read-links.ts';
import { searchArticles } from '../search/search-articles.ts';
import { verifyArchive } from '../verify/verify-archive.ts';
import { addAll } from './add-all.ts';
import { deleteAlert, insertAlert, readAlerts, updateAlert } from './alerts.ts';
import { readOnlyArchive } from './archive-errors.ts';
import { readChanges } from './change-sequence.ts';
import { checkReading, refuseUnstorableText } from './check-reading.ts';
import { keepDecision, readDecisions, undoDecision } from './decisions.ts';
import type { Engine } from './engine.ts';
import { deleteList, keepList, readListedEntities, readLists } from './entity-lists.ts';
import { keepFetched, readFetched } from './fetched.ts';
import { findArticles, listArticles, listVersions, readArticlePage } from './list-articles.ts';
import {
  readArticle,
  readNews,
  readReading,
  readReadings,
  readStored,
  refuseChanged,
} from './read-readings.ts';
import { readCounts, readSequence, readStats } from './read-stats.ts';
import { deleteSaved, keepSaved, readSaved } from './saved.ts';
import { findStored, isSameArticle, isSameReader } from './stored-article.ts';
import { deleteArticle, writeReading } from './write-reading.ts';

/** The archive on any SQL engine. */
export class SqlArchive implements Archive {
  readonly location: string;
  isClosed = false;
  private readonly engine: Engine;
  private readonly readOnly: boolean;
  private readonly keepsGraph: boolean;
  private addedAtOnce = 0;
  /** So many articles, and then whenever they have doubled. */
  private nextStatistics = 500;

  constructor(engine: Engine, { readOnly, keepsGraph }: { readOnly: boolean; keepsGraph: boolean }) {
    this.engine = engine;
    this.readOnly = readOnly;
    this.keepsGraph = keepsGraph && engine.isShared;
    this.location = engine.location;
  }

  async refuseIfReadOnly(): Promise<void> {
    if (this.readOnly) throw readOnlyArchive(this.location);
  }

  async add(reading: Reading, origin?: Origin, step?: GraphStep): Promise<AddOutcome> {
    await this.refuseIfReadOnly();
    const checked = checkReading(reading);
    if (origin) refuseUnstorableText(origin.file, 'the path of the file');
    if (await this.has(checked.article, checked.reader)) return 'unchanged';
    return writeReading(this.engine, checked, origin ?? null, step ?? null);
  }

  async addAll(readings: readonly ReadingWithOrigin[]): Promise<(AddOutcome | PrecedentError)[]> {
    await this.refuseIfReadOnly();
    const outcomes = await addAll(this.engine, readings);
    this.addedAtOnce += outcomes.filter((outcome) => outcome === 'added').length;
    if (this.addedAtOnce >= this.nextStatistics) {
      this.nextStatistics = 2 * this.addedAtOnce;
      await this.engine.gatherStatistics();
    }
    return outcomes;
  }

  async has(article: Pick<Article, 'id' | 'text' | 'publishedAt'>, reader: ReaderInfo): Promise<boolean> {
    const stored = await findStored(this.engine.db, article.id);
    return stored !== undefined && isSameArticle(stored, article) && isSameReader(stored, reader);
  }

  async article(articleId: string): Promise<Article | null> {
    return readArticle(this.engine.db, articleId);
  }

  async readers(): Promise<ArticleReader[]> {
    const rows = await this.engine.db
      .selectFrom('articles')
      .innerJoin('readings', 'readings.article', 'articles.number')
      .select(['id as articleId', 'kind', 'reader_name as name', 'reader_version as version'])
      .orderBy('id')
      .execute();
    return rows.map(({ name, version, ...row }) => ({ ...row, reader: { name, version } }));
  }

  async files(): Promise<ArticleFile[]> {
    const query = this.engine.db.selectFrom('articles').select(['id as articleId', 'kind', 'file']);
    const rows = await query.where('file', 'is not', null).orderBy('id').execute();
    return rows.map(({ file, ...row }) => ({ ...row, file: file! }));
  }

  articles(): Promise<ArticleRef[]> {
    return listArticles(this.engine.db);
  }

  articlePage(first: number, count: number): Promise<ArticlePage> {
    return readArticlePage(this.engine.db, first, count);
  }

  articlesWith(ids: readonly string[]): Promise<ArticleRef[]> {
    return findArticles(this.engine, ids);
  }

  versions(articleId: string): Promise<ArticleRef[]> {
    return listVersions(this.engine.db, articleId);
  }

  news(): AsyncIterable<Article> {
    return readNews(this.engine.db);
  }

  reading(articleId: string): Promise<Reading | null> {
    return readReading(this.engine.db, articleId);
  }

  async readingOfVersion(articleId: string): Promise<Reading | null> {
    const stored = await readStored(this.engine.db, articleId);
    return stored && refuseChanged(stored);
  }

  readings(): AsyncIterable<Reading> {
    return readReadings(this.engine.db);
  }

  async remove(articleId: string, step?: GraphStep): Promise<boolean> {
    await this.refuseIfReadOnly();
    return deleteArticle(this.engine, articleId, step ?? null);
  }

  search(text: string, limit: number): Promise<ArticleHit[]> {
    return searchArticles(this.engine, text, limit);
  }

  links(named: readonly NamedEntity[], options: LinkOptions = {}): Promise<Link[]> {
    return readLinks(this.engine.db, named, options);
  }

  follow(named: readonly NamedEntity[], relations: readonly string[]): Promise<Link[]> {
    return followLinks(this.engine.db, named, relations);
  }

  path(
    from: readonly NamedEntity[],
    to: readonly NamedEntity[],
    maxSteps: number,
  ): Promise<NamedEntity[] | null> {
    return findPath(this.engine, from, to, maxSteps);
  }

  async decide(verdict: Verdict, at: string): Promise<Decision> {
    await this.refuseIfReadOnly();
    return keepDecision(this.engine.db, verdict, at);
  }

  async undo(number: number, at: string): Promise<boolean> {
    await this.refuseIfReadOnly();
    return undoDecision(this.engine.db, number, at);
  }

  decisions(): Promise<Decision[]> {
    return readDecisions(this.engine.db);
  }

  async addList(list: EntityList): Promise<AddOutcome> {
    await this.refuseIfReadOnly();
    return keepList(this.engine.db, list);
  }

  lists(): Promise<ListInfo[]> {
    return readLists(this.engine.db);
  }

  listedEntities(): Promise<ListedEntity[]> {
    return readListedEntities(this.engine.db);
  }

  async removeList(name: string): Promise<boolean> {
    await this.refuseIfReadOnly();
    return deleteList(this.engine.db, name);
  }

  async save(id: string, content: SavedContent, at: string): Promise<Saved> {
    await this.refuseIfReadOnly();
    return keepSaved(this.engine.db, id, content, at);
  }

  saved(): Promise<Saved[]> {
    return readSaved(this.engine.db);
  }

  async removeSaved(id: string): Promise<boolean> {
    await this.refuseIfReadOnly();
    return deleteSaved(this.engine.db, id);
  }

  async addAlert(alert: Alert): Promise<boolean> {
    await this.refuseIfReadOnly();
    return insertAlert(this.engine.db, alert);
  }

  alerts(): Promise<Alert[]> {
    return readAlerts(this.engine.db);
  }

  async updateAlert(before: Alert, after: Alert): Promise<boolean> {
    await this.refuseIfReadOnly();
    return updateAlert(this.engine.db, before, after);
  }

  async removeAlert(id: string): Promise<boolean> {
    await this.refuseIfReadOnly();
    return deleteAlert(this.engine.db, id);
  }

  fetched(address: string): Promise<Validators | null> {
    return readFetched(this.engine.db, address);
  }

  async keepFetched(address: string, validators: Validators, at: string): Promise<void> {
    await this.refuseIfReadOnly();
    await keepFetched(this.engine.db, address, validators, at);
  }

  counts(): Promise<ArchiveCounts> {
    return readCounts(this.engine.db);
  }

  stats(): Promise<ArchiveStats> {
    return readStats(this.engine.db);
  }

  async graph(basis: string): Promise<KeptParts | null> {
    const sequence = await currentSequence(this.engine.db, basis);
    return sequence === null ? null : new KeptParts(this.engine, sequence, basis);
  }

  async graphNotes(basis: string): Promise<GraphNotes | null> {
    const sequence = await notedSequence(this.engine.db, basis);
    if (sequence === null) return null;
    const parts = new KeptParts(this.engine, sequence, basis, { sequenceOf: notedSequence });
    return { sequence, notes: new SqlNotes(this.engine, (work) => parts.read(work)) };
  }

  async graphToContinue(basis: string): Promise<GraphToContinue | null> {
    if (!this.keepsGraph) return null;
    const sequence = await continuedSequence(this.engine.db, basis);
    if (sequence === null) return null;
    const parts = new KeptParts(this.engine, sequence, basis, {
      sequenceOf: continuedSequence,
      claims: 'whole',
    });
    return { sequence, parts, notes: new SqlNotes(this.engine, (work) => parts.read(work)) };
  }

  async continueGraph(step: GraphStep, from: number): Promise<boolean> {
    return this.keepsGraph && continueGraph(this.engine, step, from);
  }

  async keepGraph(graph: GraphToKeep, before: GraphBefore | null = null): Promise<boolean> {
    return this.keepsGraph ? keepGraph(this.engine, graph, before) : false;
  }

  async officeToDerive(basis: string): Promise<string | null> {
    const isCurrent = this.keepsGraph && (await currentSequence(this.engine.db, basis)) !== null;
    return isCurrent ? officeWithoutTerms(this.engine.db) : null;
  }

  async moveLog(): Promise<void> {
    if (this.keepsGraph) await this.engine.moveLog();
  }

  async keepTerms(derived: DerivedTerms): Promise<boolean> {
    if (!this.keepsGraph) return false;
    return this.engine.db.transaction().execute((db) => fillTerms(this.engine, db, derived));
  }

  async mattersToDerive(basis: string, most: number): Promise<Matter[] | null> {
    if (!this.keepsGraph || (await currentSequence(this.engine.db, basis)) === null) return null;
    return (await areFindingsKept(this.engine.db)) ? mattersWithoutFindings(this.engine.db, most) : null;
  }

  async keepFindings(derived: DerivedFindings): Promise<boolean> {
    if (!this.keepsGraph) return false;
    return this.engine.db.transaction().execute((db) => fillFindings(this.engine, db, derived));
  }

  checkGraph(graph: GraphToKeep): AsyncIterable<ArchiveProblem> {
    return checkGraph(this.engine, graph);
  }

  async dropGraph(): Promise<void> {
    if (this.keepsGraph) await dropGraph(this.engine);
  }

  sequence(): Promise<number> {
    return readSequence(this.engine.db);
  }

  changes(since: number): Promise<Change[]> {
    return readChanges(this.engine.db, since);
  }

  backup(file: string): Promise<void> {
    return writeBackup(this.engine, file);
  }

  verify(): AsyncIterable<ArchiveProblem> {
    return verifyArchive(this.engine);
  }

  close(): Promise<void> {
    this.isClosed = true;
    return this.engine.close();
  }
}
