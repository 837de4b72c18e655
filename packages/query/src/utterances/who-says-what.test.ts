import type { ReadingEntity } from '@precedent/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { whoSaysWhat } from './who-says-what.ts';

const RUTTE = entity('Mark Rutte', 'Rutte', 'Mark Rutte');
const SCHOLZ = entity('Olaf Scholz', 'Scholz', 'Olaf Scholz', 'He', 'he');
const NATO = entity('NATO', 'NATO');
const HOUSE = entity('White House', 'White House');

/** An entity that is mentioned by each of these forms, wherever they occur. */
function entity(name: string, ...forms: string[]) {
  return { name, forms };
}

function read(text: string, ...named: { name: string; forms: string[] }[]): ReadingEntity[] {
  return named.map(({ name, forms }) => ({
    id: name,
    type: 'person',
    name,
    aliases: forms,
    links: {},
    mentions: forms.flatMap((form) =>
      [...text.matchAll(new RegExp(`\\b${form}\\b`, 'g'))].map(({ index }) => ({
        start: index,
        end: index + form.length,
      })),
    ),
  }));
}

/** "Mark Rutte: the sentence", for each sentence with a speaker. */
function said(text: string): string[] {
  const entities = read(text, RUTTE, SCHOLZ, NATO, HOUSE);
  return whoSaysWhat(text, entities).map(
    ({ speaker, start, end }) => `${entities[speaker]!.name}: ${text.slice(start, end)}`,
  );
}

/** What is said, without who says it. */
function words(text: string): string[] {
  return whoSaysWhat(text, read(text, RUTTE, SCHOLZ, NATO, HOUSE)).map((it) =>
    it.words.map(({ start, end }) => text.slice(start, end)).join(' '),
  );
}

test.each([
  'Scholz said that Rutte was a good choice.',
  'On Monday, Chancellor Olaf Scholz has also said that Rutte was a good choice.',
  'Scholz, who was in Berlin with his cabinet, said that Rutte was a good choice.',
  'The German chancellor, Olaf Scholz, said that Rutte was a good choice.',
  '"A good choice," Scholz said.',
  '"A good choice," said Scholz.',
  '“A good choice,” said the chancellor of Germany, Olaf Scholz.',
  'Rutte is a good choice, according to Scholz.',
  'According to Olaf Scholz, Rutte is a good choice.',
  'Scholz called the appointment "a good choice".',
])('the subject of a verb of saying speaks: %s', (sentence) => {
  expect(said(sentence)).toEqual([`Olaf Scholz: ${sentence}`]);
});

test.each([
  'A spokesman for Scholz said that Rutte was a good choice.',
  'Critics of Scholz said that he was late.',
  "Scholz's adviser said that Rutte was a good choice.",
  'Scholz was told that Rutte was a good choice.',
  'Scholz would say that Rutte was a good choice.',
  'Scholz did not say that Rutte was a good choice.',
  'Scholz confirmed Rutte as a candidate.',
  'Scholz was glad. Reporters asked "Is Rutte coming?"',
  '"A good choice," said a spokesman for Scholz.',
  '"A good choice," said White House officials.',
])('nobody named here says so: %s', (sentence) => {
  expect(said(sentence)).toEqual([]);
});

test('a quotation goes on over sentences, and continues in its paragraph', () => {
  const text =
    '"Rutte is a friend. He will do well," said Scholz. "I wish him luck."\n\n"Nobody knows," it was added.';
  expect(said(text)).toEqual([
    'Olaf Scholz: "Rutte is a friend.',
    'Olaf Scholz: He will do well," said Scholz.',
    'Olaf Scholz: "I wish him luck."',
  ]);
});

test('of two speakers in a sentence each has their own words', () => {
  expect(words('Scholz said that NATO was strong, while Rutte said that it was late.')).toEqual([
    'that NATO was strong , while',
    'that it was late .',
  ]);
});

test('who is spoken to, and what stands beside the speaker, is not what is said', () => {
  expect(words('Scholz told Rutte that NATO was strong.')).toEqual(['NATO was strong .']);
  expect(words('Scholz, who had met Rutte, said that NATO was strong.')).toEqual(['that NATO was strong .']);
  expect(words('"It is late," Scholz said after he had met Rutte.')).toEqual(['"It is late,"']);
});

test('every sentence and every part of it is at its place in any text', () => {
  const pieces = [
    'Scholz',
    'Rutte',
    ' said ',
    ' that ',
    '"',
    '“',
    '”',
    ', ',
    '. ',
    '\n\n',
    'according to ',
    ' the ',
    '’s ',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (chosen) => {
      const text = chosen.join('');
      for (const { start, end, words: parts } of whoSaysWhat(text, read(text, RUTTE, SCHOLZ))) {
        expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
        for (const part of parts)
          expect(part.start >= start && part.end <= end && part.start < part.end).toBe(true);
      }
    }),
  );
});

test('a long text without a full stop takes time in proportion to its length', () => {
  const text = 'Scholz said "yes" and, '.repeat(4000);
  const begin = performance.now();
  whoSaysWhat(text, read(text, SCHOLZ));
  expect(performance.now() - begin).toBeLessThan(5000);
});
