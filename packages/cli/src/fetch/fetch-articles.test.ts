import { expect, test } from 'vitest';
import { fetchArticlesOver } from './fetch-articles.ts';
import type { Network } from './network.ts';

const network: Network = { resolve: async () => ['10.0.0.8'], route: (address) => address };

test.each(['http://intern.example/', 'http://127.0.0.1/', 'file:///etc/hosts', 'http://[::1]/'])(
  'the page cannot have %s fetched',
  async (address) => {
    const fetching = fetchArticlesOver(network)(address, new AbortController().signal);
    await expect(fetching).rejects.toMatchObject({ code: 'invalid_input' });
  },
);
