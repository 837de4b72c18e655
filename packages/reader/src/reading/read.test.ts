import { parseReading, type Reader } from '@precedent/model';
import { loadReaderModel, loadReference } from '@precedent/reference';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';

import { parseArticle } from '../documents/parse-article.ts';
import { createAnalyser } from '../parse/analyser.ts';
import { toClaimLine } from './claim-line.ts';
import { createReader } from './create-reader.ts';
import { createRanker } from './ranking/ranker.ts';
import { interpret, readingOf } from './read.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await createReader({ model: await loadReaderModel(), reference: await loadReference() });
});

const ARTICLE = `NATO appoints a leader

NATO on Wednesday appointed outgoing Dutch Prime Minister Mark Rutte as its next head. Rutte will take over from Secretary General Jens Stoltenberg on October 1.

His appointment was welcomed by allies, including British Prime Minister Rishi Sunak. Sunak refused to meet Hungarian Prime Minister Viktor Orban.`;

const read = (content: string) => reader.read(parseArticle({ content, date: '2024-06-27' }));
const claimsOf = async (content: string) => {
  const { entities, claims } = await read(content);
  const name = (id: string) => entities.find((entity) => entity.id === id)!.name;
  return claims.map((claim) => ({
    ...claim,
    text: `${name(claim.subject)} ${claim.relation} ${name(claim.object)}`,
  }));
};

test('every quote is at its offsets, and both ends of every claim are entities of the reading', async () => {
  const reading = await read(ARTICLE);
  expect(reading.claims.length).toBeGreaterThan(3);
  expect(() => parseReading(JSON.parse(JSON.stringify(reading)))).not.toThrow();
});

test('pronouns are resolved, and so are dates, against the article', async () => {
  const claims = await claimsOf(ARTICLE);
  expect(claims.map(({ text }) => text)).toContain('Rishi Sunak praised Mark Rutte');
  const succession = claims.find(({ text }) => text === 'Mark Rutte succeeded Jens Stoltenberg');
  expect(succession).toMatchObject({ modality: 'planned', from: '2024-10-01', to: '2024-10-01' });
});

test('claims are in text order, each once, with unique ids', async () => {
  const { claims } = await read(ARTICLE);
  const starts = claims.map(({ evidence }) => evidence[0]!.start);
  expect(starts).toEqual([...starts].sort((a, b) => a - b));
  const keys = claims.map((c) =>
    [c.subject, c.relation, c.object, c.office, c.modality, c.polarity].join('|'),
  );
  expect(new Set(keys).size).toBe(keys.length);
  expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length);
});

test('readings are reproducible byte for byte, whatever was read before', async () => {
  const first = JSON.stringify(await read(ARTICLE));
  await read('Biden met Macron in Paris.');
  expect(JSON.stringify(await read(ARTICLE))).toBe(first);
});

test('a second sentence that says the same is additional evidence, not another claim', async () => {
  const claims = await claimsOf('France condemned Russia. Later, France condemned Russia again.');
  const condemned = claims.filter(({ text }) => text === 'France criticised Russia');
  expect(condemned).toHaveLength(1);
  expect(condemned[0]!.evidence).toHaveLength(2);
});

test('an article without a date is read, with a note that relative dates stay open', async () => {
  const reading = await reader.read(parseArticle({ content: 'France condemned Russia on Monday.' }));
  expect(reading.notes.join(' ')).toContain('no date');
  expect(reading.claims.every(({ from }) => from === null)).toBe(true);
});

test('a line of JSON Lines quotes its evidence with offsets', async () => {
  const reading = await read(ARTICLE);
  for (const { quote, start, end } of toClaimLine(reading, []).claims)
    expect(reading.article.text.slice(start, end)).toBe(quote);
});

test.each(['x', '_', '_-', 'a'])(
  'noise is read in bounded time and what stands around it as ever: 50,000 characters of %s',
  { timeout: 20_000 },
  async (piece) => {
    const noise = piece.repeat(50_000 / piece.length);
    const { claims } = await read(`France condemned Russia.\n\n${noise}`);
    expect(claims).toContainEqual(expect.objectContaining({ relation: 'criticised' }));
  },
);

test('reading words in any order gives no ungrounded claim', async () => {
  const words = ARTICLE.split(/\s+/);
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(words, { minLength: 1, maxLength: 40 }), async (some) => {
      // A name in front, because "1." alone is a list without text.
      const reading = await read(`Rutte ${some.join(' ')}`);
      expect(() => parseReading(JSON.parse(JSON.stringify(reading)))).not.toThrow();
    }),
    { numRuns: 25 },
  );
});

test('the day of a succession is not the day on which the predecessor took office', async () => {
  const claims = await claimsOf(
    'Maria Smith will succeed John Brown as Prime Minister of Latvia on October 1.',
  );
  expect(claims.find(({ text }) => text === 'John Brown holds_office Latvia')?.from ?? null).toBeNull();
  expect(claims.find(({ text }) => text === 'Maria Smith succeeded John Brown')?.from).toBe('2024-10-01');
});

test('a plan for a year before the article is reported as done', async () => {
  const claims = await claimsOf('Hugo Brandt, the mayor of Graz, announced his resignation in 1995.');
  const left = claims.filter(({ relation }) => relation === 'left_office');
  expect(left.map(({ modality, from }) => [modality, from])).toEqual([['asserted', '1995']]);
});

test('of an article with too many mentions, only the sentences before that are read', async () => {
  const [reference, model] = [await loadReference(), await loadReaderModel()];
  const analyser = await createAnalyser(model);
  const document = await analyser.analyse(
    parseArticle({ content: 'Rutte met Biden. Merkel met Macron. Orban left.' }),
  );
  const readTo = (most: number) =>
    readingOf(interpret(document, reference, createRanker(model.ranker), most));
  expect(readTo(5).notes).toHaveLength(1);
  expect(readTo(4).notes[0]).toContain('what follows character 36 of 47 was not read');
  expect(readTo(3)).toMatchObject({ entities: [{ name: 'Rutte' }, { name: 'Biden' }], claims: [{}] });
});
