import { expect, test } from 'vitest';
import { replaceBlock, tableOf } from './blocks.ts';

const document =
  'Before.\n<!-- measured: a -->\nold\n<!-- end -->\nAfter.\n<!-- measured: b -->\nkept\n<!-- end -->\n';

test('a block is replaced, and everything else is kept', () => {
  const replaced = replaceBlock(document, 'a', 'new');
  expect(replaced).toBe(document.replace('old', 'new'));
  expect(replaceBlock(replaced, 'a', 'new')).toBe(replaced);
});

test('a missing block is an error that says what to add', () => {
  expect(() => replaceBlock(document, 'c', '')).toThrow('no block "c"');
});

test('a table aligns columns of numbers to the right', () => {
  expect(tableOf(['name', 'count'], [['a', 1]])).toBe('| name | count |\n| --- | --: |\n| a | 1 |');
});
