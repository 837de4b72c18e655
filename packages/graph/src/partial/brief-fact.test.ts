import type { Fact } from '@precedent/model';
import { expect, test } from 'vitest';
import { withBestClaims } from './brief-fact.ts';

test('a fact with more claims than are shown keeps the first and says how many it leaves out', () => {
  const fact = { id: 'a~met~b', claims: ['best', 'second', 'third'] } as unknown as Fact;
  expect(withBestClaims(fact, 2)).toEqual({ id: 'a~met~b', claims: ['best', 'second'], moreClaims: 1 });
  expect(withBestClaims(fact, 3)).toBe(fact);
});

test('a fact of which claims are left out already counts these, too', () => {
  const fact = { id: 'a~met~b', claims: ['best', 'second'], moreClaims: 5 } as unknown as Fact;
  expect(withBestClaims(fact, 1)).toEqual({ id: 'a~met~b', claims: ['best'], moreClaims: 6 });
});
