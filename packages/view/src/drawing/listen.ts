import type { Core, EventObject, Position } from 'cytoscape';
import { pairOfEdge } from './bundles.ts';
import type { GraphItem } from './emphasis.ts';
import { leadOfGroup } from './groups.ts';
import type { LabelLayer } from './label-layer.ts';

export interface SceneEvents {
  onSelect(item: GraphItem): void;
  onClear(): void;
  onExpand(entityId: string): void;
  onHover(item: GraphItem | null): void;
  /** The facts between two entities are to be drawn one by one. */
  onOpenPair(pair: string): void;
  /** The entities of a community are to be drawn one by one; `lead` is the one that it is named for. */
  onOpenGroup(lead: string): void;
  /** Entities were added to those that are chosen, or taken away if they were. */
  onChoose(ids: readonly string[]): void;
  /** An entity was dragged. */
  onDrag(id: string, position: Position): void;
  /** A layout began or ended. */
  onBusy(busy: boolean): void;
}

/** Turns what users do to the drawing into events. */
export function listen(cy: Core, labels: LabelLayer, events: SceneEvents): void {
  const itemAt = ({ target, renderedPosition: { x, y } }: EventObject): GraphItem | null => {
    if (target === cy) return labels.itemAt(x, y);
    return { kind: target.isNode() ? 'entity' : 'fact', id: target.id() };
  };
  cy.on('tap', (event) => {
    const item = itemAt(event);
    if (item === null) events.onClear();
    else if (event.originalEvent.shiftKey && item.kind === 'entity') events.onChoose([item.id]);
    else openItem(item, events);
  });
  cy.on('dbltap taphold', 'node', (event) => events.onExpand(event.target.id()));
  cy.on('mouseover', 'node, edge', (event) => events.onHover(itemAt(event)));
  cy.on('mouseout', 'node, edge', () => events.onHover(null));
  cy.on('dragfree', 'node', ({ target }) => events.onDrag(target.id(), { ...target.position() }));
  const boxed: string[] = [];
  cy.on('box', 'node', ({ target }) => void boxed.push(target.id()));
  cy.on('boxend', () => {
    // The nodes of the box are named after its end.
    setTimeout(() => events.onChoose(boxed.splice(0)));
  });
}

/** What opens depends on what the element stands for. */
export function openItem(item: GraphItem, events: SceneEvents): void {
  const [pair, lead] = [pairOfEdge(item.id), leadOfGroup(item.id)];
  if (pair !== null) events.onOpenPair(pair);
  else if (lead !== null) events.onOpenGroup(lead);
  else events.onSelect(item);
}
