import type { Core, Position } from 'cytoscape';
import type { Positions } from '../layout/arrangement.ts';
import type { Layout } from '../view/graph-view.ts';

/** Where entities are, for each layout, so that going back to one gives the same picture. */
export class Places {
  private readonly cy: Core;
  private readonly kept = new Map<Layout, Map<string, Position>>();
  private layout: Layout = 'organic';

  constructor(cy: Core) {
    this.cy = cy;
  }

  get current(): Map<string, Position> {
    const known = this.kept.get(this.layout) ?? new Map<string, Position>();
    this.kept.set(this.layout, known);
    return known;
  }

  /** Whether the layout changed. */
  choose(layout: Layout): boolean {
    const changes = layout !== this.layout;
    this.layout = layout;
    return changes;
  }

  lacks(ids: readonly string[]): boolean {
    return ids.some((id) => !this.current.has(id));
  }

  /** Keeps the places that a layout will give. */
  async take(positions: Promise<Positions>): Promise<void> {
    const { current } = this;
    for (const [id, position] of await positions) current.set(id, { ...position });
  }

  /** Moves nodes to their places, pinned ones to where they were pinned. */
  apply(pins: Positions): void {
    this.cy.batch(() => {
      for (const node of this.cy.nodes().toArray()) {
        const place = pins.get(node.id()) ?? this.current.get(node.id());
        if (!place) continue;
        const { x, y } = node.position();
        if (x !== place.x || y !== place.y) node.position({ ...place });
        // Taking away what isn't there would have its style worked out again.
        if (node.hasClass('unplaced')) node.removeClass('unplaced');
      }
    });
  }

  forget(): void {
    this.current.clear();
  }
}
