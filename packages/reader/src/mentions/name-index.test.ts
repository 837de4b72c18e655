import { parseGazetteer } from '@precedent/model';
import { expect, test } from 'vitest';
import { foldCharacters, NameIndex } from './name-index.ts';

const gazetteer = parseGazetteer(
  `
- { id: us, type: country, name: United States, names: [the United States, US], adjectives: [American], seats: [the White House] }
- { id: georgia, type: country, name: Georgia, adjectives: [Georgian], demonyms: [Georgian] }
- { id: georgia-us, type: place, name: Georgia, country: us }
- { id: un, type: institution, name: United Nations }
- { id: unsc, type: institution, name: United Nations Security Council }
`,
  'test.yaml',
);
const index = new NameIndex(gazetteer);
const found = (text: string) => {
  const match = index.longestAt(text, 0, (offset) => !/\p{L}/u.test(text[offset] ?? ' '));
  return match && { text: text.slice(0, match.end), ids: match.known.map(({ entry }) => entry.id) };
};

test('the longest name wins', () => {
  expect(found('United Nations Security Council vote')).toEqual({
    text: 'United Nations Security Council',
    ids: ['unsc'],
  });
});

test('all entries with a name are found', () => {
  expect(found('Georgia')?.ids.sort()).toEqual(['georgia', 'georgia-us']);
});

test('names are case-sensitive, because "us" is a pronoun', () => {
  expect(found('US troops')?.ids).toEqual(['us']);
  expect(found('us troops')).toBeNull();
});

test('a name inside a longer word is not found', () => {
  expect(found('Georgiana')).toBeNull();
});

test('demonyms are found in the plural', () => {
  expect(found('Georgians voted')?.ids).toEqual(['georgia']);
});

test('folding keeps every offset', () => {
  const text = 'Côte d’Ivoire, Türkiye';
  expect(foldCharacters(text)).toBe("Cote d'Ivoire, Turkiye");
  expect(foldCharacters(text).length).toBe(text.length);
});
