import { PrecedentError } from '@precedent/model';
import { expect, test } from 'vitest';
import { printQuery } from './print-query.ts';
import { EMPTY_QUERY, type Query } from './query.ts';
import { isQuery, readQuery } from './read-query.ts';

const QUERIES: Partial<Query>[] = [
  { relations: ['succeeded'], subject: '?', object: 'person/jens-stoltenberg' },
  {
    kind: 'how-many',
    relations: ['holds_office'],
    subject: '?',
    office: ['a/b', 'c/d'],
    from: '2000',
    to: '2010-05',
  },
  {
    kind: 'whether',
    relations: ['met'],
    subject: 'a',
    object: 'b',
    negative: true,
    words: ['phone', 'call on'],
  },
  {
    relations: ['holds_office'],
    subject: '?',
    office: ['a/b'],
    order: 'longest',
    limit: 1,
    edge: 'from',
    now: true,
  },
  { kind: 'sources', topic: 'the impeachment', asOf: '2024', planned: true, times: 2, type: 'country' },
];

test('a query is read as it was printed', () => {
  for (const changes of QUERIES) {
    const query = { ...EMPTY_QUERY, ...changes };
    expect(isQuery(printQuery(query))).toBe(true);
    expect(readQuery(printQuery(query))).toEqual(query);
  }
});

test('names may stand for ids, in quotation marks if they have spaces', () => {
  expect(readQuery('who relation=supported subject=? object="Mark Rutte"')).toMatchObject({
    object: 'Mark Rutte',
  });
});

test('a question in English is no query', () => {
  for (const question of ['who supported Rutte', 'when', 'who is x=y', 'Whether a=b'])
    expect(isQuery(question)).toBe(false);
});

test.each([
  ['who relation=met colour=red', '"colour=red" is not a field of a query'],
  ['who relation=met limit=many', 'limit=many is not valid in a query'],
  ['who relation=met from=May', 'from=May is not valid in a query'],
  ['who relation=met order=best', 'order=best is not valid in a query'],
  ['who subject=?', 'a query of the kind "who" needs relation'],
  ['links subject=a', 'a query of the kind "links" needs object'],
  ['said object=a', 'a query of the kind "said" needs speaker'],
  ['about subject=?', 'a query of the kind "about" needs subject'],
])('%s is refused: %s', (text, message) => {
  expect(() => readQuery(text)).toThrow(PrecedentError);
  expect(() => readQuery(text)).toThrow(message);
});
