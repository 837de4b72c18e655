import { buildGraph, type PrecedentGraph } from '@precedent/graph';
import type { Reading, Reference } from '@precedent/model';
import { tenureRow, type WrittenClaim, writeReading } from '@precedent/model/testing';

const NATO = 'institution NATO';
const [rutte, stoltenberg, sunak] = ['person Mark Rutte', 'person Jens Stoltenberg', 'person Rishi Sunak'];

/** The secretaries general of NATO from a file, 1999 to 2009 missing, with two acting ones. */
const file: Reading = writeReading(
  { id: 'file', kind: 'facts', source: 'secretaries.csv' },
  [
    ['Manfred Wörner', '1988-07-01', '1994-08-13', null],
    ['Sergio Balanzino', '1994-08-13', '1994-10-17', 'acting'],
    ['Willy Claes', '1994-10-17', '1995-10-20', null],
    ['Sergio Balanzino', '1995-10-20', '1995-12-05', 'acting'],
    ['Javier Solana', '1995-12-05', '1999-10-06', null],
    ['Anders Fogh Rasmussen', '2009-08-01', '2014-10-01', null],
    ['Jens Stoltenberg', '2014-10-01', '2024-10-01', null],
    ['Mark Rutte', '2024-10-01', null, null],
  ].map(([person, from, to, status]) =>
    tenureRow(person!, 'Secretary General', NATO, from!, to!, status as WrittenClaim['status'] & null),
  ),
);

/** A report from the day Rutte was appointed. */
export const article: Reading = writeReading(
  { id: 'article', publishedAt: '2024-06-27' },
  [
    {
      subject: rutte,
      relation: 'succeeded',
      object: stoltenberg,
      modality: 'planned',
      from: '2024-10-01',
      to: '2024-10-01',
    },
    {
      subject: rutte,
      relation: 'holds_office',
      object: NATO,
      office: 'NATO chief',
      modality: 'planned',
      status: 'elect',
      from: '2024-10-01',
    },
    {
      subject: stoltenberg,
      relation: 'holds_office',
      object: NATO,
      office: 'Secretary General',
      status: 'current',
    },
    {
      subject: NATO,
      relation: 'appointed',
      object: rutte,
      office: 'Secretary General of NATO',
      from: '2024-06-26',
      to: '2024-06-26',
    },
    {
      subject: rutte,
      relation: 'holds_office',
      object: 'country Netherlands',
      office: 'Prime Minister',
      status: 'outgoing',
    },
    {
      subject: stoltenberg,
      relation: 'holds_office',
      object: 'country Norway',
      office: 'prime minister',
      status: 'former',
    },
    { subject: sunak, relation: 'praised', object: rutte, speaker: sunak },
    {
      subject: sunak,
      relation: 'holds_office',
      object: 'country United Kingdom',
      office: 'Prime Minister',
      status: 'current',
    },
    { subject: 'country United States', relation: 'supported', object: rutte },
    { subject: rutte, relation: 'aided', object: 'country Ukraine', modality: 'planned' },
    { subject: 'country Russia', relation: 'attacked', object: 'country Ukraine', from: '2022', to: '2022' },
    { subject: 'person Klaus Iohannis', relation: 'challenged', object: rutte },
    { subject: 'person Viktor Orbán', relation: 'opposed', object: rutte, polarity: 'negative' },
    {
      subject: 'person Donald Trump',
      relation: 'threatened',
      object: 'country Ukraine',
      modality: 'alleged',
    },
    {
      subject: 'person Donald Trump',
      relation: 'met',
      object: 'person Viktor Orbán',
      from: '2024-03-08',
      to: '2024-03-08',
    },
  ],
  { [rutte]: ['Rutte'], [stoltenberg]: ['Stoltenberg'], 'country Netherlands': ['Dutch'] },
);

export function sampleGraph(
  reference: Reference,
  readings: readonly Reading[] = [file, article],
): PrecedentGraph {
  return buildGraph(readings, reference);
}
