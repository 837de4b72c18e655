import { expect, test } from 'vitest';
import { isShortBody, kindOfBody, stemOfParty } from './institution-names.ts';

test('a short form has the same kind as the full name, and only words from it', () => {
  expect(isShortBody('Oversight Committee', 'House Oversight and Reform Committee')).toBe(true);
  expect(isShortBody('Supreme Court', 'Supreme Court of Puerto Rico')).toBe(true);
  expect(isShortBody('House', 'United States House of Representatives')).toBe(true);
});

test('the beginning of the name of a party or company is short for it', () => {
  expect(isShortBody('Thai Raksa Chart', 'Thai Raksa Chart Party')).toBe(true);
  expect(isShortBody('Burisma', 'Burisma Holdings')).toBe(true);
});

test('a chamber is not its committee, and a court is not a chamber', () => {
  expect(isShortBody('Senate', 'Senate Judiciary Committee')).toBe(false);
  expect(isShortBody('Supreme Court', 'Supreme Council of Iraq')).toBe(false);
});

test('the words for a party and its members share a stem', () => {
  const stems = ['Democrats', 'Democratic', 'Democratic Party', 'Democrat'].map(stemOfParty);
  expect(new Set(stems).size).toBe(1);
  expect(stemOfParty('Republicans')).toBe(stemOfParty('Republican Party'));
  expect(stemOfParty('Liberals')).toBe(stemOfParty('Liberal Party'));
});

test('the kind of a body is its last noun, or the one before "of"', () => {
  expect(kindOfBody('Ministry of Foreign Affairs')).toBe('ministry');
  expect(kindOfBody('Foreign Ministry')).toBe('ministry');
});
