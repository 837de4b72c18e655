import {
  type Article,
  type Claim,
  ENTITY_TYPES,
  MODALITIES,
  parseProvenance,
  type Reading,
  type ReadingEntity,
  type Span,
} from '@precedent/model';
import fc from 'fast-check';

/** All Unicode text that can be stored: everything except NUL and half surrogate pairs. */
const text = (constraints: fc.StringConstraints) =>
  fc.string({ unit: 'binary', ...constraints }).map((value) => value.replaceAll('\0', '0'));
const name = text({ minLength: 1, maxLength: 12 });
const optional = fc.option(text({ maxLength: 12 }), { nil: null });
const date = fc.option(fc.constantFrom('2024', '2024-10', '2024-10-01', '1952-03-24'), { nil: null });

const arbitraryProvenance = fc
  .oneof(
    name,
    fc.constantFrom('model', 'model:cued', 'facts'),
    text({}).map((cue) => `rule:title:${cue}`),
  )
  .map(parseProvenance);

/** Valid readings of any shape. Those with the same `articleId` share their text only by chance. */
export function arbitraryReading(articleId: fc.Arbitrary<string> = fc.uuid()): fc.Arbitrary<Reading> {
  const entityIds = fc.uniqueArray(fc.string({ minLength: 1 }).map(withoutNul), { maxLength: 4 });
  return fc
    .record({ article: arbitraryArticle(articleId), entityIds, claimCount: fc.nat(4) })
    .chain(({ article, entityIds, claimCount }) =>
      fc.record({
        article: fc.constant(article),
        reader: fc.record({ name, version: name }),
        entities: fc.tuple(...entityIds.map((id) => arbitraryEntity(id, article))).map((all) => [...all]),
        claims: arbitraryClaims(entityIds.length ? claimCount : 0, entityIds, article),
        notes: fc.array(text({}), { maxLength: 2 }),
      }),
    );
}

function arbitraryArticle(id: fc.Arbitrary<string>): fc.Arbitrary<Article> {
  return fc.record({
    id,
    kind: fc.constantFrom('news' as const, 'facts' as const),
    url: optional,
    title: text({}),
    text: text({ minLength: 1, maxLength: 400 }),
    publishedAt: date,
    source: optional,
  });
}

function arbitraryEntity(id: string, article: Article): fc.Arbitrary<ReadingEntity> {
  return fc.record({
    id: fc.constant(id),
    type: fc.constantFrom(...ENTITY_TYPES),
    name,
    aliases: fc.array(name, { maxLength: 2 }),
    links: fc.dictionary(fc.constantFrom('wikidata', 'gazetteer'), name),
    mentions: fc.array(arbitrarySpan(article), { maxLength: 3 }),
  });
}

function arbitraryClaims(count: number, entityIds: string[], article: Article): fc.Arbitrary<Claim[]> {
  const claims = Array.from({ length: count }, (_, index) =>
    fc.record({
      id: fc.constant(`claim-${index}`),
      subject: fc.constantFrom(...entityIds),
      relation: name,
      object: fc.constantFrom(...entityIds),
      office: fc.option(
        fc.record({ title: name, body: fc.option(fc.constantFrom(...entityIds), { nil: null }) }),
        { nil: null },
      ),
      modality: fc.constantFrom(...MODALITIES),
      polarity: fc.constantFrom('positive' as const, 'negative' as const),
      from: date,
      to: date,
      status: fc.constantFrom('current' as const, 'acting' as const, null),
      speaker: fc.option(fc.constantFrom(...entityIds), { nil: null }),
      evidence: fc.array(arbitraryEvidence(article), { minLength: 1, maxLength: 3 }),
      confidence: fc.double({ min: 0, max: 1, noNaN: true }),
      certain: fc.boolean(),
      how: arbitraryProvenance,
      source: optional,
      asOf: fc.option(fc.constantFrom('2022', '2022-07-06'), { nil: null }),
    }),
  );
  return fc
    .tuple(...claims)
    .map((all) => all.map(({ asOf, ...claim }) => (asOf === null ? claim : { ...claim, asOf })));
}

/** Never cuts a surrogate pair, because no quote may. */
function arbitrarySpan(article: Article): fc.Arbitrary<Span> {
  const edges = [0];
  for (const character of article.text) edges.push(edges.at(-1)! + character.length);
  return fc
    .tuple(fc.nat(edges.length - 2), fc.nat(edges.length - 2))
    .map(([a, b]) => ({ start: edges[Math.min(a, b)]!, end: edges[Math.max(a, b) + 1]! }));
}

function arbitraryEvidence(article: Article) {
  return arbitrarySpan(article).map((span) => ({ ...span, quote: article.text.slice(span.start, span.end) }));
}

function withoutNul(value: string): string {
  return value.replaceAll('\0', '0');
}
