import type { CollectionReturnValue, Core, EdgeSingular, NodeSingular } from 'cytoscape';
import type { Detail } from './stylesheet.ts';

/** An entity or a fact of the graph. */
export interface GraphItem {
  kind: 'entity' | 'fact';
  id: string;
}

/** What is emphasised in the drawing, by ids of elements; each kind is marked differently. */
export interface Emphasis {
  selected: string | null;
  /** At the keyboard position. */
  cursor: string | null;
  /** Under the pointer. */
  hovered: string | null;
  /** The evidence of an answer, emphasised while nothing else is. */
  highlighted: readonly string[];
  /** Entities that were selected together. */
  chosen: readonly string[];
}

export const NO_EMPHASIS: Emphasis = {
  selected: null,
  cursor: null,
  hovered: null,
  highlighted: [],
  chosen: [],
};

export interface Focus {
  /** What the user points at or has open. */
  focus: ReadonlySet<string>;
  /** What is linked to it; the rest is faded. Null if nothing is in focus. */
  near: ReadonlySet<string> | null;
}

/**
 * What the user points at or has open, or else the highlighted ids, and what is linked to it. In a large graph that is
 * not drawn in full detail, pointing at something doesn't fade the rest.
 */
export function findFocus(cy: Core, emphasis: Emphasis, detail: Detail): Focus {
  const hovered = detail === 'full' ? emphasis.hovered : null;
  const looked = hovered ?? emphasis.cursor ?? emphasis.selected;
  if (looked !== null) return focusOn(cy, [looked], true);
  return focusOn(cy, emphasis.highlighted, false);
}

/** An edge adds its ends to `near`; if `spreading`, a node adds its edges and the nodes at their other ends. */
function focusOn(cy: Core, ids: readonly string[], spreading: boolean): Focus {
  const focus = cy.collection();
  for (const id of ids) focus.merge(cy.getElementById(id));
  if (focus.empty()) return { focus: new Set(), near: null };
  const ends = focus.union(focus.edges().connectedNodes());
  const near = spreading ? ends.union(focus.nodes().closedNeighborhood()) : ends;
  return { focus: spreading ? idsOf(focus) : new Set(), near: idsOf(near) };
}

function idsOf(elements: CollectionReturnValue): Set<string> {
  return new Set(elements.map((element) => element.id()));
}

/** Marks elements by classes; only those that change, because each change costs time. */
export function markElements(cy: Core, { near }: Focus, emphasis: Emphasis, detail: Detail): void {
  cy.batch(() => {
    cy.elements('.selected, .cursor, .chosen').removeClass('selected cursor chosen');
    for (const id of emphasis.chosen) cy.getElementById(id).addClass('chosen');
    if (emphasis.selected !== null) cy.getElementById(emphasis.selected).addClass('selected');
    if (emphasis.cursor !== null) cy.getElementById(emphasis.cursor).addClass('cursor');
    if (detail === 'plain') return;
    for (const element of cy.elements().toArray()) {
      mark(element, 'near', near?.has(element.id()) ?? false);
      mark(element, 'faded', near !== null && !near.has(element.id()));
    }
  });
}

/** Within a batch, Cytoscape works out the style of an element again even if its classes stay the same. */
function mark(element: NodeSingular | EdgeSingular, name: string, isMarked: boolean): void {
  if (element.hasClass(name) !== isMarked) element.toggleClass(name, isMarked);
}
