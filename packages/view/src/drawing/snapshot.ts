type Pen = CanvasRenderingContext2D;

/** How far beyond the screen the image reaches, in screens, so that there is something to move in. */
const MARGIN = 0.25;
/** Milliseconds in which an image of another zoom is not drawn anew while the zoom goes on changing. */
const LEAST_AGE = 250;

/**
 * An image of a large graph. Thousands of lines take longer to draw than a frame lasts: while the view moves, the image
 * moves, and while it zooms, the image is scaled.
 */
export class Snapshot {
  private readonly image = document.createElement('canvas');
  /** Where the image has the origin of the model, and its pixels per model pixel; null if the graph has changed. */
  private at: { x: number; y: number; scale: number } | null = null;
  private takenAt = 0;

  invalidate(): void {
    this.at = null;
  }

  /** Shows what `paint` draws, from the image if that has what is on screen. */
  show(pen: Pen, isZooming: boolean, paint: (pen: Pen) => void): void {
    if (!this.serves(pen, isZooming)) this.take(pen, paint);
    const { at } = this;
    const { a: scale, e: x, f: y } = pen.getTransform();
    const factor = scale / at!.scale;
    pen.save();
    pen.setTransform(factor, 0, 0, factor, x - at!.x * factor, y - at!.y * factor);
    pen.drawImage(this.image, 0, 0);
    pen.restore();
  }

  private serves(pen: Pen, isZooming: boolean): boolean {
    const { at, image } = this;
    if (at === null) return false;
    const { a: scale, e: x, f: y } = pen.getTransform();
    const factor = scale / at.scale;
    if (factor !== 1 && !isZooming) return false;
    const [left, top] = [x - at.x * factor, y - at.y * factor];
    const covers =
      left <= 0 &&
      top <= 0 &&
      left + image.width * factor >= pen.canvas.width &&
      top + image.height * factor >= pen.canvas.height;
    return covers || (isZooming && performance.now() - this.takenAt < LEAST_AGE);
  }

  private take(pen: Pen, paint: (pen: Pen) => void): void {
    const { image } = this;
    const { a: scale, e: x, f: y } = pen.getTransform();
    const { width, height } = pen.canvas;
    const [beside, above] = [Math.round(width * MARGIN), Math.round(height * MARGIN)];
    const size = { width: width + 2 * beside, height: height + 2 * above };
    if (image.width !== size.width || image.height !== size.height) Object.assign(image, size);
    this.at = { x: x + beside, y: y + above, scale };
    this.takenAt = performance.now();
    const own = image.getContext('2d')!;
    own.setTransform(1, 0, 0, 1, 0, 0);
    own.clearRect(0, 0, size.width, size.height);
    own.setTransform(scale, 0, 0, scale, this.at.x, this.at.y);
    paint(own);
  }
}
