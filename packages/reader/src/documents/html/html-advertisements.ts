import type { HtmlDocument, HtmlElement } from './html-node.ts';

/** A class or id of an advertisement: "ad", "ad-slot", "story-advert", "google_ads_iframe_1". */
const OF_ADVERTISEMENT =
  /^(?:ads?|advert\w*|sponsored|promoted|adsbygoogle|google_ads|div-gpt-ad|taboola|outbrain)(?:[-_].*)?$|[-_](?:ads?|advert\w*|sponsored)$/i;
/** A class of something that has advertisements in it, or lacks them. */
const OF_SURROUNDINGS = /^(?:has|with|no|hide|page|site|body)[-_]|^ads?[-_](?:free|hoc|blocked)$/i;
const LABEL = /^\s*(?:advertisements?|sponsored(?: content)?|paid content)\s*$/i;

/** In characters. Less than this is no article. */
const SHORTEST_REST = 40;

/**
 * Removes the elements that a page itself names as advertisements. Readability keeps those that read like prose.
 * An element that holds the article, or everything there is to read, stays whatever it is called.
 */
export function removeAdvertisements(document: HtmlDocument): void {
  // Counted once: a page may have thousands of advertisements.
  let letters = lettersOf(document.body);
  for (const element of [...document.querySelectorAll('[class], [id], [aria-label]')]) {
    if (!isAdvertisement(element) || !document.body.contains(element) || isArticleOrAround(element)) continue;
    const rest = letters - lettersOf(element);
    if (rest < SHORTEST_REST) continue;
    element.remove();
    letters = rest;
  }
}

function isAdvertisement(element: HtmlElement): boolean {
  if (LABEL.test(element.getAttribute('aria-label') ?? '')) return true;
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.split(/\s+/);
  return names.some((name) => OF_ADVERTISEMENT.test(name) && !OF_SURROUNDINGS.test(name));
}

function isArticleOrAround(element: HtmlElement): boolean {
  return (
    /^(?:html|head|body|main|article)$/i.test(element.nodeName) ||
    element.querySelector('h1, main, article') !== null
  );
}

function lettersOf(element: HtmlElement): number {
  return (element.textContent ?? '').replace(/\s+/g, '').length;
}
