import { expect, test } from 'vitest';
import { bodies, gazetteerIndex, titles } from '../testing/bodies.ts';
import { indexBodies } from './body-lookup.ts';
import { parseOffice } from './parse-office.ts';
import { printOffice } from './print-office.ts';
import { titleAtBody } from './title-index.ts';

const bodyNamed = indexBodies(bodies, ({ id }) => gazetteerIndex.byId.get(id) ?? null);
const parse = (words: string, stated: string | null = null) =>
  parseOffice(words, { titles, bodyNamed, stated });

test.each([
  ['Prime Minister of the Netherlands', 'Prime Minister', 'netherlands'],
  ['Dutch Prime Minister', 'Prime Minister', 'netherlands'],
  ['outgoing Dutch Prime Minister', 'Prime Minister', 'netherlands'],
  ['the ousted Dutch premier', 'Prime Minister', 'netherlands'],
  ['former prime minister', 'Prime Minister', null],
  ["the Netherlands' premier", 'Prime Minister', 'netherlands'],
  ['premier', 'Prime Minister', null],
  ['PM', 'Prime Minister', null],
  ['ex-premier of Holland', 'Prime Minister', 'netherlands'],
  ['one-time PM', 'Prime Minister', null],
  ['New Zealand Prime Minister', 'Prime Minister', 'new-zealand'],
  ['US president', 'President', 'united-states'],
  ['first president of Ukraine', 'President', 'ukraine'],
  ['First Lady', 'First Lady', null],
  ['interim leader', 'Transitional President', null],
  ['president-elect of the United States', 'President', 'united-states'],
  ['NATO Secretary-General', 'Secretary General', 'nato'],
  ['Governor of Texas', 'Governor', 'texas'],
  ['Speaker of the House of Representatives', 'Speaker', 'house'],
  ['US ambassador to Russia', 'Ambassador to Russia', 'united-states'],
  ['Ambassador of the United States to Russia', 'Ambassador to Russia', 'united-states'],
  ['Tourism Minister', 'Minister of Tourism', null],
  ['Minister for Tourism', 'Minister of Tourism', null],
  ['Assistant Trade Minister', 'Assistant Trade Minister', null],
  ['Minister for Foreign Affairs', 'Foreign Minister', null],
  ['Dutch minister of tourism', 'Minister of Tourism', 'netherlands'],
  [
    'Minister of Agriculture, Nature and Food Quality',
    'Minister of Agriculture, Nature and Food Quality',
    null,
  ],
])('"%s" is %s of %s', (words, title, body) => {
  expect(parse(words)).toEqual({ title, body });
});

test('a body that the words name comes before the one that is stated', () => {
  expect(parse('Governor of Texas', 'united-states')?.body).toBe('texas');
  expect(parse('Governor', 'texas')?.body).toBe('texas');
});

test('a body after "for" is that of the post only if it is the one stated', () => {
  expect(parse('spokesman for NATO')?.body).toBeNull();
  expect(parse('spokesman for NATO', 'nato')).toEqual({ title: 'Spokesman', body: 'nato' });
});

test('an office of a body that is known elsewhere is not one of the body that is stated', () => {
  const isElsewhere = (name: string) => name === 'china';
  const office = (words: string) =>
    parseOffice(words, { titles, bodyNamed, stated: 'netherlands', isElsewhere });
  expect(office('President of China')).toEqual({ title: 'President of China', body: null });
  expect(office('President of the Court')).toEqual({ title: 'President of the Court', body: 'netherlands' });
  expect(office('Minister of Tourism')?.body).toBe('netherlands');
});

test('words without a letter are no office', () => {
  expect(parse(' – ')).toBeNull();
});

test.each([
  'Prime Minister of the Netherlands',
  'Secretary General of NATO',
  'Ambassador of the United States to Russia',
  'Speaker of the House of Representatives',
  'Minister of Tourism of New Zealand',
  'Chief of Staff',
])('"%s" is printed as it was parsed', (words) => {
  const { title, body } = parse(words)!;
  expect(printOffice(title, bodies.find(({ id }) => id === body) ?? null, gazetteerIndex)).toBe(words);
});

test('the chief of a body is whoever heads it according to the list of titles', () => {
  expect(titleAtBody('Chief', 'nato', titles)).toBe('Secretary General');
  expect(titleAtBody('Chief', 'netherlands', titles)).toBe('Chief');
  expect(titleAtBody('Treasurer', 'nato', titles)).toBe('Treasurer');
});
