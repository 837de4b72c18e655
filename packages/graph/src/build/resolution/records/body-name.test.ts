import { expect, test } from 'vitest';
import { bodyName, compareBodyNames, isGenericBody } from './body-name.ts';

test.each([
  ['the European Union', 'European Union', 'same'],
  ['Department of Justice', 'Justice Department', 'same-words'],
  ['FBI', 'Federal Bureau of Investigation', 'acronym'],
  ['FBI', 'Financial Bureau of Inquiry', 'acronym'],
  ['FBI', 'CIA', 'unrelated'],
  ['M.I.T.', 'MIT', 'same'],
  ['Foreign Ministry', 'Ministry of Foreign Affairs', 'same-words'],
  ['World Trade Organisation', 'World Trade Organization', 'same'],
  ['European Commission', 'European Council', 'unrelated'],
])('%s and %s: %s', (a, b, agreement) => {
  expect(compareBodyNames(bodyName(a), bodyName(b))).toBe(agreement);
});

test.each([
  ['Supreme Court', true],
  ['Ministry of Defence', true],
  ['Labour Party', true],
  ['Bharatiya Janata Party', false],
  ['European Parliament', false],
])('many countries have a body called %s: %s', (name, generic) => {
  expect(isGenericBody(bodyName(name))).toBe(generic);
});
