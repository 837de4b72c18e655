import {
  type Claim,
  type Provenance,
  parseReading,
  type Reading,
  type ReadingEntity,
} from '@precedent/model';
import { type WrittenClaim, writeReading } from '@precedent/model/testing';
import { loadReference } from '@precedent/reference';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { uniteReadings } from './unite-readings.ts';

const reference = await loadReference();
const LLM: Provenance = { by: 'language-model', model: 'stub-1', prompt: '1-0badf00d' };
const MODEL: Provenance = { by: 'model', cued: false };

const RUTTE = 'person Mark Rutte';
const BIDEN = 'person Joe Biden';
const NATO = 'institution NATO';
const MET = { subject: RUTTE, relation: 'met', object: BIDEN } satisfies WrittenClaim;
const PRAISED = { ...MET, relation: 'praised' };
const LEADS = { subject: RUTTE, relation: 'holds_office', object: NATO, status: 'current' } as const;

const draw = (claims: WrittenClaim[], changes: Partial<WrittenClaim>, names = {}) =>
  writeReading(
    { id: 'a' },
    claims.map((claim) => ({ ...changes, ...claim })),
    names,
    reference,
  );
const drawBuiltIn = (...claims: WrittenClaim[]) => draw(claims, { how: MODEL, confidence: 0.8 });
const drawAsked = (...claims: WrittenClaim[]) => draw(claims, { how: LLM, confidence: 0.5 });
/** Two readings of one article; the second quotes the same places. */
const unite = (builtIn: Reading, asked: Reading) => uniteReadings(builtIn, asked, reference.ontology);

test('a claim that both draw is one claim that says so and is surer than either', () => {
  const { claims } = unite(drawBuiltIn(MET), drawAsked(MET));
  expect(claims).toMatchObject([
    {
      id: 'c1',
      relation: 'met',
      confidence: 0.9,
      certain: true,
      how: { by: 'both', builtIn: MODEL, languageModel: LLM },
    },
  ]);
  expect(claims[0]!.evidence).toHaveLength(1);
});

test('a claim that one of them draws keeps its confidence and its provenance', () => {
  const { claims } = unite(drawBuiltIn(MET), drawAsked(PRAISED));
  expect(claims.map(({ relation, confidence, how }) => [relation, confidence, how])).toEqual([
    ['met', 0.8, MODEL],
    ['praised', 0.5, LLM],
  ]);
});

test.each<[string, Partial<WrittenClaim>]>([
  ['modality', { modality: 'planned' }],
  ['polarity', { polarity: 'negative' }],
])('claims of different %s stay two', (_, changes) => {
  expect(unite(drawBuiltIn(MET), drawAsked({ ...MET, ...changes })).claims).toHaveLength(2);
});

test('the ends of a symmetric relation may be swapped, those of another may not', () => {
  const swapped = (claim: WrittenClaim) => ({ ...claim, subject: claim.object, object: claim.subject });
  expect(unite(drawBuiltIn(MET), drawAsked(swapped(MET))).claims).toHaveLength(1);
  expect(unite(drawBuiltIn(PRAISED), drawAsked(swapped(PRAISED))).claims).toHaveLength(2);
});

test('an uncertain claim that both draw is certain', () => {
  expect(unite(drawBuiltIn({ ...MET, certain: false }), drawAsked(MET)).claims[0]!.certain).toBe(true);
});

test('what one reader leaves open is taken from the other, and dates are not mixed', () => {
  const open = { ...LEADS, office: null };
  const full = { ...LEADS, office: 'Secretary General of NATO', from: '2024-10-01' };
  for (const [first, second] of [
    [open, full],
    [full, open],
  ] as const) {
    const { claims, entities } = unite(drawBuiltIn(first), drawAsked(second));
    const nato = entities.find(({ name }) => name === 'NATO')!.id;
    expect(claims).toMatchObject([
      { office: { title: 'Secretary General', body: nato }, from: '2024-10-01', how: { by: 'both' } },
    ]);
  }
  const ended = unite(drawBuiltIn({ ...LEADS, to: '2028' }), drawAsked({ ...LEADS, from: '2024-10-01' }));
  expect(ended.claims).toMatchObject([{ from: null, to: '2028' }]);
});

test('a claim without an office does not take the partner of one that names the same office', () => {
  const named = { ...LEADS, office: 'Secretary General of NATO' };
  const { claims } = unite(drawBuiltIn(LEADS, named), drawAsked(named));
  expect(claims.map(({ office, how }) => [office?.title, how.by])).toEqual([
    [undefined, 'model'],
    ['Secretary General', 'both'],
  ]);
});

const entityAt = (id: string, name: string, ...starts: number[]): ReadingEntity => ({
  id,
  type: 'person',
  name,
  aliases: [],
  links: {},
  mentions: starts.map((start) => ({ start, end: start + name.length })),
});

test('entities are the same if both readers found them in the same places, whatever they call them', () => {
  const [builtIn, asked] = [drawBuiltIn(MET), drawAsked(MET)];
  builtIn.entities = [entityAt('person-mark-rutte', 'Rutte', 12, 40), entityAt('person-joe-biden', 'Joe', 3)];
  asked.entities = [
    { ...entityAt('person-mark-rutte', 'Rutte', 12, 60), name: 'Mark Rutte', aliases: ['Rutte'] },
    entityAt('person-joe-biden', 'Biden', 80),
  ];
  const { entities, claims } = unite(builtIn, asked);
  expect(entities.map(({ name, aliases, mentions }) => [name, aliases, mentions.length])).toEqual([
    ['Joe', [], 1],
    ['Rutte', ['Mark Rutte'], 3],
    ['Biden', [], 1],
  ]);
  // "Joe" and "Biden" have neither a place nor a name in common, so the claims are about different people.
  expect(claims).toHaveLength(2);
});

test('whatever the two readings are, no claim is lost or doubled and every end is an entity', () => {
  const name = fc.constantFrom(RUTTE, BIDEN, 'person Olaf Scholz', 'person Xi Jinping');
  const claim = fc
    .record({
      subject: name,
      object: name,
      relation: fc.constantFrom('met', 'praised', 'accused'),
      modality: fc.constantFrom('asserted' as const, 'planned' as const),
    })
    .filter(({ subject, object }) => subject !== object);
  const keyOf = ({ subject, object, relation, modality }: Claim) => {
    const ends = relation === 'met' ? [subject, object].sort() : [subject, object];
    return [...ends, relation, modality].join();
  };
  const claims = fc.uniqueArray(claim, {
    maxLength: 6,
    selector: ({ subject, object, ...rest }) =>
      JSON.stringify([rest.relation === 'met' ? [subject, object].sort() : [subject, object], rest]),
  });
  fc.assert(
    fc.property(claims, claims, (first, second) => {
      const [builtIn, asked] = [drawBuiltIn(...first), drawAsked(...second)];
      const united = unite(builtIn, { ...asked, article: builtIn.article });
      const keys = united.claims.map(keyOf).sort();
      expect(keys).toEqual([...new Set([...builtIn.claims, ...asked.claims].map(keyOf))].sort());
      const ids = new Set(united.entities.map(({ id }) => id));
      for (const { subject, object } of united.claims)
        expect([subject, object].every((id) => ids.has(id))).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('the united reading of an article is well formed', () => {
  const builtIn = drawBuiltIn(MET, LEADS);
  const asked = { ...drawAsked(MET, LEADS), article: builtIn.article };
  expect(() => parseReading({ ...builtIn, ...unite(builtIn, asked) })).not.toThrow();
});
