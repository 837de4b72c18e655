import type { Lineage, Tenure } from '@precedent/model';
import pc from 'picocolors';
import { expect, test } from 'vitest';
import type { Terminal } from '../terminal.ts';
import { formatLineage } from './format-lineage.ts';

const plain = pc.createColors(false);
const terminal: Terminal = {
  print: async () => {},
  note: () => {},
  readInput: async () => new Uint8Array(),
  out: plain,
  err: plain,
  width: 80,
  interactive: false,
};

const tenureOf = (
  person: string,
  from: string | null,
  to: string | null,
  more: Partial<Tenure> = {},
): Tenure => ({
  person,
  office: 'chair',
  from,
  to,
  status: null,
  established: true,
  overBy: null,
  asOf: null,
  claims: [],
  ...more,
});

test('holders are listed in order, with dates, vacancies and overlaps; a star marks what is inferred', () => {
  const [kok, acting, balkenende, rutte] = [
    tenureOf('Kok', null, '2002-07', { status: 'former' }),
    tenureOf('Zalm', '2002-07-10', '2002-07-22', { status: 'acting' }),
    tenureOf('Balkenende', '2002-08-01', '2010-10-14'),
    tenureOf('Rutte', '2010-10-10', null, { status: 'current', established: false, asOf: '2022-07' }),
  ];
  const step = (predecessor: Tenure, successor: Tenure) => ({
    office: 'chair',
    predecessor,
    successor,
    basis: 'derived' as const,
    gap: null,
    overlap: null,
    claims: [],
  });
  const lineage: Lineage = {
    office: { id: 'chair', title: 'Chair', body: 'league', label: 'Chair of the League' },
    tenures: [kok, acting, balkenende, rutte],
    people: [],
    successions: [
      step(kok, acting),
      { ...step(acting, balkenende), gap: { from: '2002-07-22', to: '2002-08-01' } },
      { ...step(balkenende, rutte), basis: 'stated', overlap: { from: '2010-10-10', to: '2010-10-14' } },
    ],
  };
  expect(formatLineage(lineage, (id) => id, false, terminal)).toBe(`Chair of the League
                ? – July 2002        Kok
     10 July 2002 – 22 July 2002     Zalm        acting; after Kok *
     22 July 2002 – 1 August 2002                vacant *
    1 August 2002 – 14 October 2010  Balkenende  after Zalm *
  10 October 2010 –                  Rutte       unconfirmed; as of July 2022; after Balkenende; overlap from 10 October 2010 to 14 October 2010 *
  * inferred from dates; no source states it
`);
});
