import type { Reading } from '@precedent/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AddOutcome, Archive, ReadingWithOrigin } from '../archive.ts';
import { openArchive } from '../open-archive.ts';
import { arbitraryReading } from '../testing/arbitrary-reading.ts';
import { describeEngine } from '../testing/describe-engines.ts';
import { contentOf, meetingOf, using } from '../testing/filled-archive.ts';

const RUNS = 12;

/** Articles of which many have the same id, the same address or the same content. */
const arbitraryItem: fc.Arbitrary<ReadingWithOrigin> = fc
  .record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
    text: fc.constantFrom('Rutte met Orbán.', 'Rutte met Orbán.', 'Rutte met Orbán again.'),
    url: fc.constantFrom(null, null, 'https://news.example/1', 'https://news.example/2'),
    day: fc.constantFrom('2024-06-27', '2024-06-27', '2024-06-28'),
    version: fc.constantFrom('1', '1', '1', '2'),
    certain: fc.boolean(),
    file: fc.constantFrom(null, 'a.jsonl'),
  })
  .map(({ id, text, url, day, version, certain, file }) => {
    const reading = meetingOf(id, text);
    const claims = reading.claims.map((claim) => ({ ...claim, certain }));
    const article = { ...reading.article, url, publishedAt: day };
    const made = { ...reading, article, claims, reader: { name: 'test', version } };
    return file === null ? { reading: made } : { reading: made, origin: { file } };
  });

const arbitraryBatches = fc.array(fc.array(arbitraryItem, { minLength: 1, maxLength: 8 }), { maxLength: 5 });

describeEngine('Readings that are added many at once', (newLocation) => {
  test('leave the archive as if they had been added one after the other', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryBatches, async (batches) => {
        const [one, other] = [await openArchive(await newLocation()), await openArchive(await newLocation())];
        for (const batch of batches) {
          const outcomes = await other.addAll(batch);
          expect(outcomes.map(describe)).toEqual(await addInTurn(one, batch));
        }
        expect(await everythingIn(other)).toEqual(await everythingIn(one));
        for await (const { where, what } of other.verify()) expect.fail(`${where}: ${what}`);
        await Promise.all([one.close(), other.close()]);
      }),
      { numRuns: RUNS },
    );
  });

  test('are returned as they were, whatever they are', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(arbitraryReading(), { selector: ({ article }) => article.id, maxLength: 6 }),
        async (readings) =>
          using(await newLocation(), async (archive) => {
            await archive.addAll(readings.map((reading) => ({ reading })));
            const byId = (a: Reading, b: Reading) => (a.article.id < b.article.id ? -1 : 1);
            expect((await contentOf(archive)).readings).toEqual(readings.toSorted(byId));
          }),
      ),
      { numRuns: RUNS },
    );
  });

  test('do not keep others from being added if one is refused', async () => {
    await using(await newLocation(), async (archive) => {
      const bad = meetingOf('b', 'Rutte met Orbán.');
      bad.claims[0]!.evidence[0]!.quote = 'Rutte met Xi.';
      const items = [meetingOf('a', 'Rutte met Orbán.'), bad, meetingOf('c', 'Rutte met Orbán.')];
      const outcomes = await archive.addAll(items.map((reading) => ({ reading })));
      expect(outcomes).toEqual(['added', expect.objectContaining({ code: 'invalid_input' }), 'added']);
      expect((await contentOf(archive)).readings).toEqual([items[0], items[2]]);
    });
  });

  test('are numbered without gaps while another process adds articles', async () => {
    const location = await newLocation();
    const [one, other] = [await openArchive(location), await openArchive(location)];
    const items = (prefix: string) =>
      Array.from({ length: 60 }, (_, index) => ({
        reading: meetingOf(`${prefix}${index}`, 'Rutte met Orbán.'),
      }));
    await Promise.all([
      one.addAll(items('a')),
      other.addAll(items('b')),
      ...items('c').map(({ reading }) => other.add(reading)),
    ]);
    expect((await one.changes(0)).map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: 180 }, (_, index) => index + 1),
    );
    for await (const { where, what } of one.verify()) expect.fail(`${where}: ${what}`);
    await Promise.all([one.close(), other.close()]);
  });
});

async function addInTurn(archive: Archive, items: readonly ReadingWithOrigin[]): Promise<string[]> {
  const outcomes: string[] = [];
  for (const { reading, origin } of items)
    outcomes.push(describe(await archive.add(reading, origin).catch((error: Error) => error)));
  return outcomes;
}

function describe(outcome: AddOutcome | Error): string {
  return typeof outcome === 'string' ? outcome : outcome.message;
}

async function everythingIn(archive: Archive) {
  const versions = await Promise.all((await archive.articles()).map(({ id }) => archive.versions(id)));
  const links = await archive.links([{ type: 'person', name: 'Rutte' }]);
  return { ...(await contentOf(archive)), versions, links, files: await archive.files() };
}
