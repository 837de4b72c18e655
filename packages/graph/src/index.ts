export { buildGraph } from './build-graph.ts';
export { claimKey, compareClaims, uniteClaims } from './facts/order-claims.ts';
export { restrictFact } from './facts/summarise-claims.ts';
export { entitiesNamed, findEntities, type RankedEntity, rankEntities } from './find-entities.ts';
export { fromGraphData, toGraphData } from './graph-data.ts';
export { type Neighbourhood, type NeighbourhoodOptions, neighbourhood } from './neighbourhood.ts';
export { findOffices } from './offices/find-offices.ts';
export { createGraph, type PrecedentGraph } from './precedent-graph.ts';
export {
  explainResolution,
  type Merge,
  type OpenCandidate,
  type Reason,
} from './resolution/explain-resolution.ts';
export { conflictsOf, type OfficeConflict } from './succession/conflicts-of.ts';
export { lineageOf, officesOf, officesOfPerson } from './succession/lineage-of.ts';
