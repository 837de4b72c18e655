export const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';
/** Screen pixels at text scale 1. */
export const NAME_SIZE = 13;
export const EDGE_LABEL_SIZE = 11.5;
export const LINE_HEIGHT = 1.2;
/** Screen pixels of the longest line of a name; longer names take several lines. */
const WRAP = 130;
const MOST_LINES = 3;

export const nameFont = (scale: number) => `600 ${NAME_SIZE * scale}px ${FONT}`;
export const edgeLabelFont = (scale: number, italic = false) =>
  `${italic ? 'italic ' : ''}500 ${EDGE_LABEL_SIZE * scale}px ${FONT}`;

/** A text in lines, with the width of the longest. */
export interface Lines {
  lines: readonly string[];
  width: number;
}

let pen: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D | null = null;
const widths = new Map<string, number>();

/** Pixels at text scale 1. Each word is measured once. */
export function measureText(text: string, font: string): number {
  const key = `${font}\n${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  const width = measure(text, font);
  widths.set(key, width);
  return width;
}

function measure(text: string, font: string): number {
  // Without a canvas (in tests), by an average letter.
  if (typeof document === 'undefined') return text.length * 0.58 * NAME_SIZE;
  pen ??= document.createElement('canvas').getContext('2d')!;
  pen.font = font;
  return pen.measureText(text).width;
}

/** Breaks a name into lines at its spaces. */
export function wrapName(name: string): Lines {
  const font = nameFont(1);
  const space = measureText(' ', font);
  const lines: { text: string; width: number }[] = [];
  for (const word of name.split(/\s+/)) {
    const width = measureText(word, font);
    const last = lines.at(-1);
    if (last && last.width + space + width <= WRAP) {
      last.text += ` ${word}`;
      last.width += space + width;
    } else lines.push({ text: word, width });
  }
  if (lines.length > MOST_LINES) {
    lines.length = MOST_LINES;
    lines[MOST_LINES - 1]!.text += '…';
  }
  return { lines: lines.map(({ text }) => text), width: Math.max(...lines.map(({ width }) => width)) };
}

/**
 * Text keeps its size on screen when zooming in and shrinks slowly when zooming out; beyond zoom 2 it grows.
 */
export function textScaleAt(zoom: number): number {
  return zoom < 1 ? Math.max(0.82, zoom ** 0.3) : Math.max(1, zoom / 2);
}
