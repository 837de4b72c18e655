import { loadReaderModel, loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { openDrawing } from '../../testing/draw-claims-in.ts';

const { claimsBy } = await openDrawing(await loadReaderModel(), await loadReference());

test('the subject of an active verb acts on the object', async () => {
  expect(await claimsBy('active', 'Germany criticised Hungary on Monday.')).toEqual([
    'Germany criticised Hungary',
  ]);
});

test('the preposition in a cue introduces the object', async () => {
  expect(await claimsBy('active', 'Rutte will take over from Stoltenberg in October.')).toEqual([
    'Rutte succeeded Stoltenberg (planned)',
  ]);
});

test('an infinitive has the subject of the verb that governs it', async () => {
  expect(await claimsBy('active', 'France vowed to support Ukraine.')).toEqual([
    'France supported Ukraine (planned)',
  ]);
});

test('the person asked is the subject of the infinitive', async () => {
  expect(await claimsBy('active', 'Trump asked Zelensky to investigate Biden.')).toContain(
    'Zelensky prosecuted Biden (hypothetical)',
  );
});

test('in a passive, the agent acts, and so does each member of an "including" list', async () => {
  const text = 'His appointment was welcomed by allies, including Rishi Sunak and Olaf Scholz.';
  expect(await claimsBy('passive', text)).toEqual(['Olaf Scholz praised His', 'Rishi Sunak praised His']);
});

test('a passive without an agent gives no claim', async () => {
  expect(await claimsBy('passive', 'The minister was criticised on Friday.')).toEqual([]);
});

test('an act aimed at a proposal is aimed at the person who made it', async () => {
  expect(await claimsBy('active', "Greece rejected Turkey's proposal.")).toEqual(['Greece opposed Turkey']);
});

test('a coordinated subject gives a claim for each member', async () => {
  expect(await claimsBy('active', 'France and Germany condemned Russia.')).toEqual([
    'France criticised Russia',
    'Germany criticised Russia',
  ]);
});

test('an act that somebody refused is negative', async () => {
  expect(await claimsBy('active', 'Poland refused to support Hungary.')).toEqual([
    'Poland supported Hungary (not)',
  ]);
});

test('giving a name to a thing is not an appointment', async () => {
  expect(await claimsBy('active', 'Columbus named Dominica.')).toEqual([]);
});

test('dismissing a lawsuit is opposition, and dismissing a minister is a dismissal', async () => {
  expect(await claimsBy('active', "The Supreme Court dismissed Trump's lawsuit.")).toEqual([
    'Supreme Court opposed Trump',
  ]);
  expect(await claimsBy('active', 'Putin dismissed Sergei Shoigu.')).toEqual([
    'Putin dismissed Sergei Shoigu',
  ]);
});

test('ousting a body is a defeat, and ousting a person is a dismissal', async () => {
  expect(await claimsBy('active', 'The United States ousted the Taliban in 2001.')).toEqual([
    'United States defeated Taliban',
  ]);
  expect(await claimsBy('active', 'The United States ousted Saddam Hussein.')).toEqual([
    'United States dismissed Saddam Hussein',
  ]);
});

test('naming somebody to head a body is an appointment', async () => {
  expect(await claimsBy('active', 'George Bush named Porter Goss to head the CIA.')).toContain(
    'George Bush appointed Porter Goss',
  );
});

test('beating back an invasion is not beating anybody', async () => {
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

test('whoever receives something may come before it or after "to"', async () => {
  expect(await claimsBy('active', 'Belarus gave Ukraine an ultimatum.')).toEqual([
    'Belarus threatened Ukraine',
  ]);
  expect(await claimsBy('active', 'Belarus gave an ultimatum to Ukraine.')).toEqual([
    'Belarus threatened Ukraine',
  ]);
});

test('a cue with an object of its own is aimed at what follows its preposition', async () => {
  expect(await claimsBy('active', 'Kuwait demanded an apology from Iraq.')).toEqual(['Kuwait urged Iraq']);
});

test('what a fixed word belongs to may come before it', async () => {
  expect(await claimsBy('active', "Canada froze Iran's assets.")).toEqual(['Canada sanctioned Iran']);
});

test('an investigation into how somebody did something is aimed at them', async () => {
  expect(await claimsBy('active', 'Germany opened a probe into how Boris Tadic paid for it.')).toEqual([
    'Germany prosecuted Boris Tadic',
  ]);
});

test('a verb inside a longer cue means only what the cue means', async () => {
  expect(await claimsBy('active', 'Belarus vowed to retaliate against Ukraine.')).toEqual([
    'Belarus threatened Ukraine',
  ]);
});

test('verbs of invasion are one only if armed forces do it', async () => {
  expect(await claimsBy('active', 'Iraqi tanks rolled into Kuwait.')).toEqual(['Iraqi attacked Kuwait']);
  expect(await claimsBy('active', 'Joe Biden rolled into Kuwait.')).toEqual([]);
});

test('an attack in words is criticism', async () => {
  expect(await claimsBy('active', 'Denis Marsh launched a scathing attack on Anna Koleva.')).toEqual([
    'Denis Marsh criticised Anna Koleva',
  ]);
});

test('soldiers of a body act for it', async () => {
  expect(await claimsBy('active', 'Soldiers of the Presidential Guard attacked Mali.')).toEqual([
    'Presidential Guard attacked Mali',
  ]);
});

test('a vote against an act is no such act', async () => {
  expect(await claimsBy('active', 'Susan Collins voted against confirming Betsy DeVos as minister.')).toEqual(
    ['Susan Collins opposed Betsy DeVos'],
  );
});

test('a participle without an agent has no doer', async () => {
  const text = 'Asked about Tomas Berg, accused in March of forging a letter, Nina Holm smiled.';
  expect(await claimsBy('passive', text)).toEqual([]);
});

test('whoever pulls its soldiers out of a country withdraws from it', async () => {
  expect(await claimsBy('active', 'Norway will pull its soldiers out of Lebanon in March.')).toEqual([
    'Norway withdrew_from Lebanon (planned)',
  ]);
});

test('what two do to each other, each does to the other', async () => {
  expect(await claimsBy('active', 'Zambia and Malawi blame each other for the fire.')).toEqual([
    'Malawi accused Zambia',
    'Zambia accused Malawi',
  ]);
});

test('a name before the title that somebody is given is the object', async () => {
  expect(await claimsBy('active', 'President Rojas named Pablo Endara finance minister.')).toContain(
    'Rojas appointed Pablo Endara',
  );
});

test('who is named to an office replaces the one before, not who names him', async () => {
  expect(
    await claimsBy('active', 'Obama named William Daley as his chief of staff, replacing Rahm Emanuel.'),
  ).toContain('William Daley succeeded Rahm Emanuel');
});

test('who defends a decision need not have made it', async () => {
  expect(await claimsBy('active', 'Rice defended the decision to overthrow Saddam Hussein.')).not.toContain(
    'Rice dismissed Saddam Hussein (planned)',
  );
});

test('a question is no request', async () => {
  expect(await claimsBy('active', 'Merkel asked Macron whether he would come.')).toEqual([]);
  expect(await claimsBy('active', 'Merkel asked Macron to come.')).toEqual(['Merkel urged Macron']);
});

test('who loses a re-election to somebody is defeated by him', async () => {
  expect(await claimsBy('active', 'Kay Hagan lost re-election to Thom Tillis in 2014.')).toEqual([
    'Thom Tillis defeated Kay Hagan',
  ]);
});
