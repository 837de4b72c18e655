import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { ArticleParts } from './article-parts.ts';
import { parsePublicationDate } from './publication-date.ts';

/** Front matter: `---`, lines of `key: value`, `---`. */
const FRONT_MATTER = /^\s*---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

const LONGEST_BLOCK = 10_000;
/** Of list items and quotations, more than the longest articles have. */
const MOST_MARKERS = 3_000;
/** Of links and images. */
const MOST_BRACKETS = 5_000;

/**
 * A Markdown file as plain text, with a blank line between blocks and a line for each list item, without link
 * targets, images, code blocks and raw HTML. The first heading is the title and stays in the text. A file with a
 * block of over {@link LONGEST_BLOCK} characters, or with over {@link MOST_MARKERS} items or {@link MOST_BRACKETS} links,
 * counts as plain text, including its markup: the parser's time is quadratic in them.
 */
export function parseMarkdown(content: string): ArticleParts {
  const matter = FRONT_MATTER.exec(content);
  const fields = readFields(matter?.[1] ?? '');
  const body = content.slice(matter?.[0].length ?? 0);
  const tree = isEndless(body) ? null : fromMarkdown(body);
  return {
    text: tree ? renderBlocks(tree) : body,
    title: fields.get('title') ?? (tree && firstHeading(tree)),
    date: parsePublicationDate(fields.get('date') ?? ''),
    source: fields.get('source') ?? fields.get('author') ?? null,
    url: fields.get('url') ?? null,
  };
}

/** Whether a block, or the lists and quotations, are longer than any that people write. */
function isEndless(body: string): boolean {
  if (body.split(/\n[ \t\r]*\n/).some((block) => block.length > LONGEST_BLOCK)) return true;
  if ((body.match(/\[/g)?.length ?? 0) > MOST_BRACKETS) return true;
  let markers = 0;
  for (const [opening] of body.matchAll(/^(?:[ \t]*(?:[-*+>]|\d{1,9}[.)]))+/gm))
    markers += opening.match(/[-*+>]|\d+/g)!.length;
  return markers > MOST_MARKERS;
}

function readFields(matter: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of matter.split(/\r?\n/)) {
    const field = /^(\w+):\s*(.*?)\s*$/.exec(line);
    if (field?.[2]) fields.set(field[1]!.toLowerCase(), field[2].replace(/^(["'])(.*)\1$/, '$2'));
  }
  return fields;
}

function firstHeading(tree: Root): string | null {
  const heading = tree.children.find((node) => node.type === 'heading');
  return heading ? renderInline(heading) : null;
}

function renderBlocks(node: Nodes): string {
  switch (node.type) {
    case 'root':
    case 'blockquote':
      return node.children.map(renderBlocks).filter(Boolean).join('\n\n');
    case 'list':
      return node.children.map(renderBlocks).filter(Boolean).join('\n');
    case 'listItem':
      return `- ${node.children.map(renderBlocks).filter(Boolean).join('\n')}`;
    case 'paragraph':
    case 'heading':
      return renderInline(node).trim();
    default:
      return '';
  }
}

function renderInline(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value.replace(/\s*\n\s*/g, ' ');
  if (node.type === 'break') return '\n';
  return 'children' in node ? node.children.map(renderInline).join('') : '';
}
