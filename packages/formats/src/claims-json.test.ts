import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from './canonical-json.ts';
import { claimJson, claimsJson } from './claims-json.ts';
import { factsInOrder } from './graph-order.ts';
import { toPrintedClaim } from './printed-claim.ts';
import { arbitraryGraph } from './testing/arbitrary-graph.ts';

test('claims are written as canonical JSON writes them, whatever their texts', () => {
  fc.assert(
    fc.property(arbitraryGraph, (graph) => {
      for (const { claims } of factsInOrder(graph)) {
        expect(claimsJson(claims)).toBe(canonicalJson(claims.map(toPrintedClaim)));
        for (const claim of claims) expect(claimJson(claim)).toBe(canonicalJson(toPrintedClaim(claim)));
      }
    }),
    { numRuns: 50 },
  );
});
