import { expect, test } from 'vitest';
import { scaleOver, ticks, toBar } from './timeline.ts';

const NOW = '2026-01-01';

test('a bar is placed by its start and end between the first and the last day', () => {
  const scale = scaleOver(
    [
      { from: '2000-01-01', to: '2010-01-01' },
      { from: '2010-01-01', to: '2020-01-01' },
    ],
    NOW,
  );
  const { start, end } = toBar({ from: '2010-01-01', to: '2020-01-01' }, scale);
  expect(start).toBeCloseTo(0.5, 2);
  expect(end).toBe(1);
});

test('an open tenure reaches to the present day', () => {
  const scale = scaleOver([{ from: '2020-01-01', to: null }], NOW);
  expect(toBar({ from: '2020-01-01', to: null }, scale)).toMatchObject({ start: 0, end: 1, openEnd: true });
});

test('a year covers all its days', () => {
  const scale = scaleOver([{ from: '2000', to: '2009' }], NOW);
  expect(toBar({ from: '2000', to: '2009' }, scale)).toMatchObject({ start: 0, end: 1 });
});

test('a tenure whose start is unknown is a short bar before its end', () => {
  const scale = scaleOver([{ from: '2000-01-01', to: '2020-01-01' }], NOW);
  const bar = toBar({ from: null, to: '2010-01-01' }, scale);
  expect(bar.openStart).toBe(true);
  expect(bar.end - bar.start).toBeCloseTo(0.05, 5);
});

test('ticks are round years, at most the given number', () => {
  const scale = scaleOver([{ from: '1952-04-04', to: '2024-10-01' }], NOW);
  expect(ticks(scale, 4).map(({ year }) => year)).toEqual([1960, 1980, 2000, 2020]);
});

test('a timeline can cover just a few days', () => {
  const scale = scaleOver([{ from: '2024-06-26', to: '2024-06-26' }], NOW);
  expect(scale.max).toBeGreaterThan(scale.min);
});
