import type { Core } from 'cytoscape';

/** An entity or a fact of the graph. */
export interface GraphItem {
  kind: 'entity' | 'fact';
  id: string;
}

/** What is emphasised in the drawing; each kind is marked differently. */
export interface Emphasis {
  selected: GraphItem | null;
  /** Id at the keyboard position. */
  cursor: string | null;
  /** Id under the pointer. */
  hovered: string | null;
  /** Ids of the evidence of an answer, emphasised while nothing else is. */
  highlighted: readonly string[];
}

export const NO_EMPHASIS: Emphasis = { selected: null, cursor: null, hovered: null, highlighted: [] };

/**
 * Marks what the user points at or has open, or else the highlighted ids (`focus`), and what is linked to
 * it (`near`), and fades the rest.
 */
export function applyEmphasis(cy: Core, emphasis: Emphasis): void {
  cy.batch(() => {
    cy.elements().removeClass('selected cursor focus near faded');
    const looked = emphasis.hovered ?? emphasis.cursor ?? emphasis.selected?.id ?? null;
    if (looked !== null) focusOn(cy, [looked], true);
    else if (emphasis.highlighted.length > 0) focusOn(cy, emphasis.highlighted, false);
    if (emphasis.selected) cy.getElementById(emphasis.selected.id).addClass('selected');
    if (emphasis.cursor !== null) cy.getElementById(emphasis.cursor).addClass('cursor');
  });
}

/** An edge adds its ends to `near`; if `spreading`, a node adds its edges and the nodes at their other ends. */
function focusOn(cy: Core, ids: readonly string[], spreading: boolean): void {
  const focus = cy.collection();
  for (const id of ids) focus.merge(cy.getElementById(id));
  if (focus.empty()) return;
  const ends = focus.union(focus.edges().connectedNodes());
  const near = spreading ? ends.union(focus.nodes().closedNeighborhood()) : ends;
  if (spreading) focus.addClass('focus');
  near.addClass('near');
  cy.elements().not(near).addClass('faded');
}
