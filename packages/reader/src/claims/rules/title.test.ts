import { loadReaderModel, loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { openDrawing } from '../../testing/draw-claims-in.ts';

const { claimsBy, draw } = await openDrawing(await loadReaderModel(), await loadReference());

test('a title between a country and a name is an office of the country', async () => {
  expect(await claimsBy('title', 'Romanian President Klaus Iohannis arrived late.')).toEqual([
    'Klaus Iohannis holds_office Romanian',
  ]);
});

test('an apposition after the name gives the office', async () => {
  expect(await claimsBy('title', 'Carrie Lam, the chief executive of Hong Kong, spoke first.')).toEqual([
    'Carrie Lam holds_office Hong Kong',
  ]);
});

test('each of two titled names keeps its own country', async () => {
  const text = 'British Prime Minister Rishi Sunak and German Chancellor Olaf Scholz agreed.';
  expect(await claimsBy('title', text)).toEqual([
    'Olaf Scholz holds_office German',
    'Rishi Sunak holds_office British',
  ]);
});

test('a title alone leaves the body open', async () => {
  expect(await claimsBy('title', 'President Trump congratulated Pelosi.')).toEqual(['Trump holds_office ?']);
});

test('an ambassador holds the post of the country that sends him', async () => {
  const text = 'John Bolton served as the US ambassador to the United Nations.';
  expect(await claimsBy('title', text)).toEqual(['John Bolton holds_office US']);
});

test('"former" marks the office as former', async () => {
  const drawn = await draw('Former French President Nicolas Sarkozy was questioned.');
  expect(drawn.find(({ relation }) => relation === 'holds_office')?.status).toBe('former');
});

test('a person sworn in as governor holds the office from then on', async () => {
  const text = "Wanda Vázquez was sworn in as Puerto Rico's governor in the Supreme Court.";
  expect(await claimsBy('title', text)).toEqual(['Wanda Vázquez holds_office Puerto Rico']);
});

test("a party before a title is the holder's party, not the body of the office", async () => {
  expect(await claimsBy('title', 'Republican Senator John McCain of Arizona spoke.')).toEqual([
    'John McCain holds_office Arizona',
    'John McCain member_of Republican',
  ]);
});

test('the leader of a party holds an office of the party', async () => {
  expect(await claimsBy('title', 'Labour leader Jeremy Corbyn spoke.')).toEqual([
    'Jeremy Corbyn holds_office Labour',
  ]);
});

test('a member of parliament is a member, not the holder of an office', async () => {
  expect(await claimsBy('title', 'MP Tanya Davies spoke first.')).toEqual(['Tanya Davies member_of ?']);
});

test('the body of one of many offices stays open', async () => {
  expect(await claimsBy('title', 'There were several speakers, including Sadiq Khan.')).toEqual([]);
});

test("the code after a senator's name is the state", async () => {
  expect(await claimsBy('title', 'Senator Susan Collins (R-ME) spoke.')).toEqual([
    'Susan Collins holds_office ME',
  ]);
});

test('who held an office in a past decade is a former holder', async () => {
  const drawn = await draw('In the eighties he served under French President François Mitterrand.');
  expect(drawn.find(({ relation }) => relation === 'holds_office')?.status).toBe('former');
});

test('of two titles with "or" between them, neither is said of the name beside them', async () => {
  const drawn = await draw(
    'The leader is appointed Prime Minister by the King or Queen, currently Queen Elizabeth II.',
  );
  // The Queen before her name is the only one.
  expect(drawn.filter(({ how }) => how.by === 'rule' && how.rule === 'title')).toHaveLength(1);
});

test('a body without an article before a title has the office', async () => {
  expect(await claimsBy('title', 'Council president Ana Rojas spoke first.')).toEqual([
    'Ana Rojas holds_office Council',
  ]);
});
