import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chunkText, splitChunk } from './chunk-text.ts';
import { articleOf, createTestReader, entityNamed, readAnswers } from './testing/reader-for-tests.ts';
import { chunkIn, meeting, readMeetings, saying, startStubServer } from './testing/stub-server.ts';

const SENTENCE = 'Ann Lee met Bo Ek in the old town hall. ';

describe('chunks', () => {
  const chunksOf = (text: string, length: number) =>
    chunkText(text, length).map(({ start, end }) => text.slice(start, end));

  test('are one for a short text, and none for an empty text', () => {
    expect(chunksOf('One. Two.', 400)).toEqual(['One. Two.']);
    expect(chunksOf(' \n ', 400)).toEqual([]);
  });

  test('end with a paragraph if they are full enough', () => {
    const paragraphs = [SENTENCE.repeat(7).trim(), SENTENCE.repeat(7).trim()];
    expect(chunksOf(paragraphs.join('\n\n'), 400)[0]).toBe(paragraphs[0]);
  });

  test('end with a sentence if a paragraph is too long', () => {
    for (const chunk of chunksOf(SENTENCE.repeat(40), 400)) expect(chunk).toMatch(/^Ann .*hall\.$/s);
  });

  test('begin with the last sentences of the previous chunk', () => {
    const sentences = Array.from({ length: 60 }, (_, number) => `Sentence ${number} it is.`);
    const [first, second] = chunksOf(sentences.join(' '), 400);
    const [overlap] = second!.split(` ${sentences.find((sentence) => !first!.includes(sentence))}`);
    expect(overlap).toMatch(/^Sentence \d+ it is\.( Sentence \d+ it is\.)?$/);
    expect(first!.endsWith(overlap!)).toBe(true);
  });

  test('split a very long sentence between words', () => {
    const chunks = chunksOf('word '.repeat(500), 400);
    expect(chunks.length).toBeGreaterThan(5);
    for (const chunk of chunks) expect(chunk).toMatch(/^word( word)*$/);
  });

  const words = fc.array(
    fc.constantFrom('Ann', 'met.', 'Bo', '“Yes,”', 'said.\n\n', 'a😀b', 'x'.repeat(90), 'U.S.'),
    {
      minLength: 1,
      maxLength: 150,
    },
  );

  test('are never longer than the limit, move forward and contain every word', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 200, max: 600 }), (some, length) => {
        const text = some.join(' ');
        const chunks = chunkText(text, length);
        let held = 0;
        for (const { start, end } of chunks) {
          expect(end - start).toBeLessThanOrEqual(length);
          expect(end).toBeGreaterThan(held);
          if (start > held) expect(text.slice(held, start).trim()).toBe('');
          held = end;
        }
        expect(text.slice(held).trim()).toBe('');
      }),
    );
  });

  test('are split between sentences, near the middle, until they are short', () => {
    fc.assert(
      fc.property(words, (some) => {
        const text = some.join(' ').trim();
        const halves = splitChunk(text, { start: 0, end: text.length });
        if (text.length < 200) {
          expect(halves).toBeNull();
          return;
        }
        const [first, second] = halves!;
        expect(first.start).toBe(0);
        expect(second.end).toBe(text.length);
        expect(text.slice(first.end, second.start).trim()).toBe('');
        expect(Math.min(first.end - first.start, second.end - second.start)).toBeGreaterThan(0);
      }),
    );
  });
});

describe('an article of several chunks', () => {
  test('is read in chunks, each with the entities of the earlier ones', async () => {
    const server = await startStubServer((request) => saying(readMeetings(chunkIn(request))));
    const text = `${SENTENCE.repeat(10)}\n\n${'Cy Fox met Ann Lee on the stairs. '.repeat(10)}`;
    const reader = createTestReader(server.endpoint, { chunkLength: 400 });
    const reading = await reader.read(articleOf(text));
    await server.close();
    expect(server.requests.length).toBeGreaterThan(1);
    const asked = server.requests.map(({ body }) => body.messages.at(-1)!.content);
    expect(asked[0]).not.toContain('Entities of the earlier parts');
    expect(asked.at(-1)).toContain('{"id":"ann-lee","type":"person","name":"Ann Lee"}');
    expect(reading.entities.map(({ id }) => id)).toEqual(['ann-lee', 'bo-ek', 'cy-fox']);
    expect(reading.claims.map(({ subject, object }) => [subject, object])).toEqual([
      ['ann-lee', 'bo-ek'],
      ['cy-fox', 'ann-lee'],
    ]);
  });

  test('gives each claim once, with offsets in the whole text', async () => {
    const server = await startStubServer((request) => saying(readMeetings(chunkIn(request))));
    const text = SENTENCE.repeat(60);
    const reading = await createTestReader(server.endpoint, { chunkLength: 400 }).read(articleOf(text));
    await server.close();
    expect(reading.claims).toHaveLength(1);
    const { evidence } = reading.claims[0]!;
    expect(evidence.map(({ start }) => start)).toEqual([...new Set(evidence.map(({ start }) => start))]);
    for (const { start, end, quote } of evidence) expect(text.slice(start, end)).toBe(quote);
    expect(reading.entities[0]!.mentions).toHaveLength(60);
  });

  // Two chunks, because each half just fits.
  const halves = (first: string, second: string) =>
    articleOf(
      `${first} ${'It rained on that day. '.repeat(9)}\n\n${second} ${'It did not stop. '.repeat(9)}`,
    );
  const readTwo = (article: ReturnType<typeof articleOf>, ...answers: unknown[]) =>
    readAnswers(article, answers, { chunkLength: 300 });

  test('recognises an entity by the id it was given', async () => {
    const { reading } = await readTwo(
      halves('The United States acts.', 'Washington waits.'),
      { entities: [entityNamed('United States', 'country')], claims: [] },
      { entities: [{ ...entityNamed('Washington', 'country'), id: 'united-states' }], claims: [] },
    );
    expect(reading.entities).toMatchObject([{ name: 'United States', aliases: ['Washington'] }]);
  });

  test('recognises a person by surname, and gives the fullest name', async () => {
    const { reading } = await readTwo(
      halves('Rutte smiles.', 'Mark Rutte sleeps.'),
      { entities: [{ ...entityNamed('Rutte'), id: 'e1' }], claims: [] },
      {
        entities: [{ ...entityNamed('Mark Rutte', 'person', ['Mark Rutte', 'Rutte']), id: 'e1' }],
        claims: [],
      },
    );
    expect(reading.entities).toMatchObject([{ id: 'mark-rutte', name: 'Mark Rutte', aliases: ['Rutte'] }]);
  });

  test('separates two entities with the same meaningless id', async () => {
    const { reading } = await readTwo(
      halves('Mark Rutte smiles.', 'Joe Biden sleeps.'),
      { entities: [{ ...entityNamed('Mark Rutte'), id: 'e1' }], claims: [] },
      { entities: [{ ...entityNamed('Joe Biden'), id: 'e1' }], claims: [] },
    );
    expect(reading.entities.map(({ name }) => name)).toEqual(['Mark Rutte', 'Joe Biden']);
  });

  test('separates a person who is given the id of another', async () => {
    const { reading } = await readTwo(
      halves('Mark Rutte smiles.', 'Joe Biden met Bo Ek.'),
      { entities: [entityNamed('Mark Rutte')], claims: [] },
      {
        entities: [{ ...entityNamed('Joe Biden'), id: 'mark-rutte' }, entityNamed('Bo Ek')],
        claims: [meeting('mark-rutte', 'bo-ek', 'Joe Biden met Bo Ek.')],
      },
    );
    expect(reading.claims).toMatchObject([{ subject: 'joe-biden', object: 'bo-ek' }]);
  });

  test('does not guess which of two entities with a name is meant', async () => {
    const { reading } = await readTwo(
      halves('Hillary Clinton met Bill Clinton.', 'Clinton sleeps.'),
      {
        entities: [
          entityNamed('Hillary Clinton', 'person', ['Hillary Clinton', 'Clinton']),
          entityNamed('Bill Clinton', 'person', ['Bill Clinton', 'Clinton']),
        ],
        claims: [],
      },
      { entities: [entityNamed('Clinton')], claims: [] },
    );
    expect(reading.entities.map(({ name }) => name)).toEqual(['Hillary Clinton', 'Bill Clinton', 'Clinton']);
  });

  test('can have claims about entities that only an earlier chunk listed', async () => {
    const { reading } = await readTwo(
      halves('Mark Rutte smiles.', 'He met Joe Biden.'),
      { entities: [entityNamed('Mark Rutte')], claims: [] },
      {
        entities: [entityNamed('Joe Biden')],
        claims: [meeting('mark-rutte', 'joe-biden', 'He met Joe Biden.')],
      },
    );
    expect(reading.claims).toMatchObject([{ subject: 'mark-rutte', object: 'joe-biden' }]);
  });

  test('cannot quote from another chunk', async () => {
    const people = [entityNamed('Mark Rutte'), entityNamed('Joe Biden')];
    const { rejects } = await readTwo(
      halves('Mark Rutte met Joe Biden.', 'Both sleep.'),
      { entities: people, claims: [] },
      { entities: [], claims: [meeting('mark-rutte', 'joe-biden', 'Mark Rutte met Joe Biden.')] },
    );
    expect(rejects).toEqual({ quote_not_found: 1 });
  });
});
