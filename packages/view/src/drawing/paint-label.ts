import type { Palette } from '../palette.ts';
import type { PlacedLabel } from './place-labels.ts';
import { edgeLabelFont, LINE_HEIGHT, NAME_SIZE, nameFont, textScaleAt } from './text.ts';

const FADED = 0.32;

/** Paints one label; the origin of `pen` is that of the model, in screen pixels. */
export function paintLabel(
  pen: CanvasRenderingContext2D,
  { record, box, faded }: PlacedLabel,
  zoom: number,
  palette: Palette,
): void {
  const scale = textScaleAt(zoom);
  pen.globalAlpha = faded ? FADED : 1;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.translate(box.x, box.y);
  if (record.kind === 'entity') {
    const height = NAME_SIZE * LINE_HEIGHT * scale;
    pen.font = nameFont(scale);
    pen.lineJoin = 'round';
    pen.lineWidth = 4 * scale;
    pen.strokeStyle = palette.background;
    pen.fillStyle = palette.ink;
    record.lines.forEach((line, index) => {
      const y = (index - (record.lines.length - 1) / 2) * height;
      pen.strokeText(line, 0, y);
      pen.fillText(line, 0, y);
    });
    return;
  }
  pen.rotate(readable(box.angle));
  pen.fillStyle = palette.background;
  pen.fillRect(-box.width / 2, -box.height / 2, box.width, box.height);
  pen.font = edgeLabelFont(scale, record.italic);
  pen.fillStyle = record.colour;
  pen.fillText(record.text, 0, 0.5);
}

/** The angle along the edge at which text isn't upside down. */
export function readable(angle: number): number {
  if (angle > Math.PI / 2) return angle - Math.PI;
  return angle < -Math.PI / 2 ? angle + Math.PI : angle;
}
