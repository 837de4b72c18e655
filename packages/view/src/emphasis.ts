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
  /** Ids that an answer rests on. */
  highlighted: readonly string[];
}

export const NO_EMPHASIS: Emphasis = { selected: null, cursor: null, hovered: null, highlighted: [] };

/** Marks what `emphasis` names and its surroundings, and fades the rest. */
export function applyEmphasis(cy: Core, emphasis: Emphasis): void {
  cy.batch(() => {
    cy.elements().removeClass('selected cursor near faded');
    const focus = cy.collection();
    const inFocus = [
      emphasis.hovered ?? emphasis.cursor ?? emphasis.selected?.id,
      ...shownHighlights(emphasis),
    ];
    for (const id of inFocus) if (id != null) focus.merge(cy.getElementById(id));
    if (focus.nonempty()) {
      // An edge lights its ends; a node lights its edges and the nodes beyond them.
      const near = focus.union(focus.nodes().closedNeighborhood()).union(focus.edges().connectedNodes());
      near.addClass('near');
      cy.elements().not(near).addClass('faded');
    }
    if (emphasis.selected) cy.getElementById(emphasis.selected.id).addClass('selected');
    if (emphasis.cursor !== null) cy.getElementById(emphasis.cursor).addClass('cursor');
  });
}

/** While the user looks at something else, the answer's marks step back. */
function shownHighlights(emphasis: Emphasis): readonly string[] {
  return emphasis.hovered === null && emphasis.cursor === null && emphasis.selected === null
    ? emphasis.highlighted
    : [];
}
