import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { ArticleParts } from '../article-parts.ts';
import { removeAdvertisements } from './html-advertisements.ts';
import { findPublicationDate } from './html-date.ts';
import type { HtmlDocument, HtmlNode } from './html-node.ts';
import { nestingDepth, stripTags } from './html-strip.ts';
import { renderText } from './html-text.ts';

/**
 * Normal pages are nested 20 to 60 deep, and the time to find an article grows with the square of the depth.
 */
const DEEPEST = 250;

/** Long lists in encyclopaedias have some 15,000 elements. Readability takes seconds for more, without finding any article. */
const MOST_ELEMENTS = 20_000;

/**
 * How many elements and pieces of text a page may have. Each character reference ("&amp;") begins a new piece,
 * and Readability takes the page apart up to five times.
 */
const MOST_NODES = 60_000;

/**
 * The article in a web page. Readability finds the body and drops navigation, advertisements and comments. If it
 * doesn't find an article, or the page has very many elements or pieces of text, the whole page is used. Only the tags
 * are removed from a page nested absurdly deep, or so large that it can't be taken apart.
 */
export function parseHtml(content: string): ArticleParts {
  if (nestingDepth(content) > DEEPEST) return { text: stripTags(content) };
  try {
    return findArticle(content);
  } catch (error) {
    // A page can exhaust the stack of the parser's regular expressions: an attribute of some megabytes does.
    if (error instanceof RangeError) return { text: stripTags(content) };
    throw error;
  }
}

function findArticle(content: string): ArticleParts {
  const { document } = parseHTML(wrap(content)) as { document: HtmlDocument };
  const date = findPublicationDate(document);
  const url =
    attribute(document, 'link[rel="canonical"]', 'href') ??
    attribute(document, '[property="og:url"]', 'content');
  removeAdvertisements(document);
  const heading = document.querySelector('h1')?.textContent?.trim() || null;
  const whole = renderText(document.body);
  // Readability changes the document, so everything else is read first.
  const article = isTooWide(document)
    ? null
    : new Readability<HtmlNode>(document, { serializer: (node) => node as unknown as HtmlNode }).parse();
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

function isTooWide(document: HtmlDocument): boolean {
  const elements = document.querySelectorAll('*');
  if (elements.length > MOST_ELEMENTS) return true;
  let nodes = 0;
  for (const { childNodes } of elements) nodes += childNodes.length;
  return nodes > MOST_NODES;
}

/** linkedom needs an `html` element, which a fragment lacks. */
function wrap(content: string): string {
  return /<html[\s>]/i.test(content)
    ? content
    : `<!doctype html><html><head></head><body>${content}</body></html>`;
}

function attribute(document: HtmlDocument, selector: string, name: string): string | null {
  return document.querySelector(selector)?.getAttribute(name) ?? null;
}
