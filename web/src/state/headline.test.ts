import type { Answer, Fact } from '@precedent/model';
import { claimOf, entityOf, factOf, VOCABULARY } from '@precedent/model/testing';
import { expect, test } from 'vitest';
import { endsOf, headlineOf, heldUntil } from './headline.ts';

const ann = entityOf('ann');
const NO_ANSWER: Answer = {
  question: '',
  interpretation: '',
  query: '',
  sparql: null,
  summary: null,
  results: [],
  notes: [],
  conflicts: [],
  lineage: null,
};
const held = (title: string, changes: Partial<Fact> = {}) =>
  factOf('ann', 'holds_office', 'z', {
    id: title,
    office: { id: `z/${title}`, title, body: 'z', label: `${title} of Z` },
    ...changes,
  });
const wordsOf = (...facts: Fact[]) => headlineOf(ann, facts, VOCABULARY).map(({ text }) => text);

test('offices held now come before former ones, the latest first', () => {
  expect(
    wordsOf(
      held('Clerk', { from: '1999', to: '2004-05-01' }),
      held('Mayor', { from: '2010-03-02' }),
      held('Judge', { from: '2005', to: '2009' }),
    ),
  ).toEqual([
    'Mayor of Z since 2 March 2010',
    'Judge of Z from 2005 to 2009',
    'Clerk of Z from 1999 to 1 May 2004',
  ]);
});

test('what is uncertain, denied or only possible is left out', () => {
  expect(
    wordsOf(
      held('Clerk', { certain: false }),
      held('Mayor', { polarity: 'negative' }),
      held('Judge', { modality: 'hypothetical' }),
    ),
  ).toEqual([]);
});

test('a plan, an outgoing holder and a former one are worded as such', () => {
  const claim = (status: 'outgoing' | 'former') => [
    claimOf('ann', 'holds_office', 'z', { status, article: articleOn('2024-06-27') }),
  ];
  expect(wordsOf(held('Mayor', { modality: 'planned', from: '2031-05-01' }))).toEqual([
    'Mayor of Z, planned from 1 May 2031',
  ]);
  expect(wordsOf(held('Mayor', { claims: claim('outgoing') }))).toEqual([
    'Mayor of Z, described as outgoing on 27 June 2024',
  ]);
  expect(wordsOf(held('Mayor', { claims: claim('former') }))).toEqual(['former Mayor of Z']);
});

test('the office of somebody else in the same facts is not theirs', () => {
  expect(wordsOf(factOf('bob', 'holds_office', 'ann', { office: null }))).toEqual([]);
});

function articleOn(publishedAt: string) {
  return { ...claimOf('a', 'met', 'b').article, publishedAt };
}

test('somebody who holds an office for the second time is not called former by reports of the first', () => {
  const term = (from: string | null, to: string | null, status: 'former' | null = null) =>
    claimOf('ann', 'holds_office', 'z', { from, to, status });
  const claims = [term('2017-01-20', '2021-01-20'), term('2025-01-20', null), term(null, null, 'former')];
  expect(wordsOf(held('President', { from: '2017-01-20', to: null, claims }))).toEqual([
    'President of Z since 20 January 2025, before that from 20 January 2017 to 20 January 2021',
  ]);
});

test('an office is known to be held until its end, or else until the last report', () => {
  const reported = [claimOf('ann', 'holds_office', 'z', { article: articleOn('2024-06-27') })];
  expect(heldUntil(held('Mayor', { from: '2010', to: '2019-07-24', claims: reported }))).toBe('2019-07-24');
  expect(heldUntil(held('Mayor', { from: '2019-07', claims: reported }))).toBe('2024-06-27');
  expect(heldUntil(held('Mayor', { modality: 'planned', from: '2031', claims: reported }))).toBe('');
});

test('a term that another was reported to follow is over, although nobody says when it ended', () => {
  const tenure = {
    person: 'ann',
    office: 'z/Mayor',
    from: '2019-07',
    to: null,
    overBy: '2024-06-27',
    status: null,
    established: true,
    asOf: null,
    claims: [],
  };
  const lineage = {
    office: { id: 'z/Mayor', title: 'Mayor', body: 'z', label: 'Mayor of Z' },
    tenures: [tenure, { ...tenure, person: 'bob', from: null, overBy: null }],
    people: [],
    successions: [],
  };
  const ends = endsOf([{ ...NO_ANSWER, lineage }], 'ann');
  const facts = [held('Mayor', { from: '2019-07' }), held('Clerk', { from: '2010' })];
  expect(headlineOf(ann, facts, VOCABULARY, ends).map(({ text }) => text)).toEqual([
    'Clerk of Z since 2010',
    'Mayor of Z from July 2019 until 27 June 2024 at the latest',
  ]);
});
