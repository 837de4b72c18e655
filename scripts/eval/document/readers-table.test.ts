import { readFileSync } from 'node:fs';
import { BUILT_IN_F1, LANGUAGE_MODEL_QUALITY } from '@precedent/model/wording';
import { expect, test } from 'vitest';
import type { Score } from '../scores.ts';
import { readersTable, replaceShownF1 } from './readers-table.ts';

const read = (file: string) => readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');

/** A row of the table of levels in docs/quality.md. */
function levelOf(name: string): Score {
  const row = new RegExp(String.raw`^\| ${name} \| ([\d.]+) \| ([\d.]+) \| ([\d.]+) \|$`, 'm');
  const [precision, recall, f1] = row.exec(read('docs/quality.md'))!.slice(1).map(Number);
  return { precision: precision!, recall: recall!, f1: f1! };
}

test('the figures that the product shows are those of docs/quality.md and the README', () => {
  const claim = levelOf('claim');
  expect(BUILT_IN_F1).toBe(claim.f1);
  expect(read('README.md')).toContain(readersTable(claim, levelOf('claim, certain ones only')));
});

test('the table names both figures', () => {
  const claim = { precision: 0.4, recall: 0.3, f1: 1 / 3 };
  const table = readersTable(claim, { precision: 0.5, recall: 0.25, f1: 0 });
  expect(table).toContain('claim F1 0.333 (of what it counts as certain: precision 0.500, recall 0.250)');
  expect(table).toContain(LANGUAGE_MODEL_QUALITY);
});

test('a new measurement replaces the shown figure and nothing else', () => {
  const code = read('packages/model/src/wording/reader-quality.ts');
  const changed = replaceShownF1(code, 0.70049);
  expect(changed).toContain('export const BUILT_IN_F1 = 0.7;');
  expect(replaceShownF1(changed, BUILT_IN_F1)).toBe(code);
});
