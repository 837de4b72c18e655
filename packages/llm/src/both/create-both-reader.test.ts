import type { Claim, Reader } from '@precedent/model';
import { writeReading } from '@precedent/model/testing';
import { loadReference } from '@precedent/reference';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { LlmReaderOptions } from '../create-llm-reader.ts';
import { articleOf, createTestReader } from '../testing/reader-for-tests.ts';
import {
  chunkIn,
  readMeetings,
  refusing,
  type StubServer,
  saying,
  startStubServer,
} from '../testing/stub-server.ts';
import { createBothReader } from './create-both-reader.ts';
import { doubtOf } from './doubt.ts';

const { ontology } = await loadReference();
const TEXT = 'Ann Lee met Bo Ek. Cy Day met Di Fox.';

let status: number;
let server: StubServer;
beforeEach(async () => {
  status = 200;
  server = await startStubServer((request) =>
    status === 200 ? saying(readMeetings(chunkIn(request))) : refusing(status, 'no'),
  );
});
afterEach(() => server.close());

const MET = { subject: 'person Ann Lee', relation: 'met', object: 'person Bo Ek' };

/** A reader that always draws this one claim, and one that goes on to the stub server. */
function openBoth(
  claim: Partial<Pick<Claim, 'confidence' | 'certain'>>,
  options: Partial<LlmReaderOptions> = {},
) {
  const drawn = writeReading({}, [{ ...MET, ...claim }]);
  const builtIn: Reader = {
    info: { name: 'built-in', version: '9' },
    read: async (article) => ({
      ...drawn,
      article,
      reader: { name: 'built-in', version: '9' },
      claims: drawn.claims.map((one) => ({
        ...one,
        evidence: [{ start: 0, end: 18, quote: TEXT.slice(0, 18) }],
      })),
    }),
  };
  return createBothReader(builtIn, createTestReader(server.endpoint, { tries: 1, ...options }), ontology);
}

test('an article that the built-in reader is sure about is not sent', async () => {
  const both = openBoth({ confidence: 0.9 });
  const { claims } = await both.read(articleOf(TEXT));
  expect(claims).toHaveLength(1);
  expect(server.requests).toEqual([]);
  expect(both.counts()).toEqual({ both: 0, builtIn: 1, failed: 0 });
});

test('an article of which it is unsure is read by the language model too, and the readings are united', async () => {
  const both = openBoth({ confidence: 0.9, certain: false });
  const { claims, reader } = await both.read(articleOf(TEXT));
  expect(claims.map(({ how }) => how.by)).toEqual(['both', 'language-model']);
  expect(reader).toEqual(both.info);
  expect(both.info.name).toBe('both:llm:stub-1');
  expect(both.info.version).toMatch(/^9\+\d+-[0-9a-f]{8}$/);
  expect(both.counts()).toEqual({ both: 1, builtIn: 0, failed: 0 });
});

test('if the server fails, the built-in reading stays, names its own reader and says so in a note', async () => {
  status = 401;
  const both = openBoth({ certain: false });
  const { claims, reader, notes } = await both.read(articleOf(TEXT));
  expect(claims).toHaveLength(1);
  expect(reader).toEqual({ name: 'built-in', version: '9' });
  expect(notes).toEqual([
    `Read by the built-in reader alone: the language model at ${server.endpoint} refused (401: no).`,
  ]);
  expect(both.counts()).toEqual({ both: 0, builtIn: 0, failed: 1 });
});

test('an error that is not of the server is not hidden', async () => {
  const cache = {
    get: async () => {
      throw new Error('the disk is gone');
    },
    set: async () => {},
  };
  const both = openBoth({ certain: false }, { cache });
  await expect(both.read(articleOf(TEXT))).rejects.toThrow('the disk is gone');
});

test.each([
  [[true, true, true, false], 0.25],
  [[true, true], 0],
  [[], 1],
])('claims that are certain or not, %j, leave a doubt of %d', (certain, expected) => {
  const people = ['Bo Ek', 'Cy Day', 'Di Fox', 'Eva Gil'];
  const reading = writeReading(
    { id: 'a' },
    certain.map((one, at) => ({ ...MET, object: `person ${people[at]}`, certain: one })),
    { 'person Ann Lee': [], 'person Bo Ek': [] },
  );
  expect(doubtOf(reading)).toBe(expected);
});

test('an article that names fewer than two entities is not in doubt', () => {
  expect(doubtOf(writeReading({ id: 'a' }, [], { 'person Ann Lee': [] }))).toBe(0);
});
