import { buildGraph } from '@precedent/graph';
import { tenureRow, writeReading } from '@precedent/model/testing';
import { loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { ask } from './ask.ts';
import { lineage } from './lineage.ts';
import { pageAnswer } from './page-answer.ts';

const reference = await loadReference();
const ALDOVIA = 'country Aldovia';
const one = writeReading({ id: 'one', kind: 'facts' }, [
  tenureRow('Ana Lima', 'Chancellor', ALDOVIA, '2000-01-01', '2005-01-01'),
  tenureRow('Ben Okri', 'Chancellor', ALDOVIA, '2004-01-01', '2008-01-01'),
  tenureRow('Cai Wen', 'Chancellor', ALDOVIA, '2008-01-01', null),
]);
const article = writeReading({ id: 'article', publishedAt: '2009-05-01' }, [
  { subject: 'person Dan Roe', relation: 'met', object: 'person Cai Wen' },
]);
const other = writeReading({ id: 'other', publishedAt: '2009-05-02' }, [
  { subject: 'person Dan Roe', relation: 'met', object: 'person Cai Wen', polarity: 'negative' },
]);
const graph = buildGraph([one, article, other], reference);
const conflictsOf = (question: string) =>
  ask(graph, reference, question).conflicts.map(({ kind, sides }) => [kind, sides.length]);

test('an answer shows the contradiction that its claims are part of, with both sides', () => {
  const [conflict] = ask(graph, reference, 'Who was chancellor of Aldovia in 2002?').conflicts;
  expect(conflict!.text).toContain('Ana Lima and Ben Okri were both Chancellor of Aldovia');
  for (const { claims } of conflict!.sides) expect(claims[0]!.evidence).not.toEqual([]);
  expect(conflictsOf('Who met Cai Wen?')).toEqual([['denial', 2]]);
});

test('an answer that no contradiction touches shows none', () => {
  expect(conflictsOf('Who was chancellor of Aldovia in 2009?')).toEqual([]);
});

test('a contradiction that was not known yet is not shown', () => {
  expect(ask(graph, reference, 'Who met Cai Wen?', { knownBy: '2009-05-01' }).conflicts).toEqual([]);
});

test('the lineage shows them too, and a page of it keeps them', () => {
  const answer = lineage(graph, reference, 'Chancellor of Aldovia');
  expect(answer.conflicts).toHaveLength(1);
  expect(pageAnswer(answer, { limit: 1 })).toMatchObject({ total: 3, conflicts: answer.conflicts });
});

test('who is called a holder in passing, without a date, contradicts no dated term in an answer', () => {
  const terms = writeReading({ id: 'terms', kind: 'facts' }, [
    tenureRow('Ana Lima', 'President', ALDOVIA, '2000-01-01', '2008-01-01'),
  ]);
  const stray = ['2004-05-01', '2005-05-01'].map((publishedAt) =>
    writeReading({ id: publishedAt, publishedAt }, [
      {
        subject: 'person Old Hero',
        relation: 'holds_office',
        object: ALDOVIA,
        office: 'President',
        status: 'current',
      },
    ]),
  );
  const mixed = buildGraph([terms, ...stray], reference);
  const answer = ask(mixed, reference, 'Who was president of Aldovia in 2005?');
  expect(answer.results.map(({ entities }) => entities[0]!.name)).toEqual(['Ana Lima']);
  expect(answer.conflicts).toEqual([]);
  expect(ask(mixed, reference, 'What happened to Old Hero?').conflicts).toHaveLength(1);
});

test('in a large graph, where only the surroundings are searched, the same contradictions are found', () => {
  const crowd = Array.from({ length: 21_000 }, (_, at) => ({
    ...{ subject: `country Land ${at}`, relation: 'met', object: `country Land ${(at * 7 + 1) % 21_000}` },
  }));
  const large = buildGraph(
    [one, article, other, writeReading({ id: 'crowd', publishedAt: '2009' }, crowd)],
    reference,
  );
  expect(large.size).toBeGreaterThan(20_000);
  for (const question of ['Who was chancellor of Aldovia in 2002?', 'Who met Cai Wen?'])
    expect(ask(large, reference, question).conflicts).toEqual(ask(graph, reference, question).conflicts);
}, 60_000);
