import { loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { indexBodies } from '../offices/body-index.ts';
import { normaliseTitle, titleAtBody } from './normalise-title.ts';
import { indexTitles } from './title-index.ts';

const reference = await loadReference();
const titles = indexTitles(reference.officeTitles);
const body = (type: 'country' | 'institution' | 'place', name: string, gazetteer?: string) => ({
  id: `${type}/${name}`,
  type,
  name,
  aliases: [],
  links: gazetteer ? { gazetteer } : {},
});
const lookup = indexBodies(
  [
    body('country', 'Netherlands', 'netherlands'),
    body('country', 'Russia', 'russia'),
    body('country', 'United States', 'united-states'),
    body('institution', 'NATO', 'nato'),
    body('institution', 'House of Representatives'),
    body('place', 'Texas'),
  ],
  reference,
);

test.each([
  ['Prime Minister of the Netherlands', 'Prime Minister', 'country/Netherlands'],
  ['Dutch Prime Minister', 'Prime Minister', 'country/Netherlands'],
  ['outgoing Dutch Prime Minister', 'Prime Minister', 'country/Netherlands'],
  ['former prime minister', 'Prime Minister', null],
  ["the Netherlands' premier", 'Prime Minister', 'country/Netherlands'],
  ['premier', 'Prime Minister', null],
  ['PM', 'Prime Minister', null],
  ['ex-premier of Holland', 'Prime Minister', 'country/Netherlands'],
  ['US president', 'President', 'country/United States'],
  ['president-elect of the United States', 'President', 'country/United States'],
  ['NATO Secretary-General', 'Secretary General', 'institution/NATO'],
  ['Governor of Texas', 'Governor', 'place/Texas'],
  ['Speaker of the House of Representatives', 'Speaker', 'institution/House of Representatives'],
  ['US ambassador to Russia', 'Ambassador to Russia', 'country/United States'],
  ['Ambassador of the United States to Russia', 'Ambassador to Russia', 'country/United States'],
  ['Tourism Minister', 'Minister of Tourism', null],
  ['Minister for Tourism', 'Minister of Tourism', null],
  ['Dutch minister of tourism', 'Minister of Tourism', 'country/Netherlands'],
  [
    'Minister of Agriculture, Nature and Food Quality',
    'Minister of Agriculture, Nature and Food Quality',
    null,
  ],
])('"%s" is %s of %s', (office, title, at) => {
  expect(normaliseTitle(office, titles, lookup)).toEqual({ title, body: at });
});

test('a body after "for" is that of the post only where the claim says so', () => {
  const office = 'spokesman for NATO';
  expect(normaliseTitle(office, titles, lookup).body).toBeNull();
  expect(normaliseTitle(office, titles, lookup, 'institution/NATO').body).toBe('institution/NATO');
});

test('the chief of a body is whoever its gazetteer entry is headed by', () => {
  expect(titleAtBody('Chief', 'nato', titles)).toBe('Secretary General');
  expect(titleAtBody('Chief', 'netherlands', titles)).toBe('Chief');
  expect(titleAtBody('Treasurer', 'nato', titles)).toBe('Treasurer');
});
