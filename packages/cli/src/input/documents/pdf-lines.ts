/** A run of text on a page, as the library gives it. */
export interface PdfItem {
  str: string;
  /** The last two numbers are the place of its beginning, from the lower left corner, in points. */
  transform: readonly number[];
  height: number;
  hasEOL: boolean;
}

export interface Line {
  text: string;
  /** From the bottom of the page, in points. */
  y: number;
  height: number;
}

export interface Page {
  height: number;
  lines: readonly Line[];
}

/** The lines of a page, in the order of the file: that of reading, also in columns. */
export function toLines(items: readonly PdfItem[]): Line[] {
  const lines: Line[] = [];
  let text = '';
  let place: { y: number; height: number } | null = null;
  const end = () => {
    if (place && text.trim() !== '') lines.push({ text: text.replace(/\s+/g, ' ').trim(), ...place });
    [text, place] = ['', null];
  };
  for (const { str, transform, height, hasEOL } of items) {
    const y = transform[5] ?? 0;
    if (place && str !== '' && Math.abs(place.y - y) > Math.max(height, place.height) / 2) end();
    if (str !== '') place ??= { y, height };
    text += str;
    if (hasEOL) end();
  }
  end();
  return lines;
}

/** How much of a page its header and its footer may take. */
const MARGIN = 0.1;
/** A larger gap between lines, in heights of a line, begins a paragraph. */
const GAP = 1.7;

/** The text of all pages without their headers and footers, as paragraphs. */
export function joinLines(pages: readonly Page[]): string {
  const isRepeated = findRepeated(pages);
  let text = '';
  let before: Line | null = null;
  for (const page of pages) {
    for (const line of page.lines) {
      if (isRepeated(line, page)) continue;
      text = before ? join(text, before, line) : line.text;
      before = line;
    }
  }
  return text;
}

/** What stands at the edge of at least two pages, whatever its numbers, or is nothing but a number. */
function findRepeated(pages: readonly Page[]): (line: Line, page: Page) => boolean {
  const counts = new Map<string, number>();
  const keyOf = ({ text }: Line) => text.replace(/\d+/g, '#').toLowerCase();
  const isAtEdge = ({ y }: Line, { height }: Page) => y < height * MARGIN || y > height * (1 - MARGIN);
  for (const page of pages)
    for (const key of new Set(page.lines.filter((line) => isAtEdge(line, page)).map(keyOf)))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  return (line, page) =>
    isAtEdge(line, page) && ((counts.get(keyOf(line)) ?? 0) > 1 || /^\W*\d+\W*$/.test(line.text));
}

/** The text with another line: the rest of a word or of a paragraph, or a new paragraph. */
function join(text: string, before: Line, line: Line): string {
  const gap = before.y - line.y;
  const height = Math.max(before.height, line.height) || 1;
  const isSentenceOver = /[.!?:][”"’')\]]*$/.test(text);
  // Upwards: the next column or page.
  const isBelow = gap > 0;
  if (isBelow && gap > height * GAP) return `${text}\n\n${line.text}`;
  if (Math.abs(before.height - line.height) > height * 0.2 && isSentenceOver)
    return `${text}\n\n${line.text}`;
  if (/\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(line.text)) return text.slice(0, -1) + line.text;
  return `${text} ${line.text}`;
}
