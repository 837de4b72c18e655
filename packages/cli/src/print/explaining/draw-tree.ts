/**
 * A dependency tree with a row for each word, in the order of the sentence: what stands before each word
 * joins it to its head. Where lines cross, words stand in front of them. Heads are indexes, -1 for the root.
 */
export function drawTree(heads: readonly number[]): string[] {
  const depths = heads.map((_, word) => depthOf(word, heads));
  const spans = heads.map((_, word) => spanOf(word, heads));
  return heads.map((_, row) => {
    const depth = depths[row]!;
    const before = Array.from({ length: depth }, (_, level) =>
      level === depth - 1 ? corner(row, heads[row]!, spans) : passing(row, level, depths, spans),
    );
    return before.join('') + ending(row, spans);
  });
}

function depthOf(word: number, heads: readonly number[]): number {
  let depth = 0;
  for (let at = heads[word]!; at >= 0 && depth < heads.length; at = heads[at]!) depth++;
  return depth;
}

/** From the first to the last of a word and what depends on it directly. */
type Span = [first: number, last: number];

function spanOf(word: number, heads: readonly number[]): Span {
  let [first, last]: Span = [word, word];
  for (const [child, head] of heads.entries())
    if (head === word) [first, last] = [Math.min(first, child), Math.max(last, child)];
  return [first, last];
}

function corner(row: number, head: number, spans: readonly Span[]): string {
  const [first, last] = spans[head]!;
  if (row === first) return '╭─';
  return row === last ? '╰─' : '├─';
}

/** The line of a word further up, where it passes this row. */
function passing(row: number, level: number, depths: readonly number[], spans: readonly Span[]): string {
  const isPassed = spans.some(([first, last], word) => depths[word] === level && first < row && row < last);
  return isPassed ? '│ ' : '  ';
}

function ending(row: number, spans: readonly Span[]): string {
  const [first, last] = spans[row]!;
  if (first < row) return row < last ? '┤ ' : '╯ ';
  return row < last ? '╮ ' : '╴ ';
}
