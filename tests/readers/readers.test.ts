import { createLlmReader } from '@precedent/llm';
import { createReader } from '@precedent/reader';
import { loadReaderModel, loadReference } from '@precedent/reference';
import { afterAll, beforeAll } from 'vitest';
import {
  chunkIn,
  meeting,
  readMeetings,
  type StubServer,
  saying,
  startStubServer,
} from '../../packages/llm/src/testing/stub-server.ts';
import { describeReader } from './reader-contract.ts';

const reference = await loadReference();

let server: StubServer;
/** A model that finds meetings and also invents claims. */
beforeAll(async () => {
  server = await startStubServer((request) => {
    const { entities, claims } = readMeetings(chunkIn(request));
    const ghost = { id: 'ghost', type: 'person', name: 'Nobody Atall', mentions: ['Nobody'] };
    const [first] = entities;
    const inventions = [
      meeting('ghost', first?.id ?? 'ghost', 'Nobody Atall met everyone.'),
      meeting(first?.id ?? 'x', first?.id ?? 'y', claims[0]?.quote as string),
      { ...claims[0], relation: 'kissed' },
      { ...claims[0], relation: 'holds_office', office: 'King of Everything' },
    ];
    return saying({ entities: [...entities, ghost], claims: [...claims, ...inventions] });
  });
});
afterAll(() => server.close());

describeReader('built-in', reference, async () =>
  createReader({ model: await loadReaderModel(), reference }),
);

describeReader('language-model', reference, async () =>
  createLlmReader({
    reference,
    endpoint: server.endpoint,
    model: 'stub-1',
    fetch: globalThis.fetch,
    chunkLength: 200,
  }),
);
