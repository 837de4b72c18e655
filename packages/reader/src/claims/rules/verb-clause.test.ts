import { loadReaderModel, loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { openDrawing } from '../../testing/draw-claims-in.ts';

const { claimsBy } = await openDrawing(await loadReaderModel(), await loadReference());

test('the subject of an active verb does it to the object', async () => {
  expect(await claimsBy('active', 'Germany criticised Hungary on Monday.')).toEqual([
    'Germany criticised Hungary',
  ]);
});

test('a preposition that the cue names introduces the object', async () => {
  expect(await claimsBy('active', 'Rutte will take over from Stoltenberg in October.')).toEqual([
    'Rutte succeeded Stoltenberg (planned)',
  ]);
});

test('an infinitive has the subject of the verb that governs it', async () => {
  expect(await claimsBy('active', 'France vowed to support Ukraine.')).toEqual([
    'France supported Ukraine (planned)',
  ]);
});

test('an infinitive after asking is done by whoever is asked', async () => {
  expect(await claimsBy('active', 'Trump asked Zelensky to investigate Biden.')).toContain(
    'Zelensky prosecuted Biden (hypothetical)',
  );
});

test('a passive with an agent is done by the agent, and by each member of an "including" list', async () => {
  const text = 'His appointment was welcomed by allies, including Rishi Sunak and Olaf Scholz.';
  expect(await claimsBy('passive', text)).toEqual(['Olaf Scholz praised His', 'Rishi Sunak praised His']);
});

test('a passive without an agent claims nothing', async () => {
  expect(await claimsBy('passive', 'The minister was criticised on Friday.')).toEqual([]);
});

test('an act aimed at a proposal is aimed at who made it', async () => {
  expect(await claimsBy('active', "Greece rejected Turkey's proposal.")).toEqual(['Greece opposed Turkey']);
});

test('a coordinated subject gives a claim for each member', async () => {
  expect(await claimsBy('active', 'France and Germany condemned Russia.')).toEqual([
    'France criticised Russia',
    'Germany criticised Russia',
  ]);
});

test('what somebody refused to do is negative', async () => {
  expect(await claimsBy('active', 'Poland refused to support Hungary.')).toEqual([
    'Poland supported Hungary (not)',
  ]);
});

test('a name given to a thing is no appointment', async () => {
  expect(await claimsBy('active', 'Columbus named Dominica.')).toEqual([]);
});

test('a lawsuit dismissed is opposed, a minister dismissed is dismissed', async () => {
  expect(await claimsBy('active', "The Supreme Court dismissed Trump's lawsuit.")).toEqual([
    'Supreme Court opposed Trump',
  ]);
  expect(await claimsBy('active', 'Putin dismissed Sergei Shoigu.')).toEqual([
    'Putin dismissed Sergei Shoigu',
  ]);
});

test('a body that is ousted is defeated, a person dismissed', async () => {
  expect(await claimsBy('active', 'The United States ousted the Taliban in 2001.')).toEqual([
    'United States defeated Taliban',
  ]);
  expect(await claimsBy('active', 'The United States ousted Saddam Hussein.')).toEqual([
    'United States dismissed Saddam Hussein',
  ]);
});

test('to name somebody to head a body is to appoint him', async () => {
  expect(await claimsBy('active', 'George Bush named Porter Goss to head the CIA.')).toContain(
    'George Bush appointed Porter Goss',
  );
});

test('to beat back an invasion is not to beat anybody', async () => {
  expect(await claimsBy('active', "Poland gave jets to help beat back Russia's invasion.")).toEqual([]);
});

test('who does something along with the subject does it too', async () => {
  expect(await claimsBy('active', 'Norway, along with Denmark, criticised Hungary.')).toEqual([
    'Denmark criticised Hungary',
    'Norway criticised Hungary',
  ]);
});

test('a policy of doing something is its owner doing it', async () => {
  expect(await claimsBy('active', 'Denmark has a policy of supporting Ukraine.')).toEqual([
    'Denmark supported Ukraine',
  ]);
});
