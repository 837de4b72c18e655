import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestAssignment, type Partition, scoreCoreference } from './coreference-scores.ts';

test('the example of the MUC paper: one wrong merge costs precision, not recall', () => {
  const key: Partition = [
    ['a', 'b'],
    ['c', 'd'],
  ];
  const response: Partition = [['a', 'b', 'c', 'd']];
  const { muc, bCubed } = scoreCoreference([key], [response]);
  expect(muc).toMatchObject({ recall: 1, precision: 2 / 3 });
  expect(bCubed).toMatchObject({ recall: 1, precision: 0.5 });
});

test('entities are aligned one to one: a split entity is credited once', () => {
  const { ceafE } = scoreCoreference(
    [[['a', 'b', 'c', 'd']]],
    [
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
  );
  expect(ceafE.recall).toBeCloseTo(2 / 3);
  expect(ceafE.precision).toBeCloseTo(1 / 3);
});

test('the best assignment is not the greedy one', () => {
  expect(
    bestAssignment([
      [9, 8],
      [8, 1],
    ]),
  ).toBe(16);
});

test('a partition compared with itself is perfect', () => {
  const partitions = fc
    .uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { minLength: 4, maxLength: 12 })
    .map((mentions): Partition => [mentions.slice(0, 2), mentions.slice(2)]);
  fc.assert(
    fc.property(partitions, (partition) => {
      expect(scoreCoreference([partition], [partition]).conll).toBeCloseTo(1);
    }),
  );
});
