export { buildGraph } from './build-graph.ts';
export { findEntities, type RankedEntity, rankEntities } from './find-entities.ts';
export { fromGraphData, toGraphData } from './graph-data.ts';
export { type Neighbourhood, type NeighbourhoodOptions, neighbourhood } from './neighbourhood.ts';
export { findOffices } from './offices/find-offices.ts';
export { createGraph, type PrecedentGraph } from './precedent-graph.ts';
export { conflictsOf, type OfficeConflict } from './succession/conflicts-of.ts';
export { lineageOf, officesOf } from './succession/lineage-of.ts';
