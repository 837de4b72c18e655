import { claimOf, entityOf, VOCABULARY } from '@precedent/model/testing';
import { expect, test } from 'vitest';
import { wordClaim } from './word-claim.ts';

test('a row of a facts file is worded with its office and dates', () => {
  const claim = claimOf('ann', 'holds_office', 'z', {
    office: { title: 'Mayor', body: 'z' },
    from: '2001-05-01',
    to: '2004',
  });
  const entities = new Map([entityOf('ann'), entityOf('z', 'place')].map((entity) => [entity.id, entity]));
  expect(wordClaim(claim, entities, VOCABULARY)).toBe('Ann was Mayor of Z from 1 May 2001 to 2004');
});

test('a name that is not at hand is taken from its id', () => {
  const claim = claimOf('person/giorgia-melonini', 'met', 'country/netherlands');
  expect(wordClaim(claim, new Map(), VOCABULARY)).toBe('Giorgia Melonini met the Netherlands');
});
