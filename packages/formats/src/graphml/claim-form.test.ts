import { sourcedClaimSchema } from '@precedent/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { factsInOrder } from '../graph-order.ts';
import { toPrintedClaim } from '../printed-claim.ts';
import { arbitraryGraph } from '../testing/arbitrary-graph.ts';
import { ClaimForm } from './claim-form.ts';

const values = fc.constantFrom(
  ...[undefined, null, '', 'x', '2024-02-30', '2024-02', 'news', 'llm:m@p', 0, 1.5, -1, true, Number.NaN],
  ...[[], {}, [{}], { title: '' }, { title: 'x', body: '' }, { id: 'x' }, [{ start: 0, end: 1, quote: '' }]],
);

test('claims are known as the schema takes them, or are left to it, whatever is wrong with them', () => {
  const form = new ClaimForm();
  let known = 0;
  fc.assert(
    fc.property(arbitraryGraph, fc.nat(), fc.nat(), values, (graph, at, nested, value) => {
      for (const { claims } of factsInOrder(graph))
        for (const claim of claims) {
          const printed: object = JSON.parse(JSON.stringify(toPrintedClaim(claim)));
          for (const changed of [
            printed,
            change(printed, at, value),
            changeWithin(printed, at, nested, value),
          ]) {
            const taken = form.takeAll([changed]);
            if (taken === null) continue;
            known += 1;
            expect(taken).toEqual([sourcedClaimSchema.parse(changed)]);
          }
          if (claim.asOf === undefined && claim.copyOf === undefined)
            expect(form.takeAll([printed])).not.toBeNull();
        }
    }),
    { numRuns: 200 },
  );
  expect(known).toBeGreaterThan(100);
});

/** With another value at one of its keys. */
function change(item: object, at: number, value: unknown): object {
  const keys = Object.keys(item);
  return { ...item, [keys[at % keys.length] ?? 'more']: value };
}

/** The same in one of the objects in it. */
function changeWithin(item: object, at: number, nested: number, value: unknown): object {
  const inner = Object.entries(item).filter((entry): entry is [string, object] => isObject(entry[1]));
  const [key, found] = inner[at % inner.length]!;
  return {
    ...item,
    [key]: Array.isArray(found) ? [change(found[0], nested, value)] : change(found, nested, value),
  };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && (!Array.isArray(value) || value.length > 0);
}
