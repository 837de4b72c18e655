import { expect, test } from 'vitest';
import type { Extent, Positions } from './arrangement.ts';
import { pullTogether, shelve } from './packing.ts';

const ids = ['a', 'b', 'c', 'far'];
const extents = new Map<string, Extent>(
  ids.map((id) => [id, { left: -10, top: -10, width: 20, height: 20 }]),
);

test('an unconnected part moves close to the largest one without touching it', () => {
  const positions: Positions = new Map([
    ['a', { x: 0, y: 0 }],
    ['b', { x: 100, y: 0 }],
    ['far', { x: 2000, y: 0 }],
  ]);
  const pulled = pullTogether(positions, extents, [['far'], ['a', 'b']]);
  expect(pulled.get('a')).toEqual({ x: 0, y: 0 });
  expect(pulled.get('far')!.x).toBeGreaterThan(120);
  expect(pulled.get('far')!.x).toBeLessThan(200);
});

test('a connected drawing stays unchanged', () => {
  const positions: Positions = new Map([['a', { x: 3, y: 4 }]]);
  expect(pullTogether(positions, extents, [['a']])).toBe(positions);
});

test('a shelf breaks into rows no wider than the drawing above it', () => {
  const drawing: Positions = new Map([
    ['a', { x: 0, y: 0 }],
    ['b', { x: 680, y: 0 }],
  ]);
  const many = Array.from({ length: 30 }, (_, index) => `n${index}`);
  const wide = new Map([...extents, ...many.map((id) => [id, extents.get('a')!] as const)]);
  const placed = [...shelve(many, drawing, wide).values()];
  expect(Math.min(...placed.map(({ y }) => y))).toBeGreaterThan(10);
  expect(Math.max(...placed.map(({ x }) => x))).toBeLessThanOrEqual(690);
  expect(new Set(placed.map(({ y }) => y)).size).toBeGreaterThan(1);
});
