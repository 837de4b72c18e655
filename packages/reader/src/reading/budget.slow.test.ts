import type { Reader } from '@precedent/model';
import { loadReaderModel, loadReference } from '@precedent/reference';
import { beforeAll, expect, test } from 'vitest';
import { parseArticle } from '../documents/parse-article.ts';
import { createReader } from './create-reader.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await createReader({ model: await loadReaderModel(), reference: await loadReference() });
});

const read = (content: string) => reader.read(parseArticle({ content, date: '2024-06-27' }));

test('the rest of an article that is too long stays unread, and a note says from where', async () => {
  const { claims, notes } = await read(
    'Rutte met Biden on Monday, and the leaders spoke of it. '.repeat(2000),
  );
  expect(claims.map(({ evidence }) => evidence.length)).toEqual([833]);
  expect(notes).toEqual([
    'The article is too long to read in full: what follows character 46,648 of 111,999 was not read. Split it into several articles.',
  ]);
}, 120_000);

/** Texts that took minutes to read, or never ended. */
const ENDLESS: [what: string, text: string][] = [
  ['600 KB of the shortest sentences', 'A. '.repeat(200_000)],
  ['a list of 40,000 bodies', listOf((name) => `The Ministry of ${name} met the ${name} Party. `, 20_000)],
  ['a list of 40,000 people', listOf((name) => `Ann ${name}, Bo ${name}, `, 20_000)],
];

test.each(ENDLESS)(
  '%s are read in less than 30 seconds of processor time',
  async (_what, text) => {
    const started = process.cpuUsage();
    const { notes } = await read(text);
    const { user, system } = process.cpuUsage(started);
    expect((user + system) / 1e6).toBeLessThan(30);
    expect(notes).toContainEqual(
      expect.stringMatching(/too long to read in full: what follows character [\d,]+ of/),
    );
  },
  240_000,
);

test('20,000 quotation marks that nothing closes are passed over', { timeout: 240_000 }, async () => {
  const started = process.cpuUsage();
  const { claims } = await read(`Mark Rutte met Joe Biden. ${'“'.repeat(20_000)}`);
  expect(claims).toHaveLength(1);
  expect(process.cpuUsage(started).user / 1e6).toBeLessThan(5);
});

function listOf(write: (name: string) => string, count: number): string {
  const nameAt = (at: number) =>
    `Z${[...String(at)].map((digit) => 'aeioubcdfg'[Number(digit)]).join('')}son`;
  return Array.from({ length: count }, (_, at) => write(nameAt(at))).join('');
}
