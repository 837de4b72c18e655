import type { Positions } from '../layout/arrangement.ts';
import { askWorker } from '../layout/worker-client.ts';
import { type Composed, composeElements, type Drawing } from './compose-elements.ts';
import { jobFor } from './layout-job.ts';

/** The first drawing of a graph. The worker lays it out while Cytoscape is still set up. */
export interface FirstDrawing {
  drawing: Drawing;
  composed: Promise<Composed>;
  positions: Promise<Positions>;
}

export function beginDrawing(drawing: Drawing): FirstDrawing {
  const composed = composeElements(drawing);
  const nothing = { placed: new Map(), origins: new Map() };
  const positions = composed.then((parts) =>
    askWorker({ kind: 'arrange', job: jobFor(drawing, parts, nothing) }),
  );
  return { drawing, composed, positions };
}

/** Whether a drawing still shows what was begun. */
export function isSameDrawing(one: Drawing, other: Drawing): boolean {
  return (Object.keys(one) as (keyof Drawing)[]).every((key) => one[key] === other[key]);
}
