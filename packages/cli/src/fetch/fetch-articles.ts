import type { Article } from '@precedent/model';
import type { FetchArticles } from '@precedent/server';
import { readAddress } from '../input/read-address.ts';
import { Fetcher } from './fetcher.ts';
import type { Network } from './network.ts';

/** Fetches what a page of ours asks for, under the guard of everything that is fetched: each time anew, from the public web only. */
export function fetchArticlesOver(network: Network): FetchArticles {
  return async (address, signal) => {
    const fetcher = new Fetcher(network, signal);
    const lines = await readAddress({ path: address, name: address }, fetcher);
    const articles = [];
    const failed = [];
    for (const line of lines) {
      if ('article' in line) articles.push(toPosted(line.article));
      else if ('error' in line) failed.push({ detail: line.error.message, remedy: line.error.remedy });
    }
    return { articles, failed };
  };
}

/** As it can be posted to be added. */
function toPosted({ text, title, publishedAt, url, source }: Article) {
  return {
    content: text,
    ...(title === '' ? {} : { title }),
    ...(publishedAt === null ? {} : { date: publishedAt }),
    ...(url === null ? {} : { url }),
    ...(source === null ? {} : { source }),
  };
}
