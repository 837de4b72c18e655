import type { CollectionReturnValue, Core, NodeCollection, Position } from 'cytoscape';

const FIT_PADDING = 24;
/** Pixels at the bottom that the buttons cover. */
const TOOLBAR = 44;
/** Pixels beside and below the nodes for their names, as far as they reach over the drawing. */
const NAMES = { beside: 40, below: 30 };
/** Below this zoom, names are too small or too many to read, so `reveal` also zooms in. */
const LEGIBLE_ZOOM = 0.4;
/** Maximum zoom when fitting, so that three nodes don't fill the screen. */
const MAX_FIT_ZOOM = 1.25;
/** Low, because Cytoscape ignores a viewport below its minimum: tall graphs stayed out of view on low screens. */
export const MIN_ZOOM = 0.02;
const MOVE_TIME = 260;

/** What part of the drawing is on screen. */
export class Viewport {
  /** Whether the whole graph is fitted to the screen, and should be fitted again when the screen changes. */
  private fitted = false;
  private readonly cy: Core;

  constructor(cy: Core) {
    this.cy = cy;
    cy.on('dragpan scrollzoom pinchzoom', () => {
      this.fitted = false;
    });
    cy.on('resize', () => {
      if (this.fitted) this.fitToScreen();
    });
  }

  fit(): void {
    this.cy.resize();
    this.fitted = true;
    this.fitToScreen();
  }

  private fitToScreen(): void {
    const box = boxOf(this.cy.nodes());
    if (box.w > 0 && box.h > 0) this.cy.viewport(this.targetFor(box, MAX_FIT_ZOOM));
  }

  showsAll(): boolean {
    return this.isInside(boxOf(this.cy.nodes()));
  }

  zoomBy(factor: number): void {
    this.fitted = false;
    const centre = { x: this.cy.width() / 2, y: this.cy.height() / 2 };
    this.cy.zoom({ level: this.cy.zoom() * factor, renderedPosition: centre });
  }

  /** Brings elements into view, moving the drawing only if necessary. */
  reveal(elements: CollectionReturnValue, animate: boolean): void {
    if (elements.empty()) return;
    this.learnSize();
    const box = boxOf(elements.nodes().union(elements.connectedNodes()));
    if (this.isInside(box) && this.cy.zoom() >= LEGIBLE_ZOOM) return;
    this.fitted = false;
    const target = this.targetFor(box, Math.max(LEGIBLE_ZOOM, this.cy.zoom()));
    if (animate) this.cy.animate({ ...target, duration: MOVE_TIME });
    else this.cy.viewport(target);
  }

  /** Cytoscape notices a new size a moment late, for example when the table has just opened below. */
  private learnSize(): void {
    const { clientWidth, clientHeight } = this.cy.container()!;
    if (clientWidth !== this.cy.width() || clientHeight !== this.cy.height()) this.cy.resize();
  }

  /** The viewport with a box in the middle, at most at `mostZoom`. */
  private targetFor({ x1, y1, w, h }: Box, mostZoom: number): { zoom: number; pan: Position } {
    const [width, height] = [this.cy.width(), this.cy.height() - TOOLBAR];
    const room = { w: width - 2 * (FIT_PADDING + NAMES.beside), h: height - 2 * FIT_PADDING - NAMES.below };
    const zoom = Math.max(MIN_ZOOM, Math.min(mostZoom, room.w / w, room.h / h));
    return {
      zoom,
      pan: {
        x: width / 2 - (x1 + w / 2) * zoom,
        y: (height - NAMES.below) / 2 - (y1 + h / 2) * zoom,
      },
    };
  }

  private isInside({ x1, y1, x2, y2 }: Box): boolean {
    const { zoom, pan } = { zoom: this.cy.zoom(), pan: this.cy.pan() };
    return (
      x1 * zoom + pan.x >= 0 &&
      y1 * zoom + pan.y >= 0 &&
      x2 * zoom + pan.x <= this.cy.width() &&
      y2 * zoom + pan.y <= this.cy.height() - TOOLBAR
    );
  }
}

/** Model pixels. */
type Box = Record<'x1' | 'y1' | 'x2' | 'y2' | 'w' | 'h', number>;

/** Of the nodes only: curves of edges hardly reach beyond them, and their boxes take long for large graphs. */
function boxOf(nodes: NodeCollection): Box {
  let [x1, y1, x2, y2] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const node of nodes.toArray()) {
    if (node.hasClass('unplaced')) continue;
    const { x, y } = node.position();
    const reach = node.data('size') / 2;
    [x1, y1, x2, y2] = [
      Math.min(x1, x - reach),
      Math.min(y1, y - reach),
      Math.max(x2, x + reach),
      Math.max(y2, y + reach),
    ];
  }
  return { x1, y1, x2, y2, w: x2 - x1, h: y2 - y1 };
}
