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
  asOf: null,
  claims: [],
  ...more,
});

test('holders stand in order with their dates, vacancies and overlaps, and which steps are stated', () => {
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
    successions: [
      step(kok, acting),
      { ...step(acting, balkenende), gap: { from: '2002-07-22', to: '2002-08-01' } },
      { ...step(balkenende, rutte), basis: 'stated', overlap: { from: '2010-10-10', to: '2010-10-14' } },
    ],
  };
  expect(formatLineage(lineage, (id) => id, false, terminal)).toBe(`Chair of the League
  ?          – 2002-07     Kok
  2002-07-10 – 2002-07-22  Zalm        acting; after Kok, derived
  2002-07-22 – 2002-08-01              vacant, derived
  2002-08-01 – 2010-10-14  Balkenende  after Zalm, derived
  2010-10-10 –             Rutte       not yet established; as of 2022-07; after Balkenende, stated; overlaps 2010-10-10 to 2010-10-14, derived
  (stated: a source says so; derived: from the dates of both)
`);
});
