import { loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { lineage } from './lineage.ts';
import { sampleGraph } from './testing/sample-graph.ts';

const reference = await loadReference();
const graph = sampleGraph(reference);

test.each(['Secretary General of NATO', 'NATO chief', 'institution/nato/secretary-general'])(
  'the line of an office is found as "%s"',
  (office) => {
    const answer = lineage(graph, reference, office);
    expect(answer.results.map(({ text }) => text).slice(-2)).toEqual([
      'Jens Stoltenberg, as Secretary General of NATO (from 1 October 2014 to 1 October 2024)',
      'Mark Rutte, as Secretary General of NATO (from 1 October 2024)',
    ]);
    expect(answer.lineage!.office.label).toBe('Secretary General of NATO');
  },
);

test('as of a date, later holders are left out', () => {
  expect(lineage(graph, reference, 'NATO chief', { asOf: '2010' }).results).toHaveLength(6);
});

test('an unknown office is refused', () => {
  expect(() => lineage(graph, reference, 'Pope')).toThrow(/no office matches "Pope"/);
});
