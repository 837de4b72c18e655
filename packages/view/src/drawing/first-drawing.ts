import type { Positions } from '../layout/arrangement.ts';
import { askWorker } from '../layout/worker-client.ts';
import { writeView } from '../view/view-text.ts';
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

/** Whether a drawing still shows what was begun. An address gives a new view each time it is read, and often the same. */
export function isSameDrawing(one: Drawing, other: Drawing): boolean {
  const isSame = (key: keyof Drawing) => one[key] === other[key];
  const keys = Object.keys(one) as (keyof Drawing)[];
  return writeView(one.view) === writeView(other.view) && keys.every((key) => key === 'view' || isSame(key));
}
