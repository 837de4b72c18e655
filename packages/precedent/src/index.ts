export { findFormat, formats } from '@precedent/formats';
export {
  buildGraph,
  conflictsOf,
  findEntities,
  graphAt,
  type PrecedentGraph,
  plansOf,
} from '@precedent/graph';
export {
  type Answer,
  type AnswerResult,
  type Article,
  type Claim,
  type Conflict,
  type Entity,
  type Fact,
  type Lineage,
  type Plan,
  PrecedentError,
  type QueryScope,
  type Reader,
  type Reading,
  type Reference,
  type SourcedClaim,
} from '@precedent/model';
export {
  allPaths,
  ask,
  career,
  centrality,
  common,
  communities,
  holders,
  lineage,
  neighbours,
  pageAnswer,
  path,
  sources,
  statistics,
} from '@precedent/query';
export { type ArticleInput, parseArticle } from '@precedent/reader';
export { loadReference } from '@precedent/reference';
export { type Archive, openArchive, readFactsFile } from '@precedent/store';
export { createReader } from './create-reader.ts';
