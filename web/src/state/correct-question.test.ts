import type { Problem } from '@precedent/api';
import { expect, test } from 'vitest';
import { correctQuestion } from './correct-question.ts';

const problem = (detail: string, ...names: string[]): Problem => ({
  type: 'urn:precedent:problem:ambiguous',
  title: 'Which one do you mean?',
  status: 409,
  detail,
  code: 'ambiguous',
  remedy: 'Use the full name.',
  candidates: names.map((name) => ({ id: name, name, type: 'person' })),
});

test('each candidate takes the place of the words that the problem quotes', () => {
  const unknown = problem('no match for "Rut"', 'Mark Rutte');
  expect(correctQuestion('Who preceded Rut?', unknown)).toEqual(['Who preceded Mark Rutte?']);
});

test('without a quotation it takes the place of the words that all candidates share with the question', () => {
  const two = problem('the question may mean either', 'Alan Johnson', 'Boris Johnson');
  expect(correctQuestion('Who succeeded johnson?', two)).toEqual([
    'Who succeeded Alan Johnson?',
    'Who succeeded Boris Johnson?',
  ]);
  const offices = problem(
    'the question may mean either',
    'Prime Minister of Norway',
    'Prime Minister of Fiji',
  );
  expect(correctQuestion('Who was prime minister in 2012?', offices)[0]).toBe(
    'Who was Prime Minister of Norway in 2012?',
  );
});

test('namesakes are told apart by their ids', () => {
  const two = problem('"Ana Lima" may mean two people', 'Ana Lima', 'Ana Lima');
  const candidates = ['person/ana-lima', 'person/ana-lima-2'].map((id, at) => ({
    ...two.candidates![at]!,
    id,
  }));
  expect(correctQuestion('Who is Ana Lima?', { ...two, candidates })).toEqual([
    'Who is person/ana-lima?',
    'Who is person/ana-lima-2?',
  ]);
});

test('nothing is suggested without candidates, or if they share no word with the question', () => {
  expect(correctQuestion('Who preceded Rut?', problem('no match for "Rut"'))).toEqual([]);
  expect(correctQuestion('Who?', problem('the question may mean either', 'Ana', 'Ben'))).toEqual([]);
});

test('the questions that a remedy offers instead are suggested', () => {
  const remedy = 'Ask instead: What happened to Ana Lima? Who is Ana Lima?';
  expect(correctQuestion('When did Ana Lima die?', { ...problem('not understood'), remedy })).toEqual([
    'What happened to Ana Lima?',
    'Who is Ana Lima?',
  ]);
});
