import { loadReaderModel, loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { openDrawing } from '../testing/draw-claims-in.ts';

const { claimsBy, draw } = await openDrawing(await loadReaderModel(), await loadReference());

test('two negations cancel each other', async () => {
  expect(await claimsBy('active', 'Poland did not hesitate to criticise Hungary.')).toEqual([
    'Poland criticised Hungary',
  ]);
});

test('an act that somebody no longer does or refused is asserted and negative', async () => {
  expect(await claimsBy('active', 'France no longer supports Chad.')).toEqual([
    'France supported Chad (not)',
  ]);
  expect(await claimsBy('active', 'France would not endorse Chad.')).toEqual(['France supported Chad (not)']);
});

test('a denied act is alleged and negative', async () => {
  expect(await claimsBy('active', 'Belarus denied that it had attacked Latvia.')).toEqual([
    'it attacked Latvia (alleged) (not)',
  ]);
});

test('"went on to" asserts the act', async () => {
  expect(await claimsBy('active', 'Macron went on to criticise Hungary.')).toEqual([
    'Macron criticised Hungary',
  ]);
});

test('a rejected call to resign is a refusal', async () => {
  expect(await claimsBy('departure', 'Boris Johnson rejected calls to resign as prime minister.')).toEqual([
    'Boris Johnson left_office ? (not)',
  ]);
});

test('who is named after "according to" says it', async () => {
  const [claim] = await draw('According to Norway, Sweden supports Finland.');
  expect(claim?.speaker?.text).toBe('Norway');
});

test('what a vote decides is planned, and what it does is done', async () => {
  expect(await claimsBy('active', 'Norway voted to leave the European Union.')).toEqual([
    'Norway withdrew_from European Union (planned)',
  ]);
  expect(await claimsBy('active', 'Norway held a referendum on leaving the European Union.')).toEqual([
    'Norway withdrew_from European Union (planned)',
  ]);
});

test('who is set to be replaced is not yet succeeded', async () => {
  expect(await claimsBy('passive', 'Rishi Sunak is set to be replaced by Keir Starmer.')).toEqual([
    'Keir Starmer succeeded Rishi Sunak (planned)',
  ]);
});

test('a policy of not doing something is negative', async () => {
  const text = 'The Justice Department maintains a policy of not charging Donald Trump.';
  expect(await claimsBy('active', text)).toEqual(['Justice Department prosecuted Donald Trump (not)']);
});

test('an announced act is planned, unless it depends on a condition', async () => {
  expect(await claimsBy('active', 'Chad announced that it would support France.')).toEqual([
    'it supported France (planned)',
  ]);
  expect(await claimsBy('active', 'Chad announced that it would support France if Togo did.')).toEqual([
    'it supported France (hypothetical)',
  ]);
});

test('a clause of its own is not in the scope of the one before it', async () => {
  expect(await claimsBy('active', 'France will have to wait, and Hungary supports Chad.')).toEqual([
    'Hungary supported Chad',
  ]);
});

test('what somebody arrives for is planned', async () => {
  expect(
    await claimsBy('mutual', 'Emmanuel Macron arrived in Cairo for a meeting with Angela Merkel.'),
  ).toContain('Emmanuel Macron met Angela Merkel (planned)');
});

test('a purpose that was attained at once is asserted', async () => {
  expect(await claimsBy('active', 'Macron used his speech to criticise Hungary.')).toContain(
    'Macron criticised Hungary',
  );
});

test('a cancelled meeting did not take place', async () => {
  expect(await claimsBy('mutual', 'Norway cancelled a meeting with Sweden.')).toContain(
    'Norway met Sweden (not)',
  );
});

test('what somebody is interested in doing is hypothetical', async () => {
  expect(await claimsBy('active', 'Latvia is interested in helping Moldova.')).toEqual([
    'Latvia aided Moldova (hypothetical)',
  ]);
});

test('what somebody is accused or suspected of is alleged', async () => {
  expect(await claimsBy('active', 'Ivan Petrov is accused of attacking Moldova.')).toEqual([
    'Ivan Petrov attacked Moldova (alleged)',
  ]);
  expect(await claimsBy('active', 'Latvia was suspected of helping Moldova.')).toEqual([
    'Latvia aided Moldova (alleged)',
  ]);
});
