import type { Core } from 'cytoscape';

const TIME = 1200;
/** With more than this, everything would flicker. */
const MOST = 60;

/** Shows once which nodes are new. */
export function pulse(cy: Core, ids: readonly string[], colour: string): void {
  if (ids.length === 0 || ids.length > MOST) return;
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  for (const id of ids) {
    const node = cy.getElementById(id).nodes();
    node.style({ 'underlay-color': colour, 'underlay-opacity': 0.55, 'underlay-padding': 16 });
    node.animate({
      style: { 'underlay-opacity': 0, 'underlay-padding': 4 },
      duration: TIME,
      complete: () => node.removeStyle('underlay-color underlay-opacity underlay-padding'),
    });
  }
}
