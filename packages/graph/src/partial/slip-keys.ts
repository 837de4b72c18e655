/**
 * Keys by which names with slips of spelling are found without comparing all names. A name is cut into one piece more
 * than there may be slips: at least one piece is then whole, but for a letter at its edge that was swapped with the
 * piece beside it. Names that share no key differ by more slips; of those that do, each has to be compared.
 */
const PIECES = { 1: 2, 2: 3 } as const;

/** Slips that a text of this length may have: one in a word of four to seven letters, two in a longer one. */
export function slipsAllowed(length: number): 0 | 1 | 2 {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

/** The keys under which a form of a name is kept. */
export function slipKeysOf(form: string): string[] {
  return ([1, 2] as const).flatMap((slips) =>
    isReached(form.length, slips)
      ? cut(form.length, slips).map(([from, to], at) => keyOf(form.length, slips, at, form.slice(from, to)))
      : [],
  );
}

/** The keys of all forms that may be the text with slips. */
export function slipKeysFor(text: string): string[] {
  const slips = slipsAllowed(text.length);
  if (slips === 0) return [];
  const keys = new Set<string>();
  for (let length = text.length - slips; length <= text.length + slips; length += 1)
    cut(length, slips).forEach(([from, to], at) => {
      for (let shift = -slips; shift <= slips; shift += 1)
        for (const piece of piecesAt(text, from + shift, to - from))
          keys.add(keyOf(length, slips, at, piece));
    });
  return [...keys];
}

/** Whether a text with so many slips may mean a form of this length. */
function isReached(length: number, slips: 1 | 2): boolean {
  return slips === 1 ? length >= 3 && length <= 8 : length >= 6;
}

function cut(length: number, slips: 1 | 2): [number, number][] {
  const pieces = PIECES[slips];
  const edge = (at: number) => Math.floor((length * at) / pieces);
  return Array.from({ length: pieces }, (_, at) => [edge(at), edge(at + 1)]);
}

/** The piece as it is, and with the letter at either edge swapped with the one beyond it. */
function piecesAt(text: string, from: number, length: number): string[] {
  const to = from + length;
  if (from < 0 || to > text.length) return [];
  const pieces = [text.slice(from, to)];
  if (from > 0) pieces.push(text[from - 1]! + text.slice(from + 1, to));
  if (to < text.length) pieces.push(text.slice(from, to - 1) + text[to]!);
  return pieces;
}

function keyOf(length: number, slips: 1 | 2, at: number, piece: string): string {
  return `~${slips}${at}${length} ${piece}`;
}
