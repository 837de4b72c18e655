import { expect, test } from 'vitest';
import { reference } from '../testing/graphs.ts';
import { importFacts } from './import-facts.ts';

test.each([
  [
    'many.graphml',
    `<graphml><graph>${'<node id="a"/><edge source="a" target="a"/>'.repeat(1_000_001)}`,
    'more than 1,000,000 nodes and edges',
  ],
  ['many.csv', `source,target\n${'a,b\n'.repeat(1_000_001)}`, 'more than 1,000,000 rows'],
])('a file with too many edges is refused while it is read: %s', { timeout: 120_000 }, (file, text, says) => {
  expect(() => importFacts({ file, text }, {}, reference)).toThrow(says);
});
