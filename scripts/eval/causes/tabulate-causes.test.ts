import { expect, test } from 'vitest';
import type { CausedError } from './find-causes.ts';
import { printCauses, splitByKind, tabulateCauses } from './tabulate-causes.ts';

const error = (cause: string, relation: string, side: CausedError['side'] = 'missed'): CausedError => ({
  cause,
  side,
  relation,
  act: relation !== 'holds_office',
  label: '',
});
const errors = [
  error('b', 'met'),
  error('a', 'urged'),
  error('a', 'urged', 'spurious'),
  error('a', 'holds_office'),
];

test('causes are counted by side, the commonest first, with the relations that they affect', () => {
  expect(tabulateCauses(errors)).toEqual([
    { cause: 'a', missed: 2, spurious: 1, inexact: 0, total: 3, mostly: 'urged 2, holds_office 1' },
    { cause: 'b', missed: 1, spurious: 0, inexact: 0, total: 1, mostly: 'met 1' },
  ]);
});

test('offices and acts are listed separately', () => {
  expect(splitByKind(errors).map(({ errors }) => errors.length)).toEqual([1, 3]);
});

test('the terminal shows all errors, offices and acts, each with a count', () => {
  expect(printCauses(errors)).toContain('All: 4 errors');
  expect(printCauses(errors)).toContain('Acts: 3 errors');
});
