import { createBothReader, createLlmReader } from '@precedent/llm';
import {
  chunkIn,
  meeting,
  readMeetings,
  type StubServer,
  saying,
  startStubServer,
} from '@precedent/llm/testing';
import type { Reader } from '@precedent/model';
import { createReader } from '@precedent/reader';
import { loadReaderModel, loadReference } from '@precedent/reference';
import { afterAll, beforeAll } from 'vitest';
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

let opened: Promise<Reader> | null = null;
/** Loading its model takes a second. */
const openBuiltIn = () => {
  opened ??= loadReaderModel().then((model) => createReader({ model, reference }));
  return opened;
};

describeReader('built-in', reference, openBuiltIn);

const openLlm = () =>
  createLlmReader({
    reference,
    endpoint: server.endpoint,
    model: 'stub-1',
    fetch: globalThis.fetch,
    chunkLength: 200,
  });

describeReader('language-model', reference, async () => openLlm());

/** Every article goes to both: the built-in reader's claims are all marked as uncertain. */
describeReader('both', reference, async () => {
  const builtIn = await openBuiltIn();
  const unsure: Reader = {
    info: builtIn.info,
    read: async (article) => {
      const reading = await builtIn.read(article);
      return { ...reading, claims: reading.claims.map((claim) => ({ ...claim, certain: false })) };
    },
  };
  return createBothReader(unsure, openLlm(), reference.ontology);
});
