import { expect, test } from 'vitest';
import { scoreDrawing } from './score.ts';

const centres = new Map([
  ['a', { x: 0, y: 0 }],
  ['b', { x: 100, y: 100 }],
  ['c', { x: 0, y: 100 }],
  ['d', { x: 100, y: 0 }],
]);
const line = (source: string, target: string) => ({ source, target });
const score = (...lines: [string, string][]) =>
  scoreDrawing(
    lines.map(([source, target]) => line(source, target)),
    centres,
    [...[...centres].map(([id, { x, y }]) => ({ id, x, y, width: 8, height: 8 }))],
  );

test('a crossing makes the score worse', () => {
  expect(score(['a', 'b'], ['c', 'd'])).toBe(score(['a', 'c'], ['b', 'd']) + 1);
});

test('edges that share an end do not cross', () => {
  expect(score(['a', 'b'], ['a', 'c'])).toBe(score(['a', 'b']));
});

test('an edge over the name of another node scores worse than a crossing', () => {
  const between = { id: 'e', x: 50, y: 50, width: 30, height: 10 };
  const clear = { ...between, x: 50, y: 90 };
  expect(scoreDrawing([line('a', 'b')], centres, [between])).toBeGreaterThan(
    scoreDrawing([line('a', 'b')], centres, [clear]) + 1,
  );
});
