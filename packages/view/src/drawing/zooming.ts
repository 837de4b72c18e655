import type { Core } from 'cytoscape';

/** Milliseconds without a change of the zoom after which it rests. */
const REST = 120;

/** Whether the user is zooming. A large graph is then only scaled, and drawn and labelled anew when the zoom rests. */
export class Zooming {
  isOn = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(cy: Core) {
    cy.on('scrollzoom pinchzoom', () => {
      this.isOn = true;
      clearTimeout(this.timer);
      this.timer = setTimeout(() => {
        this.isOn = false;
        if (!cy.destroyed()) cy.forceRender();
      }, REST);
    });
  }
}
