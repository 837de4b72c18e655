import { parseReading } from '@precedent/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articleOf, entityNamed, readAnswers } from './testing/reader-for-tests.ts';
import { meeting } from './testing/stub-server.ts';

// What is kept of an answer, and what is dropped for which reason.

const TEXT =
  'Dutch Prime Minister Mark Rutte met Joe Biden in Washington. “It’s done,” Rutte said.\nBiden refused to meet Viktor Orban.';
const ARTICLE = articleOf(TEXT);
const PEOPLE = [
  entityNamed('Mark Rutte', 'person', ['Mark Rutte', 'Rutte']),
  entityNamed('Joe Biden', 'person', ['Joe Biden', 'Biden']),
  entityNamed('Dutch', 'country'),
];
const QUOTE = 'Dutch Prime Minister Mark Rutte met Joe Biden in Washington.';
const MET = meeting('mark-rutte', 'joe-biden', QUOTE);
const OFFICE = {
  ...meeting('mark-rutte', 'dutch', QUOTE),
  relation: 'holds_office',
  office: 'Prime Minister of the Netherlands',
};
const PRIME_MINISTER = { title: 'Prime Minister', body: 'dutch' };

const read = (claims: unknown[], entities: unknown[] = PEOPLE, article = ARTICLE) =>
  readAnswers(article, [{ entities, claims }]);

describe('a claim', () => {
  test('that the article bears out is kept, with its evidence, its reader, model and prompt', async () => {
    const { reading, rejects } = await read([MET]);
    expect(rejects).toEqual({});
    expect(reading.claims).toEqual([
      {
        id: 'c1',
        subject: 'mark-rutte',
        relation: 'met',
        object: 'joe-biden',
        office: null,
        modality: 'asserted',
        polarity: 'positive',
        from: null,
        to: null,
        status: null,
        speaker: null,
        evidence: [{ start: 0, end: QUOTE.length, quote: QUOTE }],
        confidence: 0.5,
        how: { by: 'language-model', model: 'stub-1', prompt: expect.stringMatching(/^\d+-[0-9a-f]{8}$/) },
        source: null,
      },
    ]);
    expect(reading.reader).toEqual({
      name: 'llm:stub-1',
      version: (reading.claims[0]!.how as { prompt: string }).prompt,
    });
  });

  test.each([
    ['with an invented quote', { quote: 'Mark Rutte embraced Joe Biden.' }, 'quote_not_found'],
    ['with a quote that leaves words out', { quote: 'Mark Rutte met ... Washington.' }, 'quote_not_found'],
    ['without a quote', { quote: ' ' }, 'quote_not_found'],
    ['with a single word for a quote', { quote: 'Rutte' }, 'quote_too_short'],
    ['of an unknown relation', { relation: 'befriended' }, 'unknown_relation'],
    ['about somebody who is not listed', { object: 'olaf-scholz' }, 'unknown_argument'],
    ['that links somebody to himself', { object: 'mark-rutte' }, 'same_ends'],
    [
      'between types that its relation does not link',
      { relation: 'succeeded', object: 'dutch' },
      'types_not_linked',
    ],
    ['of a modality that is none', { modality: 'certain' }, 'malformed'],
    ['without a relation', { relation: undefined }, 'malformed'],
  ])('%s is dropped', async (_, change, reason) => {
    const { reading, rejects } = await read([{ ...MET, ...change }, OFFICE]);
    expect(reading.claims.map(({ relation }) => relation)).toEqual(['holds_office']);
    expect(rejects).toEqual({ [reason]: 1 });
  });

  test('with a quote of many sentences is dropped', async () => {
    const text = `${'Mark Rutte met Joe Biden again. '.repeat(50)}`;
    const { rejects } = await read([{ ...MET, quote: text }], PEOPLE.slice(0, 2), articleOf(text));
    expect(rejects).toEqual({ quote_too_long: 1 });
  });

  test('about somebody whom the text does not name is dropped', async () => {
    const scholz = entityNamed('Olaf Scholz');
    const { reading, rejects } = await read([{ ...MET, object: scholz.id }], [...PEOPLE, scholz]);
    expect(reading.claims).toEqual([]);
    expect(reading.entities.map(({ name }) => name)).not.toContain('Olaf Scholz');
    expect(rejects).toEqual({ name_not_found: 1, entity_without_mention: 1, unknown_argument: 1 });
  });

  test('about an id that two entities are given is dropped', async () => {
    const twice = PEOPLE.map((person) => ({ ...person, id: 'x' }));
    const { rejects } = await read([{ ...MET, subject: 'x', object: 'Joe Biden' }], twice);
    expect(rejects).toEqual({ unknown_argument: 1 });
  });

  test('may name its ends instead of giving their ids', async () => {
    const { reading } = await read([{ ...MET, subject: 'Rutte', object: 'Joe Biden' }]);
    expect(reading.claims).toMatchObject([{ subject: 'mark-rutte', object: 'joe-biden' }]);
  });

  test('that is dropped is noted in the reading', async () => {
    const { reading } = await read([
      { ...MET, quote: 'Never said.' },
      { ...MET, relation: 'kissed' },
    ]);
    expect(reading.notes).toEqual([
      "Dropped of the model's answer: claims of a relation that the ontology lacks (1); claims whose quote is not in the text (1).",
    ]);
  });
});

describe('a quote', () => {
  test('is found with other white space and quotation marks, and is then the article’s own', async () => {
    const claim = { ...MET, relation: 'supported', quote: '"It\'s  done," Rutte\nsaid.' };
    const { reading } = await read([claim]);
    expect(reading.claims[0]!.evidence[0]!.quote).toBe('“It’s done,” Rutte said.');
  });

  test('that is a clause is widened to its sentence, which may say the opposite', async () => {
    const orban = entityNamed('Viktor Orban');
    const claim = meeting('joe-biden', 'viktor-orban', 'meet Viktor Orban');
    const { reading } = await read([{ ...claim, polarity: 'negative' }], [...PEOPLE, orban]);
    expect(reading.claims[0]!.evidence[0]!.quote).toBe('Biden refused to meet Viktor Orban.');
  });

  test('with signs that mean something in a pattern is text', async () => {
    const text = 'Ann Lee met Bo Ek (again?) for $5.00 [sic] at a+b.';
    const { reading } = await readAnswers(articleOf(text), [
      {
        entities: [entityNamed('Ann Lee'), entityNamed('Bo Ek')],
        claims: [meeting('ann-lee', 'bo-ek', text)],
      },
    ]);
    expect(reading.claims[0]!.evidence[0]!.quote).toBe(text);
  });
});

describe('details of a claim that the text does not bear out are left out, and the claim stays', () => {
  test.each([
    ['a speaker whom it does not name', { speaker: 'olaf-scholz' }, { speaker: null }, 'unknown_speaker'],
    [
      'an office that it does not name',
      { office: 'Chancellor of Germany' },
      { office: null },
      'office_not_found',
    ],
    ['a date that is none', { from: 'last Monday' }, { from: null }, 'date_malformed'],
    [
      'an end before the beginning',
      { from: '2024-05', to: '2023' },
      { from: null, to: null },
      'date_malformed',
    ],
  ])('%s', async (_, change, kept, reason) => {
    const { reading, rejects } = await read([{ ...OFFICE, ...change }]);
    expect(reading.claims).toMatchObject([kept]);
    expect(rejects).toEqual({ [reason]: 1 });
  });

  test('a date, where the article has none and does not name the year', async () => {
    const article = articleOf('Mark Rutte met Joe Biden in 2010.', { publishedAt: null });
    const claim = { ...MET, quote: article.text };
    const { reading, rejects } = await read(
      [
        { ...claim, from: '2010', to: '2010' },
        { ...claim, relation: 'praised', from: '2024-06', to: null },
      ],
      PEOPLE.slice(0, 2),
      article,
    );
    expect(reading.claims.map(({ from, to }) => [from, to])).toEqual([
      ['2010', '2010'],
      [null, null],
    ]);
    expect(rejects).toEqual({ date_not_found: 1 });
  });
});

describe('what belongs to some relations only', () => {
  test('an office and a status are kept for an office that is held', async () => {
    const { reading } = await read([{ ...OFFICE, status: 'outgoing' }]);
    expect(reading.claims).toMatchObject([{ office: PRIME_MINISTER, status: 'outgoing' }]);
  });

  test('an office is known by another word for it', async () => {
    const text = 'The Dutch premier, Mark Rutte, is back.';
    const { reading } = await read([{ ...OFFICE, quote: text }], [PEOPLE[0], PEOPLE[2]], articleOf(text));
    expect(reading.claims).toMatchObject([{ office: PRIME_MINISTER }]);
  });

  test('an office is known by its title in another form', async () => {
    const text = 'Mark Rutte leads the Dutch government.';
    const claim = { ...OFFICE, office: 'Leader of the Dutch government', quote: text };
    const { reading } = await read([claim], [PEOPLE[0], PEOPLE[2]], articleOf(text));
    expect(reading.claims).toMatchObject([
      { office: { title: 'Leader of the Dutch Government', body: 'dutch' } },
    ]);
  });

  test('neither is kept for a meeting', async () => {
    const { reading, rejects } = await read([{ ...MET, office: 'Prime Minister', status: 'current' }]);
    expect(reading.claims).toMatchObject([{ office: null, status: null }]);
    expect(rejects).toEqual({});
  });

  test('the subject is not also the speaker', async () => {
    const { reading } = await read([{ ...MET, relation: 'praised', speaker: 'mark-rutte' }]);
    expect(reading.claims).toMatchObject([{ speaker: null }]);
  });
});

describe('an entity', () => {
  test('has its fullest name, its other names, and each place where it is named', async () => {
    const { reading } = await read([]);
    const rutte = reading.entities.find(({ id }) => id === 'mark-rutte')!;
    expect(rutte).toMatchObject({ name: 'Mark Rutte', aliases: ['Rutte'] });
    expect(rutte.mentions.map(({ start, end }) => TEXT.slice(start, end))).toEqual(['Mark Rutte', 'Rutte']);
  });

  test('is named by whole words only', async () => {
    const text = 'Iraqi troops left. Iran stayed.';
    const { reading, rejects } = await read(
      [],
      [entityNamed('Iraq', 'country'), entityNamed('Iran', 'country')],
      articleOf(text),
    );
    expect(reading.entities.map(({ name }) => name)).toEqual(['Iran']);
    expect(rejects).toEqual({ name_not_found: 1, entity_without_mention: 1 });
  });

  test('is not named by pronouns and descriptions', async () => {
    const text = 'He won. Mark Rutte smiled: the leader knew.';
    const rutte = entityNamed('Mark Rutte', 'person', ['He', 'the leader', 'Mark Rutte']);
    const { reading, rejects } = await read([], [rutte], articleOf(text));
    expect(reading.entities).toMatchObject([{ name: 'Mark Rutte', aliases: [] }]);
    expect(rejects).toEqual({ name_is_none: 2 });
  });

  test('may be named by an acronym that reads like a pronoun, and an organ of a state without capitals', async () => {
    const text = 'The US warned us that the Iraqi army and the army of Iran left the city.';
    const { reading, rejects } = await read(
      [],
      [
        entityNamed('US', 'country', ['US', 'us']),
        entityNamed('Iraqi army', 'institution', ['Iraqi army', 'army']),
        entityNamed('Tehran', 'place', ['the city']),
      ],
      articleOf(text),
    );
    expect(reading.entities.map(({ name, aliases }) => [name, ...aliases])).toEqual([
      ['US'],
      ['Iraqi army', 'army'],
    ]);
    expect(rejects).toEqual({ name_is_none: 2, entity_without_mention: 1 });
  });

  test('takes the longest of its names where the one that it is given is not in the text', async () => {
    const entity = { ...entityNamed('Kingdom of the Netherlands', 'country', ['Dutch']) };
    const { reading } = await read([], [entity]);
    expect(reading.entities).toMatchObject([{ id: 'dutch', name: 'Dutch' }]);
  });

  test('of a type that is none is dropped', async () => {
    const { reading, rejects } = await read([], [entityNamed('Joe Biden', 'president')]);
    expect([reading.entities, rejects]).toEqual([[], { malformed: 1 }]);
  });

  test('of the same name that is listed twice is one', async () => {
    const again = { ...entityNamed('Mark Rutte'), id: 'pm' };
    const { reading } = await read([{ ...MET, subject: 'pm' }], [...PEOPLE, again]);
    expect(reading.entities).toHaveLength(3);
    expect(reading.claims).toMatchObject([{ subject: 'mark-rutte' }]);
  });

  test('who bears a part of a longer name is not named by that', async () => {
    const text = 'The Rutte Foundation praised Rutte.';
    const { reading } = await read(
      [],
      [entityNamed('Rutte'), entityNamed('Rutte Foundation', 'institution')],
      articleOf(text),
    );
    const rutte = reading.entities.find(({ type }) => type === 'person')!;
    expect(rutte.mentions).toEqual([{ start: 29, end: 34 }]);
  });
});

test('a claim that is given twice is one with both sentences, and a symmetric one either way round', async () => {
  const text = 'Mark Rutte met Joe Biden. Joe Biden met Mark Rutte in 2024.';
  const { reading } = await read(
    [
      {
        ...meeting('joe-biden', 'mark-rutte', 'Joe Biden met Mark Rutte in 2024.'),
        from: '2024',
        to: '2024',
      },
      meeting('mark-rutte', 'joe-biden', 'Mark Rutte met Joe Biden.'),
      meeting('mark-rutte', 'joe-biden', 'Mark Rutte met Joe'),
    ],
    PEOPLE.slice(0, 2),
    articleOf(text),
  );
  expect(reading.claims).toHaveLength(1);
  expect(reading.claims[0]).toMatchObject({ subject: 'mark-rutte', from: '2024' });
  expect(reading.claims[0]!.evidence.map(({ start }) => start)).toEqual([0, 26]);
});

const word = fc.constantFrom(...TEXT.split(/\s+/), 'mark-rutte', 'joe-biden', 'dutch', '', 'x');
const phrase = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '));
const anything = fc.oneof(phrase, fc.anything());
const entity = fc.record({
  id: word,
  type: fc.oneof(fc.constantFrom('person', 'country'), anything),
  name: fc.oneof(phrase, fc.constant('Mark Rutte')),
  mentions: fc.array(phrase, { maxLength: 3 }),
});
const claim = fc.record({
  subject: word,
  relation: fc.constantFrom('met', 'praised', 'holds_office', 'x'),
  object: word,
  office: anything,
  modality: fc.constantFrom('asserted', 'planned'),
  polarity: fc.constant('negative'),
  from: fc.constantFrom(null, '2024', 'x'),
  to: fc.constantFrom(null, '2023-05', '2024-13'),
  status: anything,
  speaker: fc.oneof(word, fc.constant(null)),
  quote: fc.oneof(phrase, fc.constant(QUOTE), fc.constant('Rutte met')),
});

test('whatever a model answers, the reading is grounded', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof({ weight: 5, arbitrary: entity }, { weight: 1, arbitrary: anything }), {
        maxLength: 6,
      }),
      fc.array(fc.oneof({ weight: 5, arbitrary: claim }, { weight: 1, arbitrary: anything }), {
        maxLength: 6,
      }),
      async (entities, claims) => {
        const { reading } = await read(claims, [...PEOPLE, ...entities]);
        expect(() => parseReading(JSON.parse(JSON.stringify(reading)))).not.toThrow();
        for (const { mentions } of reading.entities) expect(mentions).not.toEqual([]);
      },
    ),
    { numRuns: 200 },
  );
});
