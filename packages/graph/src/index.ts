export { factDecided } from './ask/correct/fact-decided.ts';
export type { Said, SaidEnd, Setting } from './ask/correct/said.ts';
export { addClaim, claimOf, editClaim, type SaidQuote, type Signed } from './ask/correct/state-claim.ts';
export { diffGraphs } from './ask/diff/diff-graphs.ts';
export { claimsOfSide } from './ask/find/claims-of-side.ts';
export { entitiesMeant } from './ask/find/entities-meant.ts';
export { expectNames } from './ask/find/expect-names.ts';
export { entitiesNamed, findEntities, type RankedEntity, rankEntities } from './ask/find/find-entities.ts';
export { findOffices } from './ask/find/find-offices.ts';
export { mostNamed } from './ask/find/most-named.ts';
export { officesWithWords, wordsInLabels } from './ask/find/office-words.ts';
export { pairNamed } from './ask/find/pair-named.ts';
export { refNamed } from './ask/find/ref-named.ts';
export { disputedAmong } from './ask/lists/disputed-among.ts';
export { type FindingArchive, keepAllFindings, keepSomeFindings } from './ask/lists/keep-findings.ts';
export { type ConflictList, listConflicts } from './ask/lists/list-conflicts.ts';
export { listPlans, type PlanAsOf, type PlanList } from './ask/lists/list-plans.ts';
export { type BestFacts, bestFactsOf } from './ask/neighbourhood/best-facts.ts';
export { briefFacts } from './ask/neighbourhood/brief-facts.ts';
export {
  type Neighbourhood,
  type NeighbourhoodOptions,
  neighbourhood,
} from './ask/neighbourhood/neighbourhood.ts';
export { graphToKeep } from './ask/parts/graph-to-keep.ts';
export { LazyGraph } from './ask/parts/lazy-graph.ts';
export { PartsInMemory } from './ask/parts/parts-in-memory.ts';
export { prepareGraph } from './ask/prepare-graph.ts';
export { graphAt } from './ask/time/graph-at.ts';
export { isPublishedBy } from './ask/time/known-by.ts';
export { hasBegun, validAt } from './ask/time/valid-at.ts';
export { basisOf } from './build/basis.ts';
export { buildGraph } from './build/build-graph.ts';
export { type Copies, CopyFinder } from './build/copies/copy-finder.ts';
export { findCopies } from './build/copies/find-copies.ts';
export { signArticle } from './build/copies/sign-article.ts';
export type { SignedArticle, TextSignature } from './build/copies/sign-text.ts';
export { claimKey, compareClaims, uniteClaims } from './build/facts/order-claims.ts';
export { restrictFact } from './build/facts/summarise-claims.ts';
export { countGraph, type GraphCounts } from './build/graph/count-graph.ts';
export { fromGraphData, toGraphData } from './build/graph/graph-data.ts';
export {
  createGraph,
  type GraphAttributes,
  type PrecedentGraph,
  resolutionOf,
} from './build/graph/precedent-graph.ts';
export { certainPart, withoutUncertain } from './build/graph/without-uncertain.ts';
export { GraphBuilder, type GraphInput } from './build/graph-builder.ts';
export { finish, type Steps } from './build/order/steps.ts';
export type { Reason } from './build/resolution/compare/score-names.ts';
export type { DecisionProblem } from './build/resolution/decide/apply-decisions.ts';
export type {
  EntityPart,
  Merge,
  OpenCandidate,
  Resolution,
  Side,
} from './build/resolution/tell/resolution.ts';
export { refToClaim } from './build/verdicts/claim-meant.ts';
export { problemsOfRulings, uniteProblems } from './build/verdicts/problems-of-rulings.ts';
export { type ArchiveChange, type ContinuedArchive, catchUp, MOST_STEPS } from './continue/catch-up.ts';
export { continueGraph, type KeptGraph, type ReadingChange } from './continue/continue-graph.ts';
export { KeptResolution, type ResolvedArchive } from './continue/kept-resolution.ts';
export {
  type Pause,
  type RemovingArchive,
  removeFollowed,
  stepTo,
  stepToReading,
} from './continue/step-ahead.ts';
export { notesOf } from './continue/take-notes.ts';
export type { StepParts } from './continue/write-step.ts';
export { conflictsAbout, conflictsOf, conflictsTouching } from './derive/conflicts/conflicts-of.ts';
export { countConflicts } from './derive/conflicts/count-conflicts.ts';
export { sayFact } from './derive/facts/describe-fact.ts';
export { factsOfClaims } from './derive/facts/facts-of-claims.ts';
export { findingsIn } from './derive/matters/findings-of.ts';
export { plansOf, plansWith } from './derive/plans/plans-of.ts';
export { restrictLineage } from './derive/succession/create-lineage.ts';
export {
  lineageOf,
  officesAt,
  officesOf,
  officesOfPerson,
  officeWithId,
  outweighedTenures,
} from './derive/succession/lineage-of.ts';
export { factsOfTenure, reportDays } from './derive/tenures/kept-tenure.ts';
export { listOffices } from './derive/tenures/list-offices.ts';
export { termsToKeep } from './derive/tenures/terms-to-keep.ts';
export { articlesNaming } from './partial/articles-naming.ts';
export { withBestClaims } from './partial/brief-fact.ts';
export { countAll } from './partial/count-all.ts';
export { entityKey, keysOfEntity } from './partial/entity-keys.ts';
export {
  factsMentioning,
  factsOfArticle,
  factsOfRelations,
  factsSaidBy,
  isSaid,
  uncertainFactsNaming,
} from './partial/find-facts.ts';
export { type GraphView, isWhole } from './partial/graph-view.ts';
export { expectAll, mapTogether } from './partial/missing-part.ts';
export { isFoundByKinds, isLink, LINKS, type LinkTest, neighboursOf } from './partial/neighbours-of.ts';
export { keysOfOffice, namesOfOffice, officeKey, wordsOfOffice } from './partial/office-keys.ts';
export { publishedIn } from './partial/published-in.ts';
export {
  type DecisionAhead,
  NotKept,
  type RefAsked,
  type ResolutionParts,
  type Resolved,
} from './partial/resolution-parts.ts';
export { resolvedIn } from './partial/resolved-in.ts';
export { workOnce } from './partial/work-once.ts';
