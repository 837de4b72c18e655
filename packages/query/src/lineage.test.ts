import { buildGraph } from '@precedent/graph';
import { tenureRow, writeReading } from '@precedent/model/testing';
import { loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { lineage } from './lineage.ts';
import { pageAnswer } from './page-answer.ts';
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

test('a page of an office with hundreds of holders has the latest, few claims of each, and says how many it leaves out', () => {
  const crowd = Array.from({ length: 300 }, (_, at) => {
    const day = new Date(Date.UTC(1900, 0, 1 + at * 100)).toISOString().slice(0, 10);
    return tenureRow(`Holder ${at}`, 'Chancellor', 'country Aldovia', day, day);
  });
  const large = buildGraph([writeReading({ id: 'terms', kind: 'facts' }, crowd)], reference);
  const answer = lineage(large, reference, 'Chancellor of Aldovia');
  const page = pageAnswer(answer, { limit: 1 });
  expect(answer.lineage!.tenures).toHaveLength(300);
  expect(page.lineage).toMatchObject({ moreTenures: 199, people: { length: 101 } });
  expect(page.lineage!.tenures[0]!.person).toBe(answer.lineage!.tenures[0]!.person);
  expect(page.lineage!.tenures.slice(-100).map(({ person }) => person)).toEqual(
    answer.lineage!.tenures.slice(-100).map(({ person }) => person),
  );
});
