import { expect, test } from 'vitest';
import { isMisspelling, isSamePerson, isShortFor, wordsOfName } from './person-names.ts';

const short = (a: string, b: string) => isShortFor(wordsOfName(a), wordsOfName(b));

test('a surname, a first name and a name without its middle are short for the full name', () => {
  expect(short('Mugabe', 'Robert Gabriel Mugabe')).toBe(true);
  expect(short('Robert', 'Robert Gabriel Mugabe')).toBe(true);
  expect(short('Robert Mugabe', 'Robert Gabriel Mugabe')).toBe(true);
});

test('an initial can be short for a name', () => {
  expect(short('J. Bolton', 'John Bolton')).toBe(true);
  expect(isSamePerson(wordsOfName('John R. Bolton'), wordsOfName('John Bolton'))).toBe(true);
});

test('another first name is another person', () => {
  expect(short('Hunter Biden', 'Joe Robinette Biden')).toBe(false);
  expect(isSamePerson(wordsOfName('Hunter Biden'), wordsOfName('Joe Biden'))).toBe(false);
});

test('diacritics, suffixes and possessives do not distinguish persons', () => {
  expect(wordsOfName("Recep Tayyip Erdoğan's")).toEqual(['recep', 'tayyip', 'erdogan']);
  expect(wordsOfName('Martin Luther King Jr.')).toEqual(['martin', 'luther', 'king']);
});

test('two swapped letters in a long name are a misspelling, but a different short name is not', () => {
  expect(isMisspelling('pierliusi', 'pierluisi')).toBe(true);
  expect(isMisspelling('zelensky', 'zelenskiy')).toBe(true);
  expect(isMisspelling('bush', 'bash')).toBe(false);
  expect(isMisspelling('johnson', 'jackson')).toBe(false);
});
