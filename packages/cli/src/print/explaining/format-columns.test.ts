import { expect, test } from 'vitest';
import { formatColumns } from './format-columns.ts';

test('columns line up, numbers at their end, and the last is wrapped below itself', () => {
  const rows = [
    [{ text: '9', right: true }, { text: 'He' }, { text: 'means whom the sentence before is about' }],
    [{ text: '12', right: true }, { text: 'NATO' }, { text: 'is named' }],
  ];
  expect(formatColumns(rows, 36, '  ')).toBe(
    ['   9  He    means whom the sentence', '            before is about', '  12  NATO  is named', ''].join(
      '\n',
    ),
  );
});

test('a line ends with its last text, and colours do not shift columns', () => {
  const rows = [
    [{ text: 'a', paint: (text: string) => `<${text}>` }, { text: 'b' }, { text: '' }],
    [{ text: 'longer' }, { text: 'c' }, { text: 'd' }],
  ];
  expect(formatColumns(rows, 80, '')).toBe('<a     >  b\nlonger  c  d\n');
});
