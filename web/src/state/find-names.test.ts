import { expect, test } from 'vitest';
import { findNames } from './find-names.ts';

test('names in a sentence become links, and the longer name wins', () => {
  const names = [
    { name: 'Netherlands', href: '/country/netherlands' },
    { name: 'Prime Minister of the Netherlands', href: '/office/pm' },
    { name: 'Mark Rutte', href: null },
  ];
  expect(findNames('Mark Rutte is Prime Minister of the Netherlands', names)).toEqual([
    { text: 'Mark Rutte', href: null },
    { text: ' is ', href: null },
    { text: 'Prime Minister of the Netherlands', href: '/office/pm' },
  ]);
});

test('a name is not found within another word', () => {
  expect(findNames('Romania met Oman', [{ name: 'Oman', href: '/country/oman' }])).toEqual([
    { text: 'Romania met ', href: null },
    { text: 'Oman', href: '/country/oman' },
  ]);
});

test('a sentence without names stays in one piece, and no text is lost', () => {
  expect(findNames('Nobody came.', [{ name: 'Ann', href: '/a' }])).toEqual([
    { text: 'Nobody came.', href: null },
  ]);
  const sentence = 'Ann met Ann Lee and Bob';
  const pieces = findNames(
    sentence,
    ['Ann', 'Ann Lee', 'Bob', ''].map((name) => ({ name, href: `/${name}` })),
  );
  expect(pieces.map(({ text }) => text).join('')).toBe(sentence);
});
