import { MissingPart } from '@precedent/model';
import { expect, test } from 'vitest';
import { KeptClaim, type Manner, type WantedClaims } from './kept-claim.ts';

const manner: Manner = {
  subject: 'person/ann',
  relation: 'holds_office',
  object: 'country/aldovia',
  office: null,
  modality: 'asserted',
  polarity: 'positive',
  from: '2000',
  to: '2004',
  status: null,
  speaker: null,
  certain: true,
  source: null,
  asOf: undefined,
  how: { by: 'person' },
  kind: 'facts',
  reader: { name: 'facts', version: '1' },
};

test('a claim made from another with another date is loaded with it, its article included', () => {
  const wanted: WantedClaims = new Set();
  const own = { id: 'line-2', confidence: 1, article: { id: 'file', publishedAt: null } };
  const claim = new KeptClaim(own, manner, { fact: 1, place: 0, seal: '' }, wanted);
  const earlier: KeptClaim = Object.create(claim, { to: { value: null, enumerable: true } });
  expect(() => earlier.expectParts()).toThrow(MissingPart);
  expect([...wanted]).toEqual([claim]);
  claim.load({ url: null, title: 'A list', source: null, evidence: [] });
  expect(JSON.parse(JSON.stringify(earlier))).toMatchObject({
    to: null,
    evidence: [],
    article: { id: 'file', title: 'A list' },
  });
});
