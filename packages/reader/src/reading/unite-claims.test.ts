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

const minister = { title: 'Minister', body: null, stated: null };
const dismissal = { relation: 'dismissed', confidence: 0.9 };

test('the same claim with and without its office is one, as sure as the surer, with the office', () => {
  const [one, ...others] = unite(dismissal, { ...dismissal, office: minister, confidence: 0.6 });
  expect(others).toEqual([]);
  expect(one).toMatchObject({ office: minister, confidence: 0.9 });
});

test('claims of two offices stay two', () => {
  expect(
    unite({ ...dismissal, office: minister }, { ...dismissal, office: { ...minister, title: 'Envoy' } }),
  ).toHaveLength(2);
});

test('what is denied and what is asserted stay two', () => {
  const denied = { ...dismissal, office: minister, polarity: 'negative' as const };
  expect(unite(dismissal, denied)).toHaveLength(2);
});

test('the surest claim leads, and sentences follow in text order behind those of claims that were surest so far', () => {
  const said = (start: number, confidence: number, from: string | null) => ({
    evidence: [{ quote: '', start, end: start + 1 }],
    confidence,
    from,
  });
  const [claim] = unite(
    said(0, 0.5, '2001'),
    said(1, 0.4, '2002'),
    said(2, 0.9, null),
    said(3, 0.9, '2003'),
    said(3, 0.1, null),
  );
  expect(claim).toMatchObject({ confidence: 0.9, from: '2001' });
  expect(claim!.evidence.map(({ start }) => start)).toEqual([2, 0, 1, 3]);
});

test('a claim without an office is united with the one that names it', () => {
  const office = { title: 'president', body: 'country/france' };
  const vague = { confidence: 0.9, office: null };
  const claims = unite(vague, { confidence: 0.4, office }, { office: { ...office, title: 'minister' } });
  expect(claims.map(({ office, confidence }) => [office?.title, confidence])).toEqual([
    ['president', 0.9],
    ['minister', expect.any(Number)],
  ]);
});

test('a claim is not over before it began: where sentences disagree, the surest gives the dates', () => {
  const [surest, other] = [
    { from: '2011', confidence: 0.9 },
    { to: '1995', confidence: 0.6 },
  ];
  expect(unite(surest, other)).toMatchObject([{ from: '2011', to: null }]);
  expect(unite({ ...surest, from: '1977' }, other)).toMatchObject([{ from: '1977', to: '1995' }]);
});
