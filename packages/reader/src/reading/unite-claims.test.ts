import type { Claim } from '@precedent/model';
import { claimOf } from '@precedent/model/testing';
import { loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { uniteClaims } from './unite-claims.ts';

const reference = await loadReference();

function unite(...claims: Partial<Claim>[]): Claim[] {
  const assembled = claims.map((changes) => ({
    claim: claimOf('ana', 'met', 'ben', changes),
    drafts: [],
    changes: [],
  }));
  return uniteClaims(assembled, reference).map(({ claim }) => claim);
}

test('a claim is certain if any of those that say the same is, whichever leads', () => {
  const [sure, unsure] = [
    { confidence: 0.9, certain: true },
    { confidence: 0.4, certain: false },
  ];
  expect(unite(unsure, sure)).toMatchObject([{ confidence: 0.9, certain: true }]);
  expect(unite({ ...sure, certain: false }, { ...unsure, certain: true })).toMatchObject([
    { confidence: 0.9, certain: true },
  ]);
  expect(unite(unsure, unsure)).toMatchObject([{ certain: false }]);
});

test('a claim lends no certainty to one that says something else', () => {
  const claims = unite({ certain: true }, { certain: false, polarity: 'negative' });
  expect(claims.map(({ certain }) => certain)).toEqual([true, false]);
});
