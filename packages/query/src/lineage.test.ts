import { buildGraph } from '@precedent/graph';
import type { Reading } from '@precedent/model';
import { tenureRow, writeReading } from '@precedent/model/testing';
import { loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { ask } from './ask.ts';
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

test('beside an answer about one holder, a long line has fewer of the latest, and that one', () => {
  const crowd = Array.from({ length: 300 }, (_, at) => {
    const day = new Date(Date.UTC(1900, 0, 1 + at * 100)).toISOString().slice(0, 10);
    return tenureRow(`Holder${at} Number${at}`, 'Chancellor', 'country Aldovia', day, day);
  });
  const large = buildGraph([writeReading({ id: 'terms', kind: 'facts' }, crowd)], reference);
  const page = pageAnswer(ask(large, reference, 'When did Holder7 Number7 become Chancellor of Aldovia?'), {
    limit: 100,
  });
  expect(page.results).toHaveLength(1);
  expect(page.lineage).toMatchObject({ tenures: { length: 25 }, moreTenures: 275 });
  expect(page.lineage!.tenures[0]!.from).toBe('1901-12-02');
});

/** The claims of the last term of a line with 50 others before it, as a page has them: article and beginning. */
function lastClaims(readings: readonly Reading[]): (string | null)[][] {
  const crowd = Array.from({ length: 50 }, (_, at) =>
    tenureRow(
      `Holder${at} Number${at}`,
      'Chancellor',
      'country Aldovia',
      `${1900 + at}-02-01`,
      `${1901 + at}-02-01`,
    ),
  );
  const long = buildGraph([writeReading({ id: 'terms', kind: 'facts' }, crowd), ...readings], reference);
  const { lineage: line } = pageAnswer(lineage(long, reference, 'Chancellor of Aldovia'), { limit: 1 });
  return line!.tenures.at(-1)!.claims.map(({ article, from }) => [article.id, from]);
}

function reportChancellor(id: string, publishedAt: string, others: object = {}): Reading {
  const [subject, office] = ['person Ada Ammer', 'Chancellor'];
  return writeReading({ id, publishedAt }, [
    { subject, relation: 'holds_office', object: 'country Aldovia', office, ...others },
  ]);
}

test('of a long line each term has the best claim and those that state its dates', () => {
  const reports = ['a', 'b', 'c', 'd'].map((id) => reportChancellor(id, `2001-02-03`));
  const stating = reportChancellor('e', '2001-02-09', { from: '2001-01-20' });
  expect(lastClaims([...reports, stating])).toEqual([
    ['a', null],
    ['e', '2001-01-20'],
  ]);
});

test('of a long line a term without dates has the best claim and the latest', () => {
  const reports = ['a', 'b', 'c', 'd', 'e'].map((id, at) => reportChancellor(id, `200${at}-02-03`));
  const [first, second] = lastClaims(reports);
  expect([first, second]).toContainEqual(['e', null]);
  expect(lastClaims(reports).length).toBeLessThan(3);
});
