import type { Fact } from '@precedent/model';
import { expect, test } from 'vitest';
import { claimsOfEach, ROOM_OF_DOSSIER, ROOM_OF_DRAWING, withBestClaims } from './best-claims.ts';

test('a fact with more claims than are shown keeps the first and says how many it leaves out', () => {
  const fact = { id: 'a~met~b', claims: ['best', 'second', 'third'] } as unknown as Fact;
  expect(withBestClaims(fact, 2)).toEqual({ id: 'a~met~b', claims: ['best', 'second'], moreClaims: 1 });
  expect(withBestClaims(fact, 3)).toBe(fact);
});

test('a dossier of two hundred facts has five claims of each, because it counts sources, a drawing two', () => {
  expect([ROOM_OF_DOSSIER, ROOM_OF_DRAWING].map((room) => claimsOfEach(200, room))).toEqual([5, 2]);
  expect([ROOM_OF_DOSSIER, ROOM_OF_DRAWING].map((room) => claimsOfEach(5000, room))).toEqual([3, 1]);
});
