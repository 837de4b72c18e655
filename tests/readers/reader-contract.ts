import {
  type Article,
  indexOfficeTitles,
  parseReading,
  type Reader,
  type Reading,
  type Reference,
  standardTitle,
} from '@precedent/model';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';

const TEXT = `Emmanuel Macron met Olaf Scholz in Berlin on Wednesday. The French president was in good spirits.

Later that day, Donald Tusk met Rishi Sunak in Warsaw. Emmanuel Macron met Olaf Scholz again on Thursday.`;

const articleOf = (text: string, article: Partial<Article> = {}): Article => ({
  id: 'a',
  kind: 'news',
  url: null,
  title: 'Leaders meet',
  text,
  publishedAt: '2024-06-27',
  source: null,
  ...article,
});

/**
 * What every reader must do, however it works. The article names four people and says three times that one
 * met another, so a reader that finds nothing fails.
 */
export function describeReader(name: string, reference: Reference, open: () => Promise<Reader>): void {
  describe(`The ${name} reader`, () => {
    let reader: Reader;
    beforeAll(async () => {
      reader = await open();
    });
    const read = (text: string, article: Partial<Article> = {}) => reader.read(articleOf(text, article));

    describe('grounding', () => describeGrounding(reference, read));
    describe('form', () => describeForm(reference, () => reader, read));
    describe('the same output byte for byte', () => describeDeterminism(read));
    describe('an odd article', () => describeOddArticles(read));
  });
}

type Read = (text: string, article?: Partial<Article>) => Promise<Reading>;

function describeGrounding({ ontology, officeTitles }: Reference, read: Read): void {
  test('every quote is at its offsets, and every end of a claim is an entity', async () => {
    const reading = await read(TEXT);
    expect(reading.claims.length).toBeGreaterThan(0);
    expect(() => parseReading(JSON.parse(JSON.stringify(reading)))).not.toThrow();
  });

  test('every entity is mentioned in the text, at least once by its own name', async () => {
    const { entities } = await read(TEXT);
    for (const { name, mentions } of entities) {
      const named = mentions.map(({ start, end }) => TEXT.slice(start, end).replace(/\s+/g, ' '));
      expect(named).toContain(name);
    }
  });

  test('mentions are in the order of the text, without duplicates', async () => {
    for (const { mentions } of (await read(TEXT)).entities) {
      const starts = mentions.map(({ start }) => start);
      expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b));
    }
  });

  test('every relation is in the ontology and allows the types of its ends', async () => {
    const { entities, claims } = await read(TEXT);
    const typeOf = (id: string) => entities.find((entity) => entity.id === id)!.type;
    for (const { relation, subject, object } of claims)
      expect(ontology.allows(relation, typeOf(subject), typeOf(object))).toBe(true);
  });

  test('an office has a title in its standard form and a body that is not a person', async () => {
    const titles = indexOfficeTitles(officeTitles);
    const { entities, claims } = await read(TEXT);
    const offices = claims.map(({ office }) => office).filter((office) => office !== null);
    for (const { title, body } of offices) {
      expect(standardTitle(title, titles)).toBe(title);
      expect(entities.find(({ id }) => id === body)?.type).not.toBe('person');
    }
  });

  test('only relations about offices have an office, and only an office that is held has a status', async () => {
    for (const { relation, office, status } of (await read(TEXT)).claims) {
      if (!ontology.relation(relation).office) expect(office).toBeNull();
      expect(status === null).toBe(relation !== 'holds_office');
    }
  });
}

function describeForm({ ontology }: Reference, reader: () => Reader, read: Read): void {
  test('a reading contains its article unchanged and names its reader', async () => {
    const article = Object.freeze(articleOf(TEXT));
    const reading = await reader().read(article);
    expect(reading.article).toEqual(articleOf(TEXT));
    expect(reading.reader).toEqual(reader().info);
    for (const { how } of reading.claims) expect(how).not.toBe('');
  });

  test('claims have unique ids and are in the order of their best quotes', async () => {
    const { claims } = await read(TEXT);
    expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length);
    const starts = claims.map(({ evidence }) => evidence[0]!.start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });

  test('something said twice is one claim with both quotes', async () => {
    const { claims } = await read(TEXT);
    const keys = claims.map(({ subject, relation, object, office, modality, polarity }) => {
      const ends = [subject, object];
      if (ontology.relation(relation).symmetric) ends.sort();
      return JSON.stringify([ends, relation, office, modality, polarity]);
    });
    expect(new Set(keys).size).toBe(keys.length);
    expect(claims.some(({ evidence }) => evidence.length > 1)).toBe(true);
  });

  test('entities have unique ids', async () => {
    const { entities } = await read(TEXT);
    expect(new Set(entities.map(({ id }) => id)).size).toBe(entities.length);
  });
}

function describeDeterminism(read: Read): void {
  test('is given for the same article, whatever was read before it', async () => {
    const first = JSON.stringify(await read(TEXT));
    await read('Giorgia Meloni met Viktor Orban.');
    expect(JSON.stringify(await read(TEXT))).toBe(first);
  });

  test('is given for articles that are read concurrently', async () => {
    const texts = [TEXT, 'Giorgia Meloni met Viktor Orban.', TEXT];
    const apart: Reading[] = [];
    for (const text of texts) apart.push(await read(text));
    const together = await Promise.all(texts.map((text) => read(text)));
    expect(JSON.stringify(together)).toBe(JSON.stringify(apart));
  });
}

function describeOddArticles(read: Read): void {
  test.each(['', ' \n\n ', '…'])('%j gives an empty reading', async (text) => {
    expect(await read(text)).toMatchObject({ entities: [], claims: [] });
  });

  test('without a date is read', async () => {
    expect((await read(TEXT, { publishedAt: null })).entities.length).toBeGreaterThan(0);
  });

  test('with unusual marks, line ends and symbols is grounded', async () => {
    const odd = TEXT.replaceAll(' met ', ' met\r\n').replaceAll('.', '.\u200f "“🙂\u00a0');
    const reading = await read(odd);
    expect(() => parseReading(JSON.parse(JSON.stringify(reading)))).not.toThrow();
  });

  test('made of shuffled words is grounded', async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(TEXT.split(/\s+/), { minLength: 1 }), async (words) => {
        const reading = await read(words.join(' '));
        expect(() => parseReading(JSON.parse(JSON.stringify(reading)))).not.toThrow();
      }),
      { numRuns: 15 },
    );
  });
}
