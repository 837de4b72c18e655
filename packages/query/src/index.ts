export type { NeighbourOptions } from './answers/answer-neighbours.ts';
export { ask } from './ask.ts';
export { lineage } from './lineage.ts';
export { neighbours } from './neighbours.ts';
export { path } from './path.ts';
