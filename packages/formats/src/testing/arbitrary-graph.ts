import { createGraph, type PrecedentGraph } from '@precedent/graph';
import {
  ENTITY_TYPES,
  type Entity,
  type Fact,
  isoDate,
  MODALITIES,
  type NamedOffice,
  parseProvenance,
  type SourcedClaim,
} from '@precedent/model';
import fc from 'fast-check';

/** Any UTF-16 text: control characters, lone surrogates, noncharacters, right-to-left marks. */
const anyText = fc.string({
  unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
});
const nasty = fc.constantFrom(
  ']]>',
  '<!--',
  '"',
  "'",
  '&amp;',
  '\u000b',
  '\r\n',
  '\ufffe',
  '😀',
  '\u202eabc',
  '__proto__',
  ' ',
);
const hostileText = fc.oneof(
  anyText,
  nasty,
  fc.tuple(anyText, nasty).map((parts) => parts.join('')),
);
const someText = hostileText.filter((text) => text !== '');
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

const idText = fc.stringMatching(/^[a-zé<&"' .:/-]{1,8}$/).map((text) => `e${text}`);
const datePrefix = fc
  .tuple(
    fc.integer({ min: 1000, max: 9999 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    fc.constantFrom(4, 7, 10),
  )
  .map(([year, month, day, length]) => isoDate(year, month, day).slice(0, length));
const modality = fc.constantFrom(...MODALITIES);
const polarity = fc.constantFrom('positive' as const, 'negative' as const);

const claim = (subject: string, relation: string, object: string): fc.Arbitrary<SourcedClaim> =>
  fc.record({
    id: someText,
    subject: fc.constant(subject),
    relation: fc.constant(relation),
    object: fc.constant(object),
    office: orNull(fc.record({ title: someText, body: orNull(fc.constant(object)) })),
    modality,
    polarity,
    from: orNull(datePrefix),
    to: orNull(datePrefix),
    status: orNull(fc.constantFrom('current' as const, 'elect' as const)),
    speaker: orNull(fc.constant(subject)),
    evidence: fc.array(fc.record({ start: fc.nat(1000), end: fc.nat(1000), quote: someText }), {
      minLength: 1,
      maxLength: 3,
    }),
    confidence: fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0),
    certain: fc.boolean(),
    how: someText.map(parseProvenance),
    source: orNull(hostileText),
    article: fc.record({
      id: someText,
      kind: fc.constantFrom('news' as const, 'facts' as const),
      url: orNull(hostileText),
      title: hostileText,
      publishedAt: orNull(datePrefix),
      source: orNull(hostileText),
    }),
    reader: fc.record({ name: someText, version: someText }),
  });

const office = (body: string): fc.Arbitrary<NamedOffice> =>
  fc.record({
    id: idText,
    title: fc.constantFrom('Prime Minister', 'Secretary <General> & "Chief"]]>'),
    body: orNull(fc.constant(body)),
    label: fc.constantFrom('Prime Minister', 'Secretary <General> & "Chief" of NATO]]>'),
  });

const factBetween = (ids: string[]): fc.Arbitrary<Omit<Fact, 'id'>> =>
  fc
    .record({
      subject: fc.constantFrom(...ids),
      object: fc.constantFrom(...ids),
      relation: fc.constantFrom('succeeded', 'met', 'unknown_relation'),
    })
    .chain(({ subject, object, relation }) =>
      fc.record({
        subject: fc.constant(subject),
        relation: fc.constant(relation),
        object: fc.constant(object),
        office: orNull(office(object)),
        symmetric: fc.boolean(),
        claims: fc.array(claim(subject, relation, object), { minLength: 1, maxLength: 3 }),
        modality,
        polarity: fc.constantFrom('positive' as const, 'negative' as const, 'contested' as const),
        certain: fc.boolean(),
        from: orNull(datePrefix),
        to: orNull(datePrefix),
      }),
    );

const entity: fc.Arbitrary<Omit<Entity, 'id'>> = fc.record({
  type: fc.constantFrom(...ENTITY_TYPES),
  name: someText.map((name) => `N${name}`),
  aliases: fc.array(someText, { maxLength: 3 }),
  links: fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), hostileText, { maxKeys: 2 }),
});

/** A small multigraph with self-loops and parallel edges, and arbitrary text everywhere except in ids. */
export const arbitraryGraph: fc.Arbitrary<PrecedentGraph> = fc
  .uniqueArray(idText, { minLength: 1, maxLength: 5 })
  .chain((ids) =>
    fc.record({
      ids: fc.constant(ids),
      entities: fc.array(entity, { minLength: ids.length, maxLength: ids.length }),
      facts: fc.array(factBetween(ids), { maxLength: 6 }),
    }),
  )
  .map(({ ids, entities, facts }) =>
    createGraph(
      ids.map((id, index) => ({ id, ...entities[index]! })),
      facts.map((fact, index) => ({ id: `f"${index}`, ...fact })),
    ),
  );
