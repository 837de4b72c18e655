import { parseReading } from '@precedent/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articleOf, entityNamed, readAnswers } from './testing/reader-for-tests.ts';
import { meeting } from './testing/stub-server.ts';

// Which parts of an answer are kept, and which are dropped for what reason.

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
  test('supported by the article is kept, with its evidence, reader, model and prompt', async () => {
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
        certain: true,
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
    ['with a shortened quote', { quote: 'Mark Rutte met ... Washington.' }, 'quote_not_found'],
    ['without a quote', { quote: ' ' }, 'quote_not_found'],
    ['with a quote of a single word', { quote: 'Rutte' }, 'quote_too_short'],
    ['with an unknown relation', { relation: 'befriended' }, 'unknown_relation'],
    ['about an entity that is not listed', { object: 'olaf-scholz' }, 'unknown_argument'],
    ['that links an entity to itself', { object: 'mark-rutte' }, 'same_ends'],
    [
      'between types that its relation does not allow',
      { relation: 'succeeded', object: 'dutch' },
      'types_not_linked',
    ],
    ['with an unknown modality', { modality: 'certain' }, 'malformed'],
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

  test('about an entity that the text does not name is dropped', async () => {
    const scholz = entityNamed('Olaf Scholz');
    const { reading, rejects } = await read([{ ...MET, object: scholz.id }], [...PEOPLE, scholz]);
    expect(reading.claims).toEqual([]);
    expect(reading.entities.map(({ name }) => name)).not.toContain('Olaf Scholz');
    expect(rejects).toEqual({ name_not_found: 1, entity_without_mention: 1, unknown_argument: 1 });
  });

  test('with an id shared by two entities is dropped', async () => {
    const twice = PEOPLE.map((person) => ({ ...person, id: 'x' }));
    const { rejects } = await read([{ ...MET, subject: 'x', object: 'Joe Biden' }], twice);
    expect(rejects).toEqual({ unknown_argument: 1 });
  });

  test('may use names instead of ids', async () => {
    const { reading } = await read([{ ...MET, subject: 'Rutte', object: 'Joe Biden' }]);
    expect(reading.claims).toMatchObject([{ subject: 'mark-rutte', object: 'joe-biden' }]);
  });

  test('that is dropped is mentioned in the notes', async () => {
    const { reading } = await read([
      { ...MET, quote: 'Never said.' },
      { ...MET, relation: 'kissed' },
    ]);
    expect(reading.notes).toEqual([
      "Dropped from the model's answer: claims with an unknown relation (1); claims whose quote is not in the text (1).",
    ]);
  });
});

describe('a quote', () => {
  test('is found despite different white space and quotation marks, and then taken from the article', async () => {
    const claim = { ...MET, relation: 'supported', quote: '"It\'s  done," Rutte\nsaid.' };
    const { reading } = await read([claim]);
    expect(reading.claims[0]!.evidence[0]!.quote).toBe('“It’s done,” Rutte said.');
  });

  test('that is part of a sentence is extended to all of it, which may say the opposite', async () => {
    const orban = entityNamed('Viktor Orban');
    const claim = meeting('joe-biden', 'viktor-orban', 'meet Viktor Orban');
    const { reading } = await read([{ ...claim, polarity: 'negative' }], [...PEOPLE, orban]);
    expect(reading.claims[0]!.evidence[0]!.quote).toBe('Biden refused to meet Viktor Orban.');
  });

  test('with special characters of regular expressions is plain text', async () => {
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

describe('unsupported details of a claim are left out, and the claim is kept', () => {
  test.each([
    ['a speaker that it does not name', { speaker: 'olaf-scholz' }, { speaker: null }, 'unknown_speaker'],
    [
      'an office that it does not name',
      { office: 'Chancellor of Germany' },
      { office: null },
      'office_not_found',
    ],
    ['an invalid date', { from: 'last Monday' }, { from: null }, 'date_malformed'],
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

  test('a date, if the article has none and does not name the year', async () => {
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

describe('details of some relations only', () => {
  test('an office and a status are kept for a holder of the office', async () => {
    const { reading } = await read([{ ...OFFICE, status: 'outgoing' }]);
    expect(reading.claims).toMatchObject([{ office: PRIME_MINISTER, status: 'outgoing' }]);
  });

  test('an office is recognised by a synonym', async () => {
    const text = 'The Dutch premier, Mark Rutte, is back.';
    const { reading } = await read([{ ...OFFICE, quote: text }], [PEOPLE[0], PEOPLE[2]], articleOf(text));
    expect(reading.claims).toMatchObject([{ office: PRIME_MINISTER }]);
  });

  test('an office is recognised by another form of its title', async () => {
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

  test('the subject is not the speaker too', async () => {
    const { reading } = await read([{ ...MET, relation: 'praised', speaker: 'mark-rutte' }]);
    expect(reading.claims).toMatchObject([{ speaker: null }]);
  });
});

describe('an entity', () => {
  test('has its fullest name, its other names and all mentions', async () => {
    const { reading } = await read([]);
    const rutte = reading.entities.find(({ id }) => id === 'mark-rutte')!;
    expect(rutte).toMatchObject({ name: 'Mark Rutte', aliases: ['Rutte'] });
    expect(rutte.mentions.map(({ start, end }) => TEXT.slice(start, end))).toEqual(['Mark Rutte', 'Rutte']);
  });

  test('is mentioned by whole words only', async () => {
    const text = 'Iraqi troops left. Iran stayed.';
    const { reading, rejects } = await read(
      [],
      [entityNamed('Iraq', 'country'), entityNamed('Iran', 'country')],
      articleOf(text),
    );
    expect(reading.entities.map(({ name }) => name)).toEqual(['Iran']);
    expect(rejects).toEqual({ name_not_found: 1, entity_without_mention: 1 });
  });

  test('has no name of another entity of the answer, unless they share a word', async () => {
    const text = 'Mark Rutte met Joe Biden. Hunter Biden and Jill Biden left Washington.';
    const { reading, rejects } = await read(
      [],
      [
        entityNamed('Mark Rutte', 'person', ['Mark Rutte', 'Joe Biden', 'Washington']),
        entityNamed('Joe Biden', 'person', ['Joe Biden', 'Jill Biden']),
        entityNamed('Jill Biden'),
        entityNamed('United States', 'country', ['Washington']),
        entityNamed('Washington', 'place'),
      ],
      articleOf(text),
    );
    expect(reading.entities.map(({ name, aliases }) => [name, ...aliases])).toEqual([
      ['Mark Rutte'],
      ['Joe Biden', 'Jill Biden'],
      ['Jill Biden'],
      ['Washington'],
      ['Washington'],
    ]);
    expect(rejects).toEqual({ name_of_another: 2 });
  });

  test('is not mentioned by pronouns and descriptions', async () => {
    const text = 'He won. Mark Rutte smiled: the leader knew.';
    const rutte = entityNamed('Mark Rutte', 'person', ['He', 'the leader', 'Mark Rutte']);
    const { reading, rejects } = await read([], [rutte], articleOf(text));
    expect(reading.entities).toMatchObject([{ name: 'Mark Rutte', aliases: [] }]);
    expect(rejects).toEqual({ name_is_none: 2 });
  });

  test('may be named by an acronym that looks like a pronoun, and an organ of a state without capitals', async () => {
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

  test('gets its longest name in the text if the given one is not in it', async () => {
    const entity = { ...entityNamed('Kingdom of the Netherlands', 'country', ['Dutch']) };
    const { reading } = await read([], [entity]);
    expect(reading.entities).toMatchObject([{ id: 'dutch', name: 'Dutch' }]);
  });

  test('of an unknown type is dropped', async () => {
    const { reading, rejects } = await read([], [entityNamed('Joe Biden', 'president')]);
    expect([reading.entities, rejects]).toEqual([[], { malformed: 1 }]);
  });

  test('that is listed twice by the same name is one', async () => {
    const again = { ...entityNamed('Mark Rutte'), id: 'pm' };
    const { reading } = await read([{ ...MET, subject: 'pm' }], [...PEOPLE, again]);
    expect(reading.entities).toHaveLength(3);
    expect(reading.claims).toMatchObject([{ subject: 'mark-rutte' }]);
  });

  test('is not mentioned inside the longer name of another', async () => {
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

test('a claim given twice is one claim with both sentences, for a symmetric relation in either direction', async () => {
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

test('every quote of a reading is in the article, whatever the model answers', async () => {
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
