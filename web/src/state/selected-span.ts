import type { Span } from '@precedent/model';

/** What newer browsers have beside the selection of the document, which does not reach into components. */
interface ComposedSelection {
  getComposedRanges?(options: { shadowRoots: ShadowRoot[] }): StaticRange[];
}

/**
 * What of an article is selected, without blanks around it, as offsets into its text. Paragraphs have the offset of their
 * first character as `data-start`.
 */
export function selectedSpan(root: ShadowRoot): Span | null {
  const range = selectedRange(root);
  if (range === null || range.collapsed) return null;
  const all = [...root.querySelectorAll<HTMLElement>('p[data-start]')];
  const selected = all.filter((paragraph) => range.intersectsNode(paragraph));
  const [first, last] = [selected[0], selected.at(-1)];
  if (!first || !last) return null;
  const start = offsetIn(first, range.startContainer, range.startOffset) ?? startOf(first);
  const end =
    offsetIn(last, range.endContainer, range.endOffset) ?? startOf(last) + (last.textContent ?? '').length;
  return start < end ? { start, end } : null;
}

/** Without the blanks around it; null if it has nothing else. */
export function trimSpan(text: string, { start, end }: Span): Span | null {
  const quote = text.slice(start, end);
  const trimmed = quote.trim();
  if (trimmed === '') return null;
  const from = start + quote.indexOf(trimmed);
  return { start: from, end: from + trimmed.length };
}

function selectedRange(root: ShadowRoot): Range | null {
  const selection = document.getSelection();
  if (!selection) return null;
  const composed = (selection as ComposedSelection).getComposedRanges?.({ shadowRoots: [root] })[0];
  if (!composed || !root.contains(composed.startContainer) || !root.contains(composed.endContainer))
    return null;
  const range = document.createRange();
  range.setStart(composed.startContainer, composed.startOffset);
  range.setEnd(composed.endContainer, composed.endOffset);
  return range;
}

function startOf(paragraph: HTMLElement): number {
  return Number(paragraph.dataset.start);
}

/** The offset into the text; null for a place outside of the paragraph. */
function offsetIn(paragraph: HTMLElement, container: Node, offset: number): number | null {
  if (!paragraph.contains(container)) return null;
  const before = document.createRange();
  before.setStart(paragraph, 0);
  before.setEnd(container, offset);
  return startOf(paragraph) + before.toString().length;
}
