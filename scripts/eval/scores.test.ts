import { expect, test } from 'vitest';
import { emptyTally, numbersOf, rowOf, scoreOf, sumTallies } from './scores.ts';

const tally = { drawn: 10, right: 8, gold: 20, found: 8 };

test('precision is relative to what was predicted, recall to the gold data', () => {
  expect(scoreOf(tally).precision).toBe(0.8);
  expect(scoreOf(tally).recall).toBe(0.4);
  expect(numbersOf('head', tally)['head.f1']).toBe(0.533);
});

test('the scores are 0, not NaN, if nothing was predicted or there was nothing to find', () => {
  expect(scoreOf(emptyTally())).toEqual({ precision: 0, recall: 0, f1: 0 });
});

test('the sum of several tallies gives their micro average', () => {
  expect(sumTallies([tally, { drawn: 10, right: 0, gold: 0, found: 0 }])).toEqual({ ...tally, drawn: 20 });
});

test('a row shows the counts for each share', () => {
  expect(rowOf('head', tally)).toContain('(8 of 10 predicted, 8 of 20 gold)');
});
