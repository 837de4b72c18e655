import { expect, test } from 'vitest';
import type { EntityType } from '../entity.ts';
import { gazetteerIndex } from '../testing/bodies.ts';
import { printOffice } from './print-office.ts';

const body = (type: EntityType, name: string, gazetteer?: string) => ({
  type,
  name,
  links: gazetteer ? { gazetteer } : {},
});

test.each([
  ['Prime Minister', body('country', 'Netherlands'), 'Prime Minister of the Netherlands'],
  ['Prime Minister', body('country', 'Ukraine'), 'Prime Minister of Ukraine'],
  ['Secretary General', body('institution', 'NATO'), 'Secretary General of NATO'],
  ['President', body('institution', 'European Commission'), 'President of the European Commission'],
  ['President', body('institution', 'World Bank'), 'President of the World Bank'],
  ['Governor', body('institution', 'Bank of England'), 'Governor of the Bank of England'],
  ['Chair', body('institution', 'Federal Reserve'), 'Chair of the Federal Reserve'],
  ['Leader', body('institution', 'The Left'), 'Leader of the Left'],
  ['Rector', body('institution', 'Fisk University'), 'Rector of Fisk University'],
  ['Rector', body('institution', 'University of Ibadan'), 'Rector of the University of Ibadan'],
  ['Speaker', body('institution', 'Parliament'), 'Speaker of Parliament'],
  ['Governor', body('place', 'Kansas City'), 'Governor of Kansas City'],
  ['Governor', body('place', 'Central Asia'), 'Governor of Central Asia'],
  ['Head', body('place', 'Altai Republic'), 'Head of the Altai Republic'],
  ['Ambassador to Russia', body('country', 'United States'), 'Ambassador of the United States to Russia'],
])('%s: %o', (title, of, label) => {
  expect(printOffice(title, of, gazetteerIndex)).toBe(label);
});

test('a country that the article names by its adjective goes by its name', () => {
  const dutch = body('country', 'Dutch', 'netherlands');
  expect(printOffice('Prime Minister', dutch, gazetteerIndex)).toBe('Prime Minister of the Netherlands');
});

test('a title that names its body is not given it again', () => {
  const ukraine = body('country', 'Ukraine', 'ukraine');
  for (const title of ['Chief of Staff of the Ukraine Office', 'Head of the Ukrainian Presidency'])
    expect(printOffice(title, ukraine, gazetteerIndex)).toBe(title);
});

test('an office of no known body is its title', () => {
  expect(printOffice('Chief of Staff', null, gazetteerIndex)).toBe('Chief of Staff');
});
