import type { GraphView } from './graph-view.ts';
import { writeView } from './view-text.ts';

/** The views that led to the present one, and those that were undone. */
export class ViewHistory {
  private past: GraphView[] = [];
  private future: GraphView[] = [];

  get canUndo(): boolean {
    return this.past.length > 0;
  }

  get canRedo(): boolean {
    return this.future.length > 0;
  }

  /** A step from `before` to `after`, which may also be one back or forward, as a browser's buttons take. */
  follow(before: GraphView, after: GraphView): void {
    if (isSame(before, after)) return;
    if (isSame(this.past.at(-1), after)) this.undo(before);
    else if (isSame(this.future.at(-1), after)) this.redo(before);
    else {
      this.past.push(before);
      this.future = [];
    }
  }

  /** The view before `present`. */
  undo(present: GraphView): GraphView {
    const before = this.past.pop();
    if (!before) return present;
    this.future.push(present);
    return before;
  }

  redo(present: GraphView): GraphView {
    const after = this.future.pop();
    if (!after) return present;
    this.past.push(present);
    return after;
  }
}

function isSame(one: GraphView | undefined, other: GraphView): boolean {
  return one !== undefined && writeView(one) === writeView(other);
}
