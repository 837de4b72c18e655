export type {
  AddOutcome,
  Archive,
  ArchiveProblem,
  ArchiveStats,
  ArticleHit,
  Change,
  Link,
  LinkOptions,
  ListInfo,
  NamedEntity,
} from './archive.ts';
export { restoreArchive } from './backup/restore-archive.ts';
export { type FactsProblem, readFactsFile } from './facts/read-facts-file.ts';
export { readEntityList } from './lists/read-entity-list.ts';
export { type OpenOptions, openArchive } from './open-archive.ts';
