import { factOf, graphOf, VOCABULARY } from '@precedent/model/testing';
import { expect, test } from 'vitest';
import { suggestQuestions } from './example-questions.ts';

test('questions are about the entities with the most facts', () => {
  const data = graphOf([
    factOf('ann-b', 'succeeded', 'carl-d'),
    factOf('x', 'praised', 'ann-b'),
    factOf('y', 'praised', 'ann-b'),
    factOf('y', 'praised', 'carl-d'),
    factOf('x', 'criticised', 'carl-d'),
    factOf('ann-b', 'holds_office', 'z', {
      office: { id: 'z/mayor', title: 'Mayor', body: 'z', label: 'Mayor of Z' },
    }),
  ]);
  expect(suggestQuestions(data, VOCABULARY)).toEqual([
    'Who preceded Ann B?',
    'Who supported Ann B?',
    'Who challenged Carl D?',
    'Who was Mayor of Z?',
  ]);
});

test('denied support does not count as support', () => {
  const denied = graphOf([factOf('x', 'praised', 'y', { polarity: 'negative' })]);
  expect(suggestQuestions(denied, VOCABULARY)).toEqual([]);
});
