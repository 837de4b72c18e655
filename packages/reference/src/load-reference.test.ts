import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PrecedentError } from '@precedent/model';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DATA_DIR } from './data-dir.ts';
import { loadReference } from './load-reference.ts';

let dataDir: string;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'precedent-reference-'));
  for (const part of ['ontology.yaml', 'gazetteers', 'lexicons'])
    await cp(join(DATA_DIR, part), join(dataDir, part), { recursive: true });
});

afterEach(() => rm(dataDir, { recursive: true }));

test('the reference data of the repository loads, countries before their institutions and places', async () => {
  const { ontology, gazetteer, officeTitles, nouns, givenNames } = await loadReference();
  expect(ontology.relations.length).toBeGreaterThan(20);
  expect(gazetteer.findIndex(({ type }) => type === 'place')).toBeGreaterThan(
    gazetteer.findLastIndex(({ type }) => type === 'country'),
  );
  expect(officeTitles.length).toBeGreaterThan(150);
  expect(nouns.country.length).toBeGreaterThan(0);
  expect([givenNames.get('jens'), givenNames.get('ursula'), givenNames.get('jean')]).toEqual([
    'male',
    'female',
    null,
  ]);
});

test('two entries with the same id in different files are refused, and the error names the id', async () => {
  const second = join(dataDir, 'gazetteers', 'second.yaml');
  await writeFile(second, '- { id: norway, type: place, name: Norway }');
  await expect(loadReference(dataDir)).rejects.toThrow(/two entries with the id "norway"/);
});

test('an entry with a misspelt field is refused, and the error names the file', async () => {
  await writeFile(join(dataDir, 'gazetteers', 'places.yaml'), '- { id: oslo, type: place, label: Oslo }');
  await expect(loadReference(dataDir)).rejects.toThrow(/places\.yaml is not a valid gazetteer/);
});

test('a missing file in the data folder is reported with its path', async () => {
  await rm(join(dataDir, 'lexicons', 'offices.yaml'));
  const loading = loadReference(dataDir);
  await expect(loading).rejects.toBeInstanceOf(PrecedentError);
  await expect(loading).rejects.toThrow(/offices\.yaml/);
});

test('a user’s ontology replaces the one of the folder', async () => {
  const own = join(dataDir, 'own.yaml');
  await writeFile(own, 'version: "1"\nentity_types: {}\ncolour_families: {}\nrelations: {}\n');
  await expect(loadReference(dataDir, own)).rejects.toThrow(/the ontology is not valid/);
});
