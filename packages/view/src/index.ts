export { drawGraph } from './draw-graph.ts';
export type { GraphItem } from './drawing/emphasis.ts';
export { nextTask } from './drawing/next-task.ts';
export type { PrecedentGraph } from './element.ts';
export { lineIcon, shapeIcon } from './icons.ts';
export { loadGraph } from './load-graph.ts';
export { drawnColour } from './palette.ts';
export {
  STANCE_LABELS,
  STANCE_MEANINGS,
  STANCES,
  type Stance,
  stanceOf,
  UNCERTAIN_MEANING,
} from './stance.ts';
export { filterData } from './view/filter.ts';
export { add, FIRST_VIEW, type GraphView, type Off, type Place } from './view/graph-view.ts';
export { readView, writeView } from './view/view-text.ts';
export { endThat, findRelation, wordFact } from './wording.ts';
