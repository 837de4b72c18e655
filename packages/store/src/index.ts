export type {
  AddOutcome,
  Archive,
  ArchiveCounts,
  ArchiveProblem,
  ArchiveStats,
  ArticleChange,
  ArticleFile,
  ArticleHit,
  ArticlePage,
  ArticleReader,
  Change,
  DecisionChange,
  GraphNotes,
  GraphToContinue,
  Link,
  LinkOptions,
  ListChange,
  ListInfo,
  NamedEntity,
  Origin,
  ReadingWithOrigin,
  Validators,
} from './archive.ts';
export { type RestoredArchive, restoreArchive } from './backup/restore-archive.ts';
export { type FactsProblem, readFactsFile } from './facts/read-facts-file.ts';
export type { OfficeReference } from './facts/read-offices.ts';
export { type FactsPart, splitFacts } from './facts/split-facts.ts';
export type { GraphBefore } from './graph/compare-graphs.ts';
export type { DerivedFindings } from './graph/write-findings.ts';
export type { DerivedTerms } from './graph/write-terms.ts';
export { readEntityList } from './lists/read-entity-list.ts';
export { type OpenOptions, openArchive } from './open-archive.ts';
export {
  openWorkQueue,
  type QueuedArticle,
  type QueueState,
  type WorkQueue,
  type WorkTaken,
} from './work-queue.ts';
