export type { AddOutcome, Archive, ArchiveStats, ArticleHit, Change, ListInfo } from './archive.ts';
export { type FactsProblem, readFactsFile } from './facts/read-facts-file.ts';
export { type OpenOptions, openArchive } from './open-archive.ts';
