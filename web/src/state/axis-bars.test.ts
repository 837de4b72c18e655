import type { Lineage, Tenure } from '@precedent/model';
import { claimOf, entityOf } from '@precedent/model/testing';
import { expect, test } from 'vitest';
import { groupOf, labelBar, sayBar, tenuresAround } from './axis-bars.ts';

const tenure = (
  person: string,
  from: string | null,
  to: string | null,
  changes: Partial<Tenure> = {},
): Tenure => ({
  person,
  office: 'z/mayor',
  from,
  to,
  status: null,
  established: true,
  overBy: null,
  asOf: null,
  claims: [claimOf(person, 'holds_office', 'z', { from, to })],
  ...changes,
});
const [ann, bob, cid] = [
  tenure('ann', '2001', '2005'),
  tenure('bob', '2006', '2010', { claims: [claimOf('bob', 'holds_office', 'z', { from: '2006' })] }),
  tenure('cid', '2010', null, { status: 'acting', established: false }),
] as const;
const LINEAGE: Lineage = {
  office: { id: 'z/mayor', title: 'Mayor', body: 'z', label: 'Mayor of Z' },
  tenures: [ann, bob, cid],
  people: ['ann', 'bob', 'cid'].map((id) => entityOf(id)),
  successions: [
    {
      office: 'z/mayor',
      predecessor: ann,
      successor: bob,
      basis: 'derived',
      gap: { from: '2005', to: '2006' },
      overlap: null,
      claims: [],
    },
    {
      office: 'z/mayor',
      predecessor: bob,
      successor: cid,
      basis: 'stated',
      gap: null,
      overlap: null,
      claims: [],
    },
  ],
};
const parts = {
  entities: new Map(LINEAGE.people.map((person) => [person.id, person])),
  own: 'bob',
  link: (person: string) => `/${person}`,
};

test('a term is drawn among who came before and after, and a vacancy after the one who left', () => {
  const { bars, gaps } = groupOf(LINEAGE, LINEAGE.tenures, parts);
  expect(bars.map(({ label, tone }) => [label, tone])).toEqual([
    ['Ann', 'other'],
    ['Bob', 'own'],
    ['Cid', 'other'],
  ]);
  expect(gaps).toEqual([{ from: '2005', to: '2006', after: 0 }]);
});

test('a date that no source gives is inferred', () => {
  const [, second] = groupOf(LINEAGE, LINEAGE.tenures, parts).bars;
  expect(second).toMatchObject({ fromStated: true, toStated: false });
  expect(sayBar(second!)).toBe('2006 to 2010 (inferred)');
});

test('an acting holder and one who is not confirmed are named as such', () => {
  const third = groupOf(LINEAGE, LINEAGE.tenures, parts).bars[2]!;
  expect(labelBar(third)).toBe('Cid (acting), since 2010');
  expect(sayBar(third)).toBe('2010 to open, not confirmed');
});

test('around a person are only the terms next to theirs', () => {
  expect(tenuresAround(LINEAGE, 'ann').map(({ person }) => person)).toEqual(['ann', 'bob']);
  expect(tenuresAround(LINEAGE, 'nobody')).toEqual([]);
});

test('a holder without dates is placed on the day of the latest report', () => {
  const article = { ...claimOf('dan', 'holds_office', 'z').article, publishedAt: '2024-06-27' };
  const claims = [claimOf('dan', 'holds_office', 'z', { article })];
  const tenures = [
    tenure('dan', null, null, { claims }),
    tenure('eve', null, null, { claims, status: 'former' }),
    tenure('fay', null, null, { claims, established: false }),
  ];
  const { bars } = groupOf({ ...LINEAGE, tenures, successions: [] }, tenures, parts);
  expect(bars.map(labelBar)).toEqual(['dan, reported in 2024']);
  expect(sayBar(bars[0]!)).toBe('reported on 27 June 2024, dates unknown');
});
