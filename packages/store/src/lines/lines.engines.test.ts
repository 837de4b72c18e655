import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Archive } from '../archive.ts';
import { restoreArchive } from '../backup/restore-archive.ts';
import { arbitraryReading } from '../testing/arbitrary-reading.ts';
import { describeEngine } from '../testing/describe-engines.ts';
import { contentOf, fillArchive, meetingOf, officeOf, using } from '../testing/filled-archive.ts';

let folder: string;
let count = 0;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'precedent-lines-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function linesOf(location: string): Promise<string> {
  const file = join(folder, `${++count}.jsonl`);
  await using(location, (archive) => archive.backup(file));
  return readFileSync(file, 'utf8');
}

async function restoreText(text: string, location: string) {
  const file = join(folder, `restored-${++count}.jsonl`);
  writeFileSync(file, text);
  return restoreArchive(file, location);
}

async function problemsOf(archive: Archive): Promise<string[]> {
  const problems: string[] = [];
  for await (const { where, what } of archive.verify()) problems.push(`${where}: ${what}`);
  return problems;
}

/** Articles of all kinds: with offices, from a file, in two versions, with line ends of Unicode in its text. */
async function fillFully(location: string): Promise<void> {
  await fillArchive(location);
  await using(location, async (archive) => {
    await archive.add(officeOf('office'), { file: 'news/office.txt' });
    for (const [id, day] of [
      ['later', '2024-07-02'],
      ['earlier', '2024-07-01'],
    ] as const) {
      const { article, ...rest } = meetingOf(id, `Rutte met Orbán. Version \u2028 \r of ${day}.`);
      const url = 'https://example.org/story';
      await archive.add({ ...rest, article: { ...article, url, publishedAt: day } });
    }
    await archive.removeList('b.csv');
  });
}

describeEngine('An archive as JSON Lines', (newLocation) => {
  test('is restored with everything in it, and gives the same lines again', async () => {
    const [location, restored] = [await newLocation(), await newLocation()];
    await fillFully(location);
    const lines = await linesOf(location);
    expect(await restoreText(lines, restored)).toMatchObject({ articles: 5 });
    expect(await linesOf(restored)).toBe(lines);
    const [before, after] = [await using(location, contentOf), await using(restored, contentOf)];
    expect(after).toEqual(before);
    expect(await using(restored, problemsOf)).toEqual([]);
    await using(restored, async (archive) => {
      expect((await archive.versions('later')).map(({ id }) => id)).toEqual(['earlier']);
      expect(await archive.files()).toMatchObject([{ articleId: 'office', file: 'news/office.txt' }]);
      expect(await archive.links([{ type: 'person', name: 'Rutte' }])).toEqual(
        await using(location, (it) => it.links([{ type: 'person', name: 'Rutte' }])),
      );
    });
  });

  test('goes on with the numbers of the original', async () => {
    const [location, restored] = [await newLocation(), await newLocation()];
    await fillArchive(location);
    await restoreText(await linesOf(location), restored);
    for (const each of [location, restored])
      await using(each, (archive) => archive.add(meetingOf('a5', 'Rutte met Orbán in Moscow.')));
    expect(await linesOf(restored)).toBe(await linesOf(location));
  });

  test('gives the same lines again, whatever the readings', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(arbitraryReading(), { minLength: 1, maxLength: 3 }), async (readings) => {
        const [location, restored] = [await newLocation(), await newLocation()];
        await using(location, async (archive) => {
          for (const reading of readings) await archive.add(reading);
        });
        const lines = await linesOf(location);
        await restoreText(lines, restored);
        expect(await linesOf(restored)).toBe(lines);
      }),
      { numRuns: 8, seed: 4242 },
    );
  });

  test('is refused with its line if it is cut off or invalid, and no archive is left', async () => {
    const location = await newLocation();
    await fillFully(location);
    const lines = await linesOf(location);
    const all = lines.trimEnd().split('\n');
    const list = all.findIndex((line) => line.startsWith('{"list"'));
    const change = all.findIndex((line) => line.startsWith('{"change"'));
    const without = (index: number) => all.toSpliced(index, 1).join('\n');
    const cases: [string, RegExp][] = [
      [lines.slice(0, -20), /line \d+: it is not JSON/],
      [`${all.slice(0, 4).join('\n')}\n`, /line 5: the file ends before its last line: it is truncated/],
      [without(2), /it says that the file has \d+ lines, but this is line \d+/],
      [without(list), /an entity of a list comes before its list/],
      [all.with(2, all[1]!).join('\n'), /line 3: article a1 occurs twice/],
      [
        all.with(change, '{"change":{"sequence":999,"kind":"decided","decision":999}}').join('\n'),
        /no change records/,
      ],
      [lines.replace('"quote":"Rutte met', '"quote":"Rutte MET'), /line 2: claim c1 quotes/],
      [lines.replace('"version":1', '"version":2'), /line 1: it says version 2/],
      [`${lines}{"end":1}\n`, /it comes after the end/],
      ['{"text":"Rutte met Orbán."}\n', /line 1: it does not say that an archive follows/],
    ];
    for (const [text, message] of cases) {
      const restored = await newLocation();
      await expect(restoreText(text, restored)).rejects.toMatchObject({
        code: 'invalid_input',
        message: expect.stringMatching(message),
        remedy: expect.any(String),
      });
      expect(existsSync(restored)).toBe(false);
    }
    expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([]);
  });

  test('with bytes that are not UTF-8 is refused', async () => {
    const location = await newLocation();
    await fillArchive(location);
    const file = join(folder, 'latin.jsonl');
    writeFileSync(file, Buffer.from(await linesOf(location), 'latin1'));
    await expect(restoreArchive(file, await newLocation())).rejects.toMatchObject({
      message: expect.stringMatching(/the file is not UTF-8 text/),
    });
  });

  test('does not go into an archive that was used', async () => {
    const [location, used] = [await newLocation(), await newLocation()];
    await fillArchive(location);
    await using(used, (archive) => archive.add(meetingOf('mine', 'Rutte met Orbán.')));
    await expect(restoreText(await linesOf(location), used)).rejects.toMatchObject({ code: 'invalid_input' });
    expect((await using(used, contentOf)).readings).toHaveLength(1);
  });
});
