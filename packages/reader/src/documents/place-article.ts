import { type Article, isWebAddress } from '@precedent/model';

/**
 * Where an article comes from. Only web addresses are addresses, because the page links to them; anything else, like
 * `urn:isbn:0451450523` or `javascript:alert(1)`, is text, and says who published it if nothing else does.
 */
export function placeArticle(
  url: string | null | undefined,
  source: string | null | undefined,
): Pick<Article, 'url' | 'source'> {
  const address = url && isWebAddress(url) ? url : null;
  return { url: address, source: source || (address === null && url ? url : null) };
}
