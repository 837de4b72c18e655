import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BestElsewhere } from './best-elsewhere.ts';

test('is the best score among those with another key, or 0', () => {
  const scores = fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: -2, max: 9 })));
  fc.assert(
    fc.property(scores, (all) => {
      const best = new BestElsewhere<number>();
      for (const [key, score] of all) best.add(key, score);
      for (let key = 0; key < 6; key += 1) {
        const others = all.filter(([other]) => other !== key).map(([, score]) => score);
        expect(best.than(key)).toBe(Math.max(0, ...others));
      }
    }),
  );
});
