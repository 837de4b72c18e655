import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { ArticleParts } from '../article-parts.ts';
import { findPublicationDate } from './html-date.ts';
import type { HtmlDocument, HtmlNode } from './html-node.ts';
import { nestingDepth, stripTags } from './html-strip.ts';
import { renderText } from './html-text.ts';

/** Pages nest 20 to 60 deep; the time to find an article in one grows with the square. */
const DEEPEST = 250;

/**
 * The article of a web page: Readability finds the body and drops navigation, advertisements and
 * comments. A page that it finds no article in is taken whole, and
 * one that nests absurdly deep is only freed of its tags.
 */
export function parseHtml(content: string): ArticleParts {
  if (nestingDepth(content) > DEEPEST) return { text: stripTags(content) };
  const { document } = parseHTML(wrap(content)) as { document: HtmlDocument };
  const date = findPublicationDate(document);
  const url =
    attribute(document, 'link[rel="canonical"]', 'href') ??
    attribute(document, '[property="og:url"]', 'content');
  const heading = document.querySelector('h1')?.textContent?.trim() || null;
  const whole = renderText(document.body);
  // Readability takes the document apart, so all else is read before.
  const article = new Readability<HtmlNode>(document, {
    serializer: (node) => node as unknown as HtmlNode,
  }).parse();
  const body = article?.content ? renderText(article.content) : '';
  const source = [article?.byline, article?.siteName].filter(Boolean).join(', ');
  return {
    text: body || whole,
    title: article?.title?.trim() || heading,
    date: date ?? null,
    source: source || null,
    url: url?.startsWith('http') ? url : null,
  };
}

/** linkedom wants one `html` element; a fragment gets it. */
function wrap(content: string): string {
  return /<html[\s>]/i.test(content)
    ? content
    : `<!doctype html><html><head></head><body>${content}</body></html>`;
}

function attribute(document: HtmlDocument, selector: string, name: string): string | null {
  return document.querySelector(selector)?.getAttribute(name) ?? null;
}
