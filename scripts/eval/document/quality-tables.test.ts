import { loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { causesTables, levelsTable, publishedList, relationsTable, trustTable } from './quality-tables.ts';

const { ontology } = await loadReference();
const score = { precision: 0.5, recall: 0.25, f1: 1 / 3, tp: 1, predicted: 2, gold: 4 };
const sheet = {
  ungrounded: 0,
  entities: score,
  pair: score,
  claim: score,
  full: score,
  relations: { met: { ...score, gold: 9 }, holds_office: score },
};

test('relations are listed with their counts, offices before acts', () => {
  const [, , first, second] = relationsTable(sheet, ontology).split('\n');
  expect(first).toBe('| `holds_office` | office | 4 | 2 | 1 | 0.50 | 0.25 | 0.33 |');
  expect(second).toContain('`met`');
});

test('the levels of the scorer are listed with the number of ungrounded claims', () => {
  expect(levelsTable(sheet, score)).toContain('| claim | 0.500 | 0.250 | 0.333 |');
  expect(levelsTable(sheet, score)).toContain('Ungrounded claims: 0.');
});

test('acts are summed over their relations, apart from offices', () => {
  const acts = {
    met: { ...score, tp: 2, predicted: 4, gold: 6 },
    accused: { ...score, tp: 1, predicted: 1, gold: 4 },
  };
  const certain = { ...sheet, relations: {} };
  const table = trustTable({ ...sheet, relations: { ...acts, holds_office: score } }, certain, ontology);
  expect(table).toContain('| only acts: subject, relation and object right | 0.00, 0.00 | 0.60, 0.30 |');
});

test('causes are listed for all claims, and separately for offices and acts', () => {
  const error = { cause: 'a', side: 'missed', relation: 'met', act: true, label: '' } as const;
  expect(causesTables([error])).toContain('**Acts**: 1 errors.');
  expect(causesTables([error])).toContain('| a | 1 | 1 | 0 | 0 | met 1 |');
});

test('our numbers come from the baseline, and a missing one is an error', () => {
  const row = { suite: 's', ours: 'F1 {f1}', published: 'none', comparable: 'no' };
  const baseline = { date: '', machine: '', spread: '', numbers: { f1: 0.5 } };
  expect(publishedList([row], { s: baseline })).toBe(
    '**`s`**: F1 0.500.\n\n- Published: none.\n- Comparable? no',
  );
  expect(() => publishedList([row], {})).toThrow('no number "f1"');
});
