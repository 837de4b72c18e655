import type { Core } from 'cytoscape';

/** An entity or a fact of the graph. */
export interface GraphItem {
  kind: 'entity' | 'fact';
  id: string;
}

/** What stands out in the drawing, each part marked in its own way. */
export interface Emphasis {
  selected: GraphItem | null;
  /** Where the keyboard stands. */
  cursor: string | null;
  /** Under the pointer. */
  hovered: string | null;
  /** Ids that an answer rests on; they stand out while nothing else does. */
  highlighted: readonly string[];
}

export const NO_EMPHASIS: Emphasis = { selected: null, cursor: null, hovered: null, highlighted: [] };

/** Marks what the user looks at (`focus`) or an answer names, with its surroundings (`near`), and fades the rest. */
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

/** An edge lights its ends; a node lights its edges and the nodes beyond them where `spreading`. */
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
