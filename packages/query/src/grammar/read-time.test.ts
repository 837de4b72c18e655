import { expect, test } from 'vitest';
import { readDate, splitTime } from './read-time.ts';

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

test.each([
  ['who led NATO', 'who led NATO', null],
  ['who led NATO in 2010', 'who led NATO', { kind: 'in', date: '2010' }],
  ['who led NATO in the year 2010', 'who led NATO', { kind: 'in', date: '2010' }],
  ['who led NATO on 14 October 2010', 'who led NATO', { kind: 'in', date: '2010-10-14' }],
  ['who led NATO, as of May 2010', 'who led NATO', { kind: 'as-of', date: '2010-05' }],
  [
    'who preceded Fox as PM when Fox took office in 1856',
    'who preceded Fox as PM',
    { kind: 'began', date: '1856' },
  ],
  ['who lives in Paris', 'who lives in Paris', null],
])('"%s" without its time is "%s"', (question, rest, time) => {
  expect(splitTime(question)).toEqual({ rest, time });
});
