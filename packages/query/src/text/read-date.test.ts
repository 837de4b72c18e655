import { expect, test } from 'vitest';
import { readDate } from './read-date.ts';
import { takeTime } from './take-time.ts';
import { joinTokens, tokenise } from './tokens.ts';

test.each([
  ['2010', '2010'],
  ['2010-10', '2010-10'],
  ['2010-10-14', '2010-10-14'],
  ['October 2010', '2010-10'],
  ['Oct. 2010', '2010-10'],
  ['14 October 2010', '2010-10-14'],
  ['the Hague', null],
  ['1st of May 2010', '2010-05-01'],
  ['May 1, 2010', '2010-05-01'],
  ['sept 3rd 2010', '2010-09-03'],
  ['2010-13', null],
  ['32 May 2010', null],
  ['May', null],
])('"%s" is %s', (text, date) => {
  expect(readDate(text)).toBe(date);
});

const NOTHING = { period: null, asOf: null, now: false, clause: null, term: null, beside: null };

/** What is left of a question, and its time with the words of clauses and names joined. */
function timeOf(question: string) {
  const { rest, time } = takeTime(tokenise(question));
  const { clause, term, beside, ...dates } = time;
  return {
    rest: joinTokens(rest),
    time: {
      ...dates,
      clause: clause && joinTokens(clause.tokens),
      term: term && `${joinTokens(term.person)}: ${term.noun}`,
      beside: beside && [beside.after, beside.before].map((words) => words && joinTokens(words)),
    },
  };
}

test.each([
  ['who led NATO', 'who led NATO', {}],
  ['who led NATO in 2010', 'who led NATO', { period: { from: '2010', to: '2010' } }],
  ['who led NATO in the year 2010', 'who led NATO', { period: { from: '2010', to: '2010' } }],
  ['who led NATO on 14 October 2010', 'who led NATO', { period: { from: '2010-10-14', to: '2010-10-14' } }],
  ['who led NATO since 2000', 'who led NATO', { period: { from: '2000', to: null } }],
  ['who led NATO after 2000', 'who led NATO', { period: { from: '2001-01-01', to: null } }],
  ['who led NATO before May 2000', 'who led NATO', { period: { from: null, to: '2000-04-30' } }],
  ['who led NATO until 2000', 'who led NATO', { period: { from: null, to: '2000' } }],
  ['who led NATO between 2000 and 2005', 'who led NATO', { period: { from: '2000', to: '2005' } }],
  ['who led NATO from 2000 to May 2005', 'who led NATO', { period: { from: '2000', to: '2005-05' } }],
  ['who led NATO during the 1990s', 'who led NATO', { period: { from: '1990', to: '1999' } }],
  ['who led NATO in the nineties', 'who led NATO', { period: { from: '1990', to: '1999' } }],
  ['who led NATO in the 20th century', 'who led NATO', { period: { from: '1901', to: '2000' } }],
  ['who led NATO, as of May 2010', 'who led NATO', { asOf: '2010-05' }],
  ['who leads NATO right now', 'who leads NATO', { now: true }],
  ['who led NATO at the start of 2012', 'who led NATO', { period: { from: '2012-01-01', to: '2012-01-01' } }],
  ['who led NATO by the end of 2012', 'who led NATO', { period: { from: null, to: '2012-12-31' } }],
  ['who led NATO in early June 2012', 'who led NATO', { period: { from: '2012-06-01', to: '2012-06-10' } }],
  ['who led NATO late in 2012', 'who led NATO', { period: { from: '2012-09-01', to: '2012-12-31' } }],
  ['who led NATO in mid-2012', 'who led NATO', { period: { from: '2012-05-02', to: '2012-08-31' } }],
  ['who led NATO in the late 1990s', 'who led NATO', { period: { from: '1996-09-01', to: '1999-12-31' } }],
  ['who led NATO in the summer of 2012', 'who led NATO', { period: { from: '2012-06', to: '2012-08' } }],
  ['the last head of the 19th century', 'the last head', { period: { from: '1801', to: '1900' } }],
  ['who led NATO 2012', 'who led NATO', { period: { from: '2012', to: '2012' } }],
  ['who preceded Fox when Fox took office', 'who preceded Fox', { clause: 'Fox took office' }],
  ["who led NATO during Obama's presidency", 'who led NATO', { term: 'Obama: presidency' }],
  ['who led NATO under Obama', 'who led NATO', { term: 'Obama: null' }],
  ['who led NATO before Lord Ismay', 'who led NATO', { beside: [null, 'Lord Ismay'] }],
  ['who led NATO between Claes and Robertson', 'who led NATO', { beside: ['Claes', 'Robertson'] }],
  ['who lives in Paris', 'who lives in Paris', {}],
])('"%s" without its time is "%s"', (question, rest, time) => {
  expect(timeOf(question)).toEqual({ rest, time: { ...NOTHING, ...time } });
});
