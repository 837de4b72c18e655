import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { loadGold } from './load-gold.ts';
import { readJsonLines } from './read-json-lines.ts';

const FOLDER = fileURLToPath(new URL('../../data/evaluation/', import.meta.url));
const { articles, lines } = await loadGold(FOLDER);
const textOf = new Map(articles.map(({ id, text }) => [id, text]));

test('the repository has 28 annotated articles, each with its text', () => {
  expect(lines).toHaveLength(28);
  expect(lines.map(({ id }) => id).sort()).toEqual([...textOf.keys()].sort());
});

test('every quote of an annotation is in the text of its article', () => {
  const missing = lines.flatMap(({ id, claims }) =>
    claims
      .flatMap(({ quote, more = [] }) => [quote, ...more])
      .filter((quote) => quote === '' || !textOf.get(id)!.includes(quote))
      .map((quote) => `${id}: ${quote}`),
  );
  expect(missing).toEqual([]);
});

test('every claim is a relation of the ontology between two entities of its article', async () => {
  const { ontology } = await loadReference();
  const wrong = lines.flatMap(({ id, entities, claims }) => {
    const known = new Set(entities.map((entity) => entity.id));
    return claims
      .filter(
        ({ subject, relation, object }) =>
          !known.has(subject) || !known.has(object) || !ontology.has(relation),
      )
      .map(({ subject, relation, object }) => `${id}: ${subject} ${relation} ${object}`);
  });
  expect(wrong).toEqual([]);
});

test('every text that the folder itself contains is from Wikinews, with its address', () => {
  const own = readJsonLines<{ text?: string; url: string }>(join(FOLDER, 'dev.articles.jsonl')).filter(
    ({ text }) => text !== undefined,
  );
  expect(own).toHaveLength(27);
  for (const { url } of own) expect(url).toMatch(/^https:\/\/en\.wikinews\.org\/wiki\/\S+$/);
});

test('the report that is not openly licensed is annotated by offsets into the sample of the repository', () => {
  const [line] = readJsonLines<{ id: string; claims: { quote: unknown; more: unknown[] }[] }>(
    join(FOLDER, 'dev.gold.jsonl'),
  ).filter(({ id }) => id === 'seed-nato-rutte');
  const stored = line!.claims.flatMap(({ quote, more }) => [quote, ...more]);
  for (const quote of stored) expect(quote).toEqual({ start: expect.any(Number), end: expect.any(Number) });
  const sample = join(FOLDER, '../articles/2024-06-27-nato-appoints-rutte.txt');
  expect(readFileSync(sample, 'utf8')).toBe(`date 2024-06-27 ${textOf.get('seed-nato-rutte')}\n`);
});

test('a folder without the files is refused, and the error names the missing file', async () => {
  await expect(loadGold(tmpdir())).rejects.toMatchObject({
    code: 'not_found',
    message: expect.stringContaining('dev.articles.jsonl'),
  });
});

test('articles of another folder are read with their texts and quotes as they are', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'precedent-gold-'));
  const claim = { subject: 'a', relation: 'met', object: 'b', quote: 'Ada met Ben.' };
  writeFileSync(join(folder, 'dev.articles.jsonl'), JSON.stringify({ id: 'x', text: 'Ada met Ben.' }));
  writeFileSync(join(folder, 'dev.gold.jsonl'), JSON.stringify({ id: 'x', entities: [], claims: [claim] }));
  const gold = await loadGold(folder);
  rmSync(folder, { recursive: true });
  expect(gold.articles.map(({ id, text }) => [id, text])).toEqual([['x', 'Ada met Ben.']]);
  expect(gold.lines).toEqual([{ id: 'x', entities: [], claims: [{ ...claim, more: [] }] }]);
});
