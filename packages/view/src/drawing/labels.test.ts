import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseLabels, type LabelBox, overlaps } from './labels.ts';

const box = (id: string, x: number, y: number, angle = 0): LabelBox => ({
  id,
  x,
  y,
  width: 40,
  height: 10,
  angle,
});

test('if two labels overlap, the first one is shown', () => {
  expect([...chooseLabels([box('first', 0, 0), box('second', 10, 5)], [])]).toEqual(['first']);
});

test('a label that overlaps an obstacle is not shown', () => {
  expect(chooseLabels([box('label', 0, 0)], [box('node', 5, 0)]).size).toBe(0);
});

test('the overlap of rotated labels is judged by their rotated boxes', () => {
  const level = box('level', 0, 0);
  expect(overlaps(level, box('level', 0, 14))).toBe(false);
  expect(overlaps(level, box('upright', 0, 14, Math.PI / 2))).toBe(true);
});

test('labels that only touch do not overlap', () => {
  expect(overlaps(box('one', 0, 0), box('other', 40, 0))).toBe(false);
});

test('chosen labels never overlap each other', () => {
  const place = fc.integer({ min: -80, max: 80 });
  const boxes = fc.array(fc.tuple(place, place, fc.double({ min: 0, max: Math.PI, noNaN: true })), {
    maxLength: 20,
  });
  fc.assert(
    fc.property(boxes, (places) => {
      const labels = places.map(([x, y, angle], index) => box(String(index), x, y, angle));
      const chosen = chooseLabels(labels, []);
      const shown = labels.filter(({ id }) => chosen.has(id));
      shown.forEach((label, index) => {
        for (const other of shown.slice(index + 1)) expect(overlaps(label, other)).toBe(false);
      });
    }),
  );
});
