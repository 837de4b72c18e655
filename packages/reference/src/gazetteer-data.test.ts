import { foldName, type GazetteerEntry } from '@precedent/model';
import { expect, test } from 'vitest';
import { loadReference } from './load-reference.ts';

const { gazetteer } = await loadReference();
const countries = gazetteer.filter(({ type }) => type === 'country');
const today = countries.filter(({ iso }) => iso !== null);

test('the country of every entry is in the gazetteer', () => {
  const ids = new Set(countries.map(({ id }) => id));
  expect(gazetteer.filter(({ country }) => country !== null && !ids.has(country))).toEqual([]);
});

test('no two countries share a name, an adjective, a demonym or a seat', () => {
  expect(duplicates(countries.flatMap((entry) => [...new Set(namesOf(entry).map(foldName))]))).toEqual([]);
});

test('no two entries share an ISO code or a Wikidata item', () => {
  expect(duplicates(gazetteer.flatMap(({ iso }) => iso ?? []))).toEqual([]);
  expect(duplicates(gazetteer.flatMap(({ wikidata }) => wikidata ?? []))).toEqual([]);
});

test('every present-day state has an ISO code, a Wikidata item and a demonym', () => {
  expect(today.length).toBeGreaterThanOrEqual(193 + 2);
  const withoutPeople = ['dominica', 'vatican-city'];
  for (const { id, wikidata, demonyms } of today) {
    expect({ id, wikidata }).toEqual({ id, wikidata: expect.stringMatching(/^Q\d+$/) });
    if (!withoutPeople.includes(id))
      expect({ id, people: demonyms.length > 0 }).toEqual({ id, people: true });
  }
});

test.each([
  ['United States', 'US'],
  ['U.S.', 'US'],
  ['the White House', 'US'],
  ['the Kremlin', 'RU'],
  ['Dutchman', 'NL'],
  ['Britons', 'GB'],
  ['Downing Street', 'GB'],
  ['Élysée', 'FR'],
  ['Burma', 'MM'],
  ['Congo', 'CD'],
])('“%s” stands for the state with the code %s', (name, iso) => {
  const found = countries.filter((entry) =>
    namesOf(entry).some((other) => foldName(other) === foldName(name)),
  );
  expect(found.map((entry) => entry.iso)).toEqual([iso]);
});

test('names have no leading article; readers find them with and without it', () => {
  const withArticle = gazetteer.flatMap(namesOf).filter((name) => /^the /.test(name));
  expect(withArticle).toEqual([]);
});

test('only places have postal codes, each unique in its country', () => {
  const withCodes = gazetteer.filter(({ codes }) => codes.length > 0);
  expect(withCodes.filter(({ type }) => type !== 'place')).toEqual([]);
  expect(
    duplicates(withCodes.flatMap(({ codes, country }) => codes.map((code) => `${country} ${code}`))),
  ).toEqual([]);
});

function namesOf(entry: GazetteerEntry): string[] {
  return [entry.name, ...entry.names, ...entry.adjectives, ...entry.demonyms, ...entry.seats];
}

function duplicates(values: string[]): string[] {
  return [...new Set(values.filter((value, at) => values.indexOf(value) !== at))];
}
