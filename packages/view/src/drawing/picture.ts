import type { Core, EdgeSingular, NodeSingular, Position } from 'cytoscape';
import type { Palette } from '../palette.ts';
import { polygonOf } from '../shapes.ts';
import { readable } from './paint-label.ts';
import type { PlacedLabel } from './place-labels.ts';
import { EDGE_LABEL_SIZE, FONT, LINE_HEIGHT, NAME_SIZE, textScaleAt } from './text.ts';

/** What a picture shows. */
export interface PictureParts {
  cy: Core;
  labels: readonly PlacedLabel[];
  palette: Palette;
  /** Screen pixels per model pixel. */
  zoom: number;
  /** Lines below the drawing: its sources. */
  footer: readonly string[];
}

export interface Picture {
  svg: string;
  width: number;
  height: number;
}

const MARGIN = 24;
const FOOTER = { size: 11, line: 16 };
const LETTER = FOOTER.size * 0.52;
const DASHES: Record<string, string> = { planned: '8 5', alleged: '10 4 2 4', hypothetical: '1.5 5' };

/** The whole drawing as SVG, with names, labels and a footer. */
export function drawPicture({ cy, labels, palette, zoom, footer }: PictureParts): Picture {
  const frame = frameOf(cy, labels, zoom);
  const footerWidth = Math.max(0, ...footer.map((line) => line.length * LETTER));
  const width = Math.ceil(Math.max(frame.x2 - frame.x1, footerWidth) + 2 * MARGIN);
  const drawn = Math.ceil(frame.y2 - frame.y1 + 2 * MARGIN);
  const height = drawn + (footer.length === 0 ? 0 : footer.length * FOOTER.line + MARGIN);
  const shown = cy.elements().not('.unplaced');
  const body = [
    ...shown.edges().map((edge) => drawEdge(edge, zoom)),
    ...shown.nodes().map((node) => drawNode(node, zoom, palette)),
    ...labels.map((label) => drawLabel(label, zoom, palette)),
  ];
  const lines = footer.map(
    (line, index) =>
      `<text x="${MARGIN}" y="${drawn + (index + 0.5) * FOOTER.line}" font-size="${FOOTER.size}" fill="${palette.muted}">${escapeText(line)}</text>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escapeText(FONT)}">
<rect width="100%" height="100%" fill="${palette.background}"/>
<g transform="translate(${round(MARGIN - frame.x1)} ${round(MARGIN - frame.y1)})">
${body.join('\n')}
</g>
${lines.join('\n')}
</svg>
`;
  return { svg, width, height };
}

function frameOf(cy: Core, labels: readonly PlacedLabel[], zoom: number) {
  const boxes = [
    ...cy
      .nodes()
      .toArray()
      .filter((node) => !node.hasClass('unplaced'))
      .map((node) => {
        const { x, y } = node.position();
        return {
          x: x * zoom,
          y: y * zoom,
          width: node.data('size') * zoom,
          height: node.data('size') * zoom,
        };
      }),
    ...labels.map(({ box }) => ({ ...box, height: box.angle === 0 ? box.height : box.width })),
  ];
  return {
    x1: Math.min(...boxes.map(({ x, width }) => x - width / 2)),
    y1: Math.min(...boxes.map(({ y, height }) => y - height / 2)),
    x2: Math.max(...boxes.map(({ x, width }) => x + width / 2)),
    y2: Math.max(...boxes.map(({ y, height }) => y + height / 2)),
  };
}

function drawNode(node: NodeSingular, zoom: number, palette: Palette): string {
  const { shape, size, colour, label } = node.data();
  const { x, y } = node.position();
  const polygon = polygonOf(shape);
  const scale = (size * zoom) / 16;
  const border = `stroke="${palette.background}" stroke-width="${round(1.5 / scale)}"`;
  const body = polygon
    ? `<polygon points="${polygon.points}" fill="${colour}" ${border} stroke-linejoin="round"/>`
    : `<circle cx="8" cy="8" r="8" fill="${colour}" ${border}/>`;
  return `<g transform="translate(${round(x * zoom - 8 * scale)} ${round(y * zoom - 8 * scale)}) scale(${round(scale)})"><title>${escapeText(label)}</title>${body}</g>`;
}

function drawEdge(edge: EdgeSingular, zoom: number): string {
  const { colour, width, label, modality, stance, certain, direction } = edge.data();
  const [from, to] = [edge.sourceEndpoint(), edge.targetEndpoint()].map((point) => scaleTo(point, zoom));
  const bends = edge.controlPoints()?.map((point) => scaleTo(point, zoom)) ?? [];
  const path = [`M${at(from!)}`, ...bends.map((point, index) => bendTo(point, bends[index + 1] ?? null))];
  const last = bends.at(-1) ?? from!;
  const dash = DASHES[modality] ? ` stroke-dasharray="${DASHES[modality]}"` : '';
  const line = `<path d="${path.join('')}${bends.length > 0 ? ` ${at(to!)}` : `L${at(to!)}`}" fill="none" stroke="${colour}" stroke-width="${certain ? width : 0.7}"${dash}/>`;
  const end = direction === 'both' ? '' : drawEnd(last, to!, colour, stance === 'denied');
  const start = stance === 'contested' ? drawDiamond(from!, colour) : '';
  return `<g><title>${escapeText(label)}</title>${line}${end}${start}</g>`;
}

/** The control point of a curve, which ends half-way to the next one. */
function bendTo(point: Position, next: Position | null): string {
  if (next === null) return `Q${at(point)}`;
  return `Q${at(point)} ${at({ x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 })}`;
}

/** An arrowhead, or a bar for what is denied. */
function drawEnd(from: Position, to: Position, colour: string, isDenied: boolean): string {
  const angle = (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;
  const turn = `transform="translate(${at(to)}) rotate(${round(angle)})"`;
  return isDenied
    ? `<path ${turn} d="M0 -6V6" stroke="${colour}" stroke-width="2.5"/>`
    : `<polygon ${turn} points="0,0 -8,-4 -8,4" fill="${colour}"/>`;
}

function drawDiamond(point: Position, colour: string): string {
  return `<polygon transform="translate(${at(point)})" points="-5,0 0,-5 5,0 0,5" fill="${colour}"/>`;
}

function drawLabel({ record, box }: PlacedLabel, zoom: number, palette: Palette): string {
  const scale = textScaleAt(zoom);
  const place = `translate(${round(box.x)} ${round(box.y)})`;
  const common = 'text-anchor="middle" dominant-baseline="central"';
  if (record.kind === 'fact')
    return `<g transform="${place} rotate(${round((readable(box.angle) * 180) / Math.PI)})"><rect x="${round(-box.width / 2)}" y="${round(-box.height / 2)}" width="${round(box.width)}" height="${round(box.height)}" fill="${palette.background}"/><text ${common} font-size="${round(EDGE_LABEL_SIZE * scale)}" font-weight="500"${record.italic ? ' font-style="italic"' : ''} fill="${record.colour}">${escapeText(record.text)}</text></g>`;
  const height = NAME_SIZE * LINE_HEIGHT * scale;
  const lines = record.lines.map(
    (line, index) =>
      `<tspan x="0" y="${round((index - (record.lines.length - 1) / 2) * height)}">${escapeText(line)}</tspan>`,
  );
  return `<text transform="${place}" ${common} font-size="${round(NAME_SIZE * scale)}" font-weight="600" fill="${palette.ink}" stroke="${palette.background}" stroke-width="${round(4 * scale)}" stroke-linejoin="round" paint-order="stroke">${lines.join('')}</text>`;
}

function scaleTo({ x, y }: Position, zoom: number): Position {
  return { x: x * zoom, y: y * zoom };
}

function at({ x, y }: Position): string {
  return `${round(x)} ${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
