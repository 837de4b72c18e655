export type {
  AddOutcome,
  Archive,
  ArchiveProblem,
  ArchiveStats,
  ArticleHit,
  Change,
  ListInfo,
} from './archive.ts';
export { restoreArchive } from './backup/restore-archive.ts';
export { type FactsProblem, readFactsFile } from './facts/read-facts-file.ts';
export { type OpenOptions, openArchive } from './open-archive.ts';
