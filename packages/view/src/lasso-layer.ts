import type { Position } from 'cytoscape';
import { css, html, LitElement, svg, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';

/**
 * Covers the drawing while a lasso is drawn, by mouse, pen or finger.
 *
 * @fires lasso - `detail` is the line, in pixels from the corner of this element
 */
@customElement('precedent-lasso')
export class LassoLayer extends LitElement {
  static override styles = css`
    :host {
      position: absolute;
      inset: 0;
      cursor: crosshair;
      touch-action: none;
    }
    svg {
      width: 100%;
      height: 100%;
    }
    polygon {
      fill: var(--_accent);
      fill-opacity: 0.12;
      stroke: var(--_accent);
      stroke-width: 1.5;
      stroke-dasharray: 5 4;
    }
  `;

  @state() private line: readonly Position[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('pointerdown', this.onDown);
    this.addEventListener('pointermove', this.onMove);
    this.addEventListener('pointerup', this.onUp);
  }

  protected override render(): TemplateResult {
    const points = this.line.map(({ x, y }) => `${x},${y}`).join(' ');
    return html`<svg aria-hidden="true">${svg`<polygon points=${points}/>`}</svg>`;
  }

  private readonly onDown = (event: PointerEvent): void => {
    this.setPointerCapture(event.pointerId);
    this.line = [{ x: event.offsetX, y: event.offsetY }];
  };

  private readonly onMove = (event: PointerEvent): void => {
    if (this.line.length > 0) this.line = [...this.line, { x: event.offsetX, y: event.offsetY }];
  };

  private readonly onUp = (): void => {
    const { line } = this;
    this.line = [];
    this.dispatchEvent(new CustomEvent('lasso', { detail: line }));
  };
}
