import { expect, test } from 'vitest';
import { compareToBaseline } from './baseline.ts';

const baseline = {
  date: '2026-01-01',
  machine: 'm',
  spread: 'none',
  numbers: { 'claim.f1': 0.5, ungrounded: 0 },
};

test('a number that changed is shown with its change, an unchanged one is not', () => {
  const report = compareToBaseline(baseline, { 'claim.f1': 0.55, ungrounded: 0 });
  expect(report).toContain('claim.f1');
  expect(report).toContain('(+0.050)');
  expect(report).not.toContain('ungrounded');
});

test('without a baseline, it explains how to save one', () => {
  expect(compareToBaseline(undefined, {})).toContain('--write-baseline');
});
