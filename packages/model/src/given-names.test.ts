import { expect, test } from 'vitest';
import { PrecedentError } from './error.ts';
import { parseGivenNames } from './given-names.ts';

const list = (male: string, female: string, either: string) =>
  `{ male: [${male}], female: [${female}], either: [${either}] }`;

test('a name is found in lower case, with and without its diacritics', () => {
  const givenNames = parseGivenNames(list('José', 'Ségolène', 'Jean'), 'names.yaml');
  expect([...givenNames]).toEqual([
    ['josé', 'male'],
    ['jose', 'male'],
    ['ségolène', 'female'],
    ['segolene', 'female'],
    ['jean', null],
  ]);
});

test('a name listed for two genders is refused, with an error that gives the file and the name', () => {
  expect(() => parseGivenNames(list('Kim', 'Kim', ''), 'names.yaml')).toThrow(/names\.yaml.*"Kim"/);
});

test('a list without its three groups is refused', () => {
  expect(() => parseGivenNames('{ male: [Jens] }', 'names.yaml')).toThrow(PrecedentError);
});
