import { expect, test } from 'vitest';
import { changePart, nameValue, partsOf } from './query-parts.ts';

const QUERY = 'who relation=succeeded subject=? object="Mark Rutte" as-of=2024-10-02';

test('the conditions of a query are shown, without what is asked for', () => {
  expect(partsOf(QUERY)).toEqual([
    { term: 'relation', value: 'succeeded' },
    { term: 'object', value: 'Mark Rutte' },
    { term: 'as-of', value: '2024-10-02' },
  ]);
});

test('a condition gets another value, in quotation marks where it has spaces', () => {
  expect(changePart(QUERY, 'object', 'Boris Johnson')).toBe(
    'who relation=succeeded subject=? object="Boris Johnson" as-of=2024-10-02',
  );
  expect(changePart('who object=person/ann', 'object', 'person/ben')).toBe('who object=person/ben');
});

test('a condition with an empty value is left out', () => {
  expect(changePart(QUERY, 'as-of', ' ')).toBe('who relation=succeeded subject=? object="Mark Rutte"');
});

test('quotation marks in a value cannot add conditions', () => {
  expect(changePart('who object=a', 'object', 'b" subject="c')).toBe('who object="b subject=c"');
});

test('a value is shown by its name, or by the words of its id', () => {
  const names = new Map([['person/mark-rutte', 'Mark Rutte']]);
  expect(nameValue('person/mark-rutte', names)).toBe('Mark Rutte');
  expect(nameValue('institution/nato/secretary-general', names)).toBe('Secretary General');
  expect(nameValue('holds_office', names)).toBe('holds office');
});

test('a name that is not loaded is written as the interpretation spells it', () => {
  const said = 'Whether Recep Tayyip Erdoğan criticised NATO.';
  expect(nameValue('institution/nato', new Map(), said)).toBe('NATO');
  expect(nameValue('person/recep-tayyip-erdogan', new Map(), said)).toBe('Recep Tayyip Erdoğan');
  expect(nameValue('country/nauru', new Map(), said)).toBe('Nauru');
});
