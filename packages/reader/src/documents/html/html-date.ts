import { parsePublicationDate } from '../publication-date.ts';
import type { HtmlDocument } from './html-node.ts';

/** Elements with the publication date, the most reliable first. */
const META_SELECTORS = [
  'meta[property="article:published_time"]',
  'meta[property="og:article:published_time"]',
  'meta[itemprop="datePublished"]',
  'meta[name="parsely-pub-date"]',
  'meta[name="sailthru.date"]',
  'meta[name="pubdate"]',
  'meta[name="publish-date"]',
  'meta[name="dc.date.issued"]',
  'meta[name="DC.date.issued"]',
  'meta[name="dc.date"]',
  'meta[name="DC.date"]',
  'meta[name="date"]',
];
const TIME_SELECTORS = [
  '[itemprop="datePublished"]',
  'time[pubdate]',
  'article time[datetime]',
  'time[datetime]',
  'time',
];

/** A page's publication date, from JSON-LD, meta elements or the first `time`, in this order. */
export function findPublicationDate(document: HtmlDocument): string | null {
  return (
    dateInJsonLd(document) ??
    firstDate(META_SELECTORS.map((selector) => document.querySelector(selector)?.getAttribute('content'))) ??
    firstDate(
      TIME_SELECTORS.map((selector) => {
        const element = document.querySelector(selector);
        return element?.getAttribute('datetime') ?? element?.getAttribute('content') ?? element?.textContent;
      }),
    )
  );
}

function firstDate(stamps: readonly (string | null | undefined)[]): string | null {
  for (const stamp of stamps) {
    const date = stamp ? parsePublicationDate(stamp) : null;
    if (date) return date;
  }
  return null;
}

function dateInJsonLd(document: HtmlDocument): string | null {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    // Not parsed as JSON, because publishers often break it with line breaks and comments.
    const stamp = /"datePublished"\s*:\s*"([^"]+)"/.exec(script.textContent ?? '')?.[1];
    const date = stamp ? parsePublicationDate(stamp) : null;
    if (date) return date;
  }
  return null;
}
