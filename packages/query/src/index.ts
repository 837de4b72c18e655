export { ask } from './ask.ts';
export type { NeighbourOptions } from './evaluate/neighbours.ts';
export { lineage } from './lineage.ts';
export { neighbours } from './neighbours.ts';
export { pageAnswer } from './page-answer.ts';
export { path } from './path.ts';
