import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestCommandLine, type TestCommandLine } from './context-for-tests.ts';

let line: TestCommandLine;
beforeEach(async () => {
  line = createTestCommandLine();
  await line.run('add', line.write('report.txt', 'date 2024-06-27\n\nAnn met Bob. Bob met Cid.'));
});
afterEach(() => line.remove());

test('one question after the other is answered until an empty line, and each may follow up the last', async () => {
  line.answers = ['Who says so?', 'Who met Zed?', 'Whom did Cid meet?', ''];
  const { out, exitCode } = await line.run('ask', '-i', 'Who met Ann?');
  expect(exitCode).toBe(0);
  expect(out).toContain('Ann met Bob on 26 June 2024');
  expect(out).toContain('The sources of: who met Ann.');
  expect(out).toContain('no match for "Zed"');
  expect(out).toContain('Bob met Cid on 26 June 2024');
});

test('without a terminal it is refused, and so is asking nothing', async () => {
  const { exitCode, err } = await line.run('ask', '-i');
  expect([exitCode, err]).toEqual([2, expect.stringContaining('--interactive needs a terminal')]);
  expect((await line.run('ask')).err).toContain('no question given');
});

test('what somebody said is quoted from the text, with the place of the sentence', async () => {
  const text = 'Ann met Bob. Cid met Ann. "Bob is late," Ann said.';
  await line.run('add', line.write('said.txt', `date 2024-06-28\n\n${text}`));
  const { out } = await line.run('ask', 'What did Ann say about Bob?');
  expect(out).toContain('Ann: “"Bob is late," Ann said.” (28 June 2024)');
  expect(out).toContain('quoted');
  const { out: json } = await line.run('ask', 'What did Ann say about Bob?', '--json');
  const [{ start, end, quote }] = JSON.parse(json).results[0].utterances;
  expect(text.slice(start, end)).toBe(quote);
});
