/** A piece of a sentence; `href` if it names something that has a page. */
export interface Piece {
  text: string;
  href: string | null;
}

/** A name that may occur in a sentence, and where it leads. */
export interface Name {
  name: string;
  href: string | null;
}

/**
 * Splits a sentence where it names things. A longer name wins over a shorter one in it: the office "Prime Minister of
 * the Netherlands" over "Netherlands". Each name is found once.
 */
export function findNames(sentence: string, names: readonly Name[]): Piece[] {
  const found: { start: number; end: number; href: string | null }[] = [];
  for (const { name, href } of names.toSorted((one, other) => other.name.length - one.name.length)) {
    const start = startOf(name, sentence, found);
    if (start >= 0) found.push({ start, end: start + name.length, href });
  }
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end, href } of found.sort((one, other) => one.start - other.start)) {
    if (start > at) pieces.push({ text: sentence.slice(at, start), href: null });
    pieces.push({ text: sentence.slice(start, end), href });
    at = end;
  }
  if (at < sentence.length) pieces.push({ text: sentence.slice(at), href: null });
  return pieces;
}

/** Where a name occurs as whole words and outside of what was found before; -1 if nowhere. */
function startOf(name: string, sentence: string, found: readonly { start: number; end: number }[]): number {
  if (name === '') return -1;
  for (let start = sentence.indexOf(name); start >= 0; start = sentence.indexOf(name, start + 1)) {
    const end = start + name.length;
    const isWhole = !/[\p{L}\p{N}]/u.test(`${sentence[start - 1] ?? ''}${sentence[end] ?? ''}`);
    if (isWhole && found.every((other) => end <= other.start || other.end <= start)) return start;
  }
  return -1;
}
