import type { SourcedClaim } from '@precedent/model';
import { expect, test } from 'vitest';
import { compareWeights, weighClaims } from './weigh-claims.ts';

function claim(source: string, confidence: number, copyOf?: string): SourcedClaim {
  return {
    confidence,
    copyOf,
    source: null,
    evidence: [{ start: 0, end: 1, quote: 'a' }],
    article: { id: source, kind: 'news', url: null, title: '', publishedAt: null, source },
  } as unknown as SourcedClaim;
}

test('the confidence is that of the most certain claim', () => {
  expect(weighClaims([claim('Courier', 0.4), claim('Courier', 0.9)]).confidence).toBe(0.9);
});

test('two papers weigh more than one article that three of them carry', () => {
  const copies = weighClaims([claim('A', 0.9), claim('B', 0.9, 'A'), claim('C', 0.9, 'A')]);
  const papers = weighClaims([claim('D', 0.5), claim('E', 0.5)]);
  expect(compareWeights(papers, copies)).toBeLessThan(0);
});
