export { PrecedentGraph } from './element.ts';
export type { GraphItem } from './emphasis.ts';
export { lineIcon, shapeIcon } from './icons.ts';
export { drawnColour } from './palette.ts';
export {
  STANCE_LABELS,
  STANCE_MEANINGS,
  STANCES,
  type Stance,
  stanceOf,
  UNCERTAIN_MEANING,
} from './stance.ts';
export { endThat, findRelation, wordFact } from './wording.ts';
