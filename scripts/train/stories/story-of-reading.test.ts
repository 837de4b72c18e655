import { writeReading } from '@precedent/model/testing';
import { type ClaimLine, toClaimLine } from '@precedent/reader';
import { expect, test } from 'vitest';
import { leaveOut } from './leave-out.ts';
import { keyOf } from './load-stories.ts';
import { readReadings } from './read-readings.ts';
import { readingOfStory } from './reading-of-story.ts';
import type { Story } from './story.ts';
import { storyOf } from './story-of-reading.ts';
import { trainingSentencesOf } from './training-sentences.ts';

const story: Story = {
  id: 's1',
  sentences: [
    'Prime Minister Mark Rutte praised Joe Biden and met Rutte voters .',
    'Rutte , he said , will succeed Jens Stoltenberg .',
    'He criticised Biden .',
  ].map((words) => ({ tokens: words.split(' '), annotated: true })),
  claims: [
    {
      sentence: 0,
      subject: { span: [2, 4], entity: 'Mark Rutte', type: 'person' },
      relation: 'praised',
      object: { span: [5, 7], entity: 'Joe Biden', type: 'person' },
      office: null,
      modality: 'asserted',
      polarity: 'positive',
      time: null,
      speaker: null,
    },
    {
      sentence: 1,
      subject: { span: [0, 1], entity: 'Mark Rutte', type: 'person' },
      relation: 'holds_office',
      object: { span: null, entity: 'Netherlands', type: 'country' },
      office: null,
      modality: 'planned',
      polarity: 'negative',
      time: null,
      speaker: null,
    },
    {
      sentence: 2,
      subject: { span: [0, 1], entity: 'Mark Rutte', type: 'person' },
      relation: 'criticised',
      object: { span: [2, 3], entity: 'Joe Biden', type: 'person' },
      office: null,
      modality: 'asserted',
      polarity: 'positive',
      time: null,
      speaker: null,
    },
  ],
  references: [
    { sentence: 0, span: [9, 10], entity: 'Mark Rutte' },
    { sentence: 1, span: [0, 1], entity: 'Mark Rutte' },
    { sentence: 2, span: [0, 1], entity: 'Mark Rutte' },
    { sentence: 2, span: [2, 3], entity: 'Joe Biden' },
  ],
};
const all = () => true;
const convert = (wanted: (claim: ClaimLine['claims'][number]) => boolean = all) => {
  const { line, text } = readingOfStory(story);
  return storyOf(line, text, wanted);
};

test('a story that is read and converted back has the same sentences, claims and references', () => {
  expect(convert()).toEqual({
    ...story,
    sentences: story.sentences.map(({ tokens }) => ({ tokens, annotated: true })),
  });
});

test('of two mentions of an end the nearer to the other end is taken', () => {
  const [praised] = convert(({ relation }) => relation === 'praised').claims;
  expect(praised!.subject.span).toEqual([2, 4]);
});

test('claims that are not wanted are not taught, and their sentences are', () => {
  const { claims, sentences } = convert(({ modality }) => modality === 'planned');
  expect(claims.map(({ relation }) => relation)).toEqual(['holds_office']);
  expect(sentences.every(({ annotated }) => annotated)).toBe(true);
});

test('the words of an office are found by its title, with as much of its body as the sentence has', () => {
  const { line, text } = readingOfStory(story);
  const named = { ...line, claims: [{ ...line.claims[0]!, office: 'Prime Minister of the Netherlands' }] };
  expect(storyOf(named, text, all).claims[0]!.office).toEqual([0, 2]);
  const absent = { ...line, claims: [{ ...line.claims[0]!, office: 'Prime Rate of the Netherlands' }] };
  expect(storyOf(absent, text, all).claims[0]!.office).toBeNull();
});

test('a sealed sentence is only context', () => {
  const left = leaveOut(story, new Set([keyOf(story.sentences[2]!.tokens)]));
  expect(left.sentences.map(({ annotated }) => annotated)).toEqual([true, true, false]);
  expect(left.claims.map(({ sentence }) => sentence)).toEqual([0, 1]);
  expect(left.references.map(({ sentence }) => sentence)).toEqual([0, 1]);
});

test('a training sentence has the claims of which it names both ends', () => {
  const sentences = trainingSentencesOf(leaveOut(story, new Set([keyOf(story.sentences[2]!.tokens)])));
  expect(sentences.map(({ claims }) => claims.map(({ relation }) => relation))).toEqual([['praised'], []]);
});

const reading = writeReading({ id: 'r1' }, [
  { subject: 'person Ann Lee', relation: 'met', object: 'person Bo Ek' },
]);
const line = toClaimLine(reading, []);

test('whole readings contain their texts, and lines of read --json take them from the articles', () => {
  const whole = readReadings(`${JSON.stringify(reading)}\n`, null, { gazetteer: [] });
  const { id, text } = reading.article;
  const articles = `${JSON.stringify({ id, text, title: '' })}\n`;
  expect(readReadings(`${JSON.stringify(line)}\n`, articles, { gazetteer: [] })).toEqual(whole);
  expect(whole).toEqual([{ line, text }]);
});

test('a line without a text is refused, with what to add', () => {
  expect(() => readReadings(JSON.stringify(line), null, { gazetteer: [] })).toThrow(
    /no text for the reading of .*r1/,
  );
});
