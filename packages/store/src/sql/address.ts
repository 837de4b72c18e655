import type { Article } from '@precedent/model';

/**
 * What tells that two articles are versions of one story: the address, without its scheme, `www.`, fragment and closing
 * slash. The address of a whole site tells nothing.
 */
export function addressOf({ kind, url }: Pick<Article, 'kind' | 'url'>): string | null {
  if (kind !== 'news' || url === null || !/^https?:/i.test(url) || !URL.canParse(url)) return null;
  const { hostname, port, pathname, search } = new URL(url);
  const path = pathname.replace(/\/+$/, '');
  if (path === '' && search === '') return null;
  return `${hostname.replace(/^www\./, '')}${port && `:${port}`}${path}${search}`;
}
