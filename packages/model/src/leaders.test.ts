import { expect, test } from 'vitest';
import { parseLeaders } from './leaders.ts';

const { statesLedBy } = parseLeaders(
  `
  turkey: [Recep Tayyip Erdoğan]
  north-korea: [Kim Jong-un]
  south-korea: [Kim Dae-jung, Roh Moo-hyun]
  united-states: [George Bush, George W. Bush]
  `,
  'leaders.yaml',
);
const statesOf = (name: string) => [...statesLedBy(name)];

test('a leader is found with or without diacritics and middle names', () => {
  expect(statesOf('Recep Tayyip Erdogan')).toEqual(['turkey']);
  expect(statesOf('Recep Erdoğan')).toEqual(['turkey']);
});

test('a surname is enough if only leaders of one state have it', () => {
  expect(statesOf('Bush')).toEqual(['united-states']);
});

test('another person with the surname of a leader is nobody known', () => {
  expect(statesOf('Laura Bush')).toEqual([]);
});

test('a list that gives no names is refused with its file', () => {
  expect(() => parseLeaders('turkey: Erdoğan', 'leaders.yaml')).toThrow(
    expect.objectContaining({ code: 'invalid_input', message: expect.stringContaining('leaders.yaml') }),
  );
});
