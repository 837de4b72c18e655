import { loadReaderModel, loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { openDrawing } from '../testing/draw-claims-in.ts';
import { modalityInContext } from './dependent-clauses.ts';
import { syntaxOf } from './syntax.ts';

const { analyse } = await openDrawing(await loadReaderModel(), await loadReference());

async function modalityOfWord(word: string, text: string) {
  const syntax = syntaxOf((await analyse(text)).sentences[0]!);
  return modalityInContext(
    syntax,
    syntax.tokens.findIndex((token) => token.text === word),
  );
}

test('what is done with a plan is planned', async () => {
  expect(await modalityOfWord('helping', 'Norway will play a role in helping Ukraine.')).toBe('planned');
  expect(await modalityOfWord('helping', 'Norway played a role in helping Ukraine.')).toBe('asserted');
});

test('what is said with a plan is said already', async () => {
  expect(await modalityOfWord('warning', 'Norway will leave the talks, warning Sweden.')).toBe('asserted');
});

test('what a plan waits for is planned, and what came before it is not', async () => {
  expect(await modalityOfWord('leaves', 'Norway will join the talks once Sweden leaves Iraq.')).toBe(
    'planned',
  );
  expect(await modalityOfWord('left', 'Norway will join the talks after Sweden left Iraq.')).toBe('asserted');
});

test('what somebody does before an event in the present tense is before a plan', async () => {
  expect(await modalityOfWord('leaves', 'Ana spoke in Oslo before she leaves the government.')).toBe(
    'planned',
  );
});

test('who is leaving has not left', async () => {
  expect(await modalityOfWord('leaving', 'Ana thanked Ben, who is leaving the government.')).toBe('planned');
  expect(await modalityOfWord('leaving', 'Ana thanked Ben, who was leaving the government.')).toBe(
    'asserted',
  );
});
