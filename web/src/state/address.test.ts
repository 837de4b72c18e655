import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Address,
  closeAll,
  closeTop,
  HOME,
  openLevel,
  readAddress,
  scopeOf,
  startAt,
  topLevel,
  writeAddress,
} from './address.ts';

test('any address can be written and read back', () => {
  const part = fc.option(fc.string({ minLength: 1 }), { nil: null });
  const addresses = fc.record({
    list: part,
    ask: part,
    office: part,
    entity: part,
    fact: part,
    article: part,
    at: part,
    asOf: part,
    knownBy: part,
    uncertain: part,
  });
  fc.assert(
    fc.property(addresses, (address: Address) => {
      expect(readAddress(writeAddress(address))).toEqual(address);
    }),
  );
});

test('an empty hash is the start page', () => {
  expect(readAddress('')).toEqual(HOME);
  expect(writeAddress(HOME)).toBe('#');
});

test('an item opened from an answer keeps the answer for going back', () => {
  const asked = startAt(HOME, 'ask', 'Who preceded Mark Rutte?');
  const fact = openLevel(asked, 'fact', 'f1');
  const article = openLevel(fact, 'article', 'a1', '10-20');
  expect(topLevel(article)).toBe('article');
  expect(closeTop(article)).toEqual(fact);
  expect(closeTop(fact)).toEqual(asked);
  expect(closeTop(asked)).toEqual(HOME);
  expect(closeTop(HOME)).toBeNull();
});

test('opening an entity closes the fact and the article above it', () => {
  const reading = openLevel(openLevel(HOME, 'fact', 'f1'), 'article', 'a1', '10-20');
  expect(openLevel(reading, 'entity', 'e1')).toEqual({ ...HOME, entity: 'e1' });
});

test('a new start keeps both dates, and whether uncertain claims are shown', () => {
  const chosen = { asOf: '2020-01-01', knownBy: '2021-01-01', uncertain: 'true' };
  const open = { ...HOME, ...chosen, fact: 'f1' };
  expect(startAt(open, 'entity', 'e1')).toEqual({ ...HOME, ...chosen, entity: 'e1' });
  expect(closeAll(open)).toEqual({ ...HOME, ...chosen });
  expect(scopeOf(open)).toEqual({ ...chosen, uncertain: true });
  expect(scopeOf({ ...open, uncertain: null })).not.toHaveProperty('uncertain');
});
