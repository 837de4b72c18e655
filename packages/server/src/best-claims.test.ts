import { expect, test } from 'vitest';
import { claimsOfEach, ROOM_OF_DOSSIER, ROOM_OF_DRAWING } from './best-claims.ts';

test('a dossier of two hundred facts has three claims of each, because it counts sources, a drawing two', () => {
  expect([ROOM_OF_DOSSIER, ROOM_OF_DRAWING].map((room) => claimsOfEach(200, room))).toEqual([3, 2]);
  expect([ROOM_OF_DOSSIER, ROOM_OF_DRAWING].map((room) => claimsOfEach(5000, room))).toEqual([3, 1]);
});
