import { loadReaderModel, loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { findMentions } from '../mentions/find-mentions.ts';
import { openDrawing } from '../testing/draw-claims-in.ts';
import { contextsOf } from './draw-by-rules.ts';
import type { Candidate } from './drawn-claim.ts';
import { isTitleOfAnother } from './whose-title.ts';

const reference = await loadReference();
const { analyse } = await openDrawing(await loadReaderModel(), reference);

/** Whether it is refused that a named person holds the office of these words. */
async function isRefused(text: string, person: string, title: string): Promise<boolean> {
  const document = await analyse(text);
  const { mentions } = findMentions(document, reference);
  const [context] = contextsOf(document, mentions, reference);
  const subject = mentions.find((mention) => mention.text === person)!;
  const words = title.split(' ');
  const start = context!.syntax.tokens.findIndex(({ text: word }) => word === words[0]);
  const office = { start, end: start + words.length };
  return isTitleOfAnother({ subject, office } as Candidate, context!);
}

test.each([
  ['Theresa May appointed him Foreign Secretary in 2016.', 'Theresa May', 'Foreign Secretary'],
  ['Robert Mugabe fired his vice president on Monday.', 'Robert Mugabe', 'vice president'],
  ['He was appointed prime minister by Queen Margrethe II.', 'Margrethe II', 'prime minister'],
])('who appoints or dismisses somebody does not hold the office: %s', async (text, person, title) => {
  expect(await isRefused(text, person, title)).toBe(true);
});

test('who is appointed does', async () => {
  expect(
    await isRefused('Jeremy Hunt was appointed foreign secretary.', 'Jeremy Hunt', 'foreign secretary'),
  ).toBe(false);
});
