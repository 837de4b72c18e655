import type { HtmlNode } from './html-node.ts';

const ELEMENT = 1;
const TEXT = 3;
const SKIPPED = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG IFRAME OBJECT FORM BUTTON SELECT TEXTAREA FIGURE VIDEO AUDIO NAV'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY DD DETAILS DIV DL DT FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL'.split(
    ' ',
  ),
);

/** The visible text: blocks separated by a blank line, with white space inside them collapsed. */
export function renderText(root: HtmlNode): string {
  const blocks: string[] = [''];
  const stack: (HtmlNode | 'break')[] = [root];
  // A stack instead of recursion, because broken pages may be nested thousands of elements deep.
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node === 'break') blocks.push('');
    else if (node.nodeType === TEXT) blocks[blocks.length - 1] += node.nodeValue ?? '';
    else if (node.nodeType === ELEMENT && !SKIPPED.has(node.nodeName.toUpperCase()))
      open(node, stack, blocks);
  }
  return blocks
    .map((block) => block.replace(/[\s\u00a0]+/g, ' ').trim())
    .filter(Boolean)
    .join('\n\n');
}

function open(node: HtmlNode, stack: (HtmlNode | 'break')[], blocks: string[]): void {
  const name = node.nodeName.toUpperCase();
  if (name === 'BR') blocks.push('');
  if (name === 'TD' || name === 'TH') blocks[blocks.length - 1] += ' ';
  const isBlock = BLOCKS.has(name);
  if (isBlock) {
    blocks.push('');
    stack.push('break');
  }
  for (const child of [...node.childNodes].reverse()) stack.push(child);
}
