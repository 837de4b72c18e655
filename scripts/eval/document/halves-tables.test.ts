import { loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { halvesTables } from './halves-tables.ts';

const { ontology } = await loadReference();

/** A sheet with one score for everything, and for one relation. */
function sheetOf(f1: number, relation: string) {
  const score = { precision: f1, recall: f1, f1, tp: 1, predicted: 2, gold: 2 };
  return {
    ungrounded: 0,
    entities: score,
    pair: score,
    claim: score,
    full: score,
    relations: { [relation]: score },
  };
}

const halves = [
  { name: 'first 2', all: sheetOf(0.5, 'met'), certain: sheetOf(0.4, 'met') },
  { name: 'other 2', all: sheetOf(0.6, 'holds_office'), certain: sheetOf(0.7, 'holds_office') },
];

test('levels stand beside each other, those of certain claims and of acts last', () => {
  const [levels] = halvesTables(halves, ontology).split('\n\n');
  expect(levels).toContain('| claim | 0.500 | 0.500 | 0.500 | 0.600 | 0.600 | 0.600 |');
  expect(levels).toContain('| claim, certain ones only | 0.400 | 0.400 | 0.400 | 0.700 | 0.700 | 0.700 |');
  expect(levels).toContain('| claim, only acts | 0.500 | 0.500 | 0.500 | 0.000 | 0.000 | 0.000 |');
});

test('a relation that only one half has is listed for both', () => {
  const [, relations] = halvesTables(halves, ontology).split('\n\n');
  expect(relations!.split('\n').slice(2)).toEqual([
    '| `holds_office` | 0 | – | – | 2 | 0.60 | 0.70 |',
    '| `met` | 2 | 0.50 | 0.40 | 0 | – | – |',
  ]);
});
