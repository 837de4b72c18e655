import { tenureRow, writeReading } from '@precedent/model/testing';
import { loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { graphAt } from '../ask/time/graph-at.ts';
import { lineageOf, officesOf } from '../derive/succession/lineage-of.ts';
import { buildGraph } from './build-graph.ts';
import { countGraph } from './graph/count-graph.ts';
import type { PrecedentGraph } from './graph/precedent-graph.ts';

const reference = await loadReference();

const facts = writeReading({ id: 'facts', kind: 'facts', source: 'nato.csv' }, [
  tenureRow('Manfred Wörner', 'Secretary General', 'institution NATO', '1988-07-01', '1994-08-13'),
  tenureRow(
    'Sergio Balanzino',
    'Secretary General',
    'institution NATO',
    '1994-08-13',
    '1994-10-17',
    'acting',
  ),
  tenureRow('Willy Claes', 'Secretary General', 'institution NATO', '1994-10-17', '1995-10-20'),
  tenureRow(
    'Sergio Balanzino',
    'Secretary General',
    'institution NATO',
    '1995-10-20',
    '1995-12-05',
    'acting',
  ),
  tenureRow('Javier Solana', 'Secretary General', 'institution NATO', '1995-12-05', '1999-10-06'),
  tenureRow('Anders Fogh Rasmussen', 'Secretary General', 'institution NATO', '2009-08-01', '2014-10-01'),
  tenureRow('Jens Stoltenberg', 'Secretary General', 'institution NATO', '2014-10-01', '2024-10-01'),
  tenureRow('Mark Rutte', 'Secretary General', 'institution NATO', '2024-10-01', null),
]);
const article = writeReading(
  { id: 'article', publishedAt: '2024-06-27' },
  [
    {
      subject: 'person Mark Rutte',
      relation: 'succeeded',
      object: 'person Jens Stoltenberg',
      modality: 'planned',
      from: '2024-10-01',
      to: '2024-10-01',
    },
    {
      subject: 'person Mark Rutte',
      relation: 'holds_office',
      object: 'institution NATO',
      office: 'NATO chief',
      modality: 'planned',
      status: 'elect',
      from: '2024-10-01',
    },
    {
      subject: 'person Jens Stoltenberg',
      relation: 'holds_office',
      object: 'institution NATO',
      office: 'Secretary General',
      status: 'current',
    },
    {
      subject: 'institution NATO',
      relation: 'appointed',
      object: 'person Mark Rutte',
      office: 'Secretary General of NATO',
      from: '2024-06-26',
      to: '2024-06-26',
    },
    {
      subject: 'person Mark Rutte',
      relation: 'holds_office',
      object: 'country Netherlands',
      office: 'outgoing Dutch Prime Minister',
      status: 'outgoing',
    },
  ],
  { 'person Mark Rutte': ['Rutte'], 'country Netherlands': ['Dutch'] },
);

test('a "chief", the official title and a row of a facts file mean one office', () => {
  const graph = buildGraph([facts, article], reference);
  expect(officesOf(graph, reference).map((office) => office.label)).toEqual([
    'Prime Minister of the Netherlands',
    'Secretary General of NATO',
  ]);
});

test('a plan in an article and the same tenure in a facts file are one tenure with the claims of both', () => {
  const graph = buildGraph([facts, article], reference);
  const rutte = lineageOf(graph, reference, 'institution/nato/secretary-general').tenures.at(-1)!;
  expect(rutte).toMatchObject({ person: 'person/mark-rutte', from: '2024-10-01', established: true });
  expect(new Set(rutte.claims.map((claim) => claim.modality))).toEqual(new Set(['asserted', 'planned']));
});

test('claims of a copy name the article whose text it carries, at any time; rows of facts files are no copies', () => {
  const wire = Array.from({ length: 40 }, (_, at) => `word${at}`).join(' ');
  const claim = { subject: 'person Ana Lima', relation: 'met', object: 'person Ben Okri' };
  const print = (id: string, publishedAt: string, kind: 'news' | 'facts' = 'news') => {
    const reading = writeReading({ id, publishedAt, kind, source: id }, [claim]);
    return { ...reading, article: { ...reading.article, text: `${reading.article.text} ${wire}` } };
  };
  const readings = [
    print('Herald', '2024-06-02'),
    print('Courier', '2024-06-01'),
    print('list', '2024', 'facts'),
  ];
  const graph = buildGraph(readings, reference);
  const copiesIn = (facts: PrecedentGraph) =>
    facts
      .mapEdges((_, { claims }) => claims.map(({ article, copyOf }) => [article.id, copyOf]))
      .flat()
      .sort();
  const expected = [
    ['Courier', undefined],
    ['Herald', 'Courier'],
    ['list', undefined],
  ];
  expect(copiesIn(graph)).toEqual(expected);
  expect(copiesIn(graphAt(graph, { knownBy: '2025' }))).toEqual(expected);
  expect(countGraph(graph)).toMatchObject({ articles: 2, copies: 1, facts: 1 });
});
