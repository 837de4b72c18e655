import type { SourcedClaim } from '@precedent/model';
import { expect, test } from 'vitest';
import { weighClaims } from './weigh-claims.ts';

function claim(source: string | null, quote: string, confidence = 0.5): SourcedClaim {
  return {
    confidence,
    source: null,
    evidence: [{ start: 0, end: quote.length, quote }],
    article: { id: quote, kind: 'news', url: null, title: '', publishedAt: null, source },
  } as unknown as SourcedClaim;
}

const wire = 'Ana Lima will take over from Ben Okri on 1 October, the ministry said.';

test('publishers are sources', () => {
  expect(weighClaims([claim('Courier', 'a'), claim('Herald', 'b'), claim('Courier', 'c')]).sources).toBe(2);
});

test('papers that print the same sentence of an agency are one source', () => {
  expect(weighClaims([claim('Courier', wire), claim('Herald', wire.toUpperCase())]).sources).toBe(1);
});

test('a short, common sentence is not taken for agency copy', () => {
  expect(weighClaims([claim('Courier', 'He resigned.'), claim('Herald', 'He resigned.')]).sources).toBe(2);
});

test('one source has the confidence of its most certain claim', () => {
  expect(weighClaims([claim('Courier', 'a', 0.4), claim('Courier', 'b', 0.9)]).confidence).toBe(0.9);
});
