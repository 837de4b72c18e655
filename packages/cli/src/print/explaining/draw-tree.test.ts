import { expect, test } from 'vitest';
import { drawTree } from './draw-tree.ts';

const draw = (words: string, heads: number[]) => {
  const lines = drawTree(heads.map((head) => head - 1));
  return words.split(' ').map((word, at) => lines[at]! + word);
};

test('each word is joined to its head, in the order of the sentence', () => {
  expect(draw('The old man saw her yesterday .', [3, 3, 4, 0, 4, 4, 4])).toEqual([
    '  ╭─╴ The',
    '  ├─╴ old',
    '╭─╯ man',
    '┤ saw',
    '├─╴ her',
    '├─╴ yesterday',
    '╰─╴ .',
  ]);
});

test('a line passes what is nearer to another head', () => {
  expect(draw('saw man with hat today', [0, 1, 4, 2, 1])).toEqual([
    '╮ saw',
    '├─╮ man',
    '│ │ ╭─╴ with',
    '│ ╰─╯ hat',
    '╰─╴ today',
  ]);
});

test('where lines cross, the word stands in front', () => {
  expect(draw('A hearing is scheduled on taxes', [2, 4, 4, 0, 6, 2])).toEqual([
    '  ╭─╴ A',
    '╭─┤ hearing',
    '├─╴ is',
    '╯ scheduled',
    '  │ ╭─╴ on',
    '  ╰─╯ taxes',
  ]);
});

test('a single word is its own tree, and no words draw nothing', () => {
  expect(draw('Yes', [0])).toEqual(['╴ Yes']);
  expect(drawTree([])).toEqual([]);
});
