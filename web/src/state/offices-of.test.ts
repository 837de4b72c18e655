import type { Fact } from '@precedent/model';
import { claimOf, entityOf, factOf, VOCABULARY } from '@precedent/model/testing';
import { expect, test } from 'vitest';
import { officesOf } from './offices-of.ts';

const body = entityOf('z', 'country');

function held(person: string, title: string, kinds: ('news' | 'facts')[], changes: Partial<Fact> = {}): Fact {
  const { article } = claimOf(person, 'holds_office', 'z');
  return factOf(person, 'holds_office', 'z', {
    id: `${person} ${title}`,
    office: { id: `z/${title}`, title, body: 'z', label: `${title} of Z` },
    claims: kinds.map((kind) => claimOf(person, 'holds_office', 'z', { article: { ...article, kind } })),
    ...changes,
  });
}

test('the office that articles write most about comes first, however many holders a list has', () => {
  const listed = ['ann', 'bob', 'cid'].map((person) => held(person, 'Clerk', ['facts', 'facts']));
  const rows = officesOf(body, [...listed, held('dan', 'Mayor', ['news'])], VOCABULARY);
  expect(rows.map(({ office, holders }) => [office.title, holders])).toEqual([
    ['Mayor', 1],
    ['Clerk', 3],
  ]);
});

test('the latest holder is the one who is known to hold it longest', () => {
  const [row] = officesOf(
    body,
    [
      held('ann', 'Mayor', ['news'], { from: '2001', to: '2024-05-01' }),
      held('bob', 'Mayor', ['news'], { from: '1990', to: '2001' }),
    ],
    VOCABULARY,
  );
  expect(row!.last.subject).toBe('ann');
});

test('who holds it for the second time does so since the second time', () => {
  const term = (from: string, to: string | null) => claimOf('ann', 'holds_office', 'z', { from, to });
  const claims = [term('2017-01-20', '2021-01-20'), term('2025-01-20', null)];
  const [row] = officesOf(
    body,
    [held('ann', 'Mayor', [], { from: '2017-01-20', to: null, claims })],
    VOCABULARY,
  );
  expect(row!.last).toMatchObject({ from: '2025-01-20', to: null });
});
