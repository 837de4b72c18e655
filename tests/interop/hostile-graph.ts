import { createGraph, type PrecedentGraph } from '@precedent/graph';
import type { Entity, Fact, SourcedClaim } from '@precedent/model';

/** Texts that break exporters: control characters, quotes, markup, right-to-left text, emoji, great length. */
const hostileTexts = (words: number) => [
  'plain',
  'control \u0000\u0001\u000b\u001f characters',
  `quotes ' " and & < > and ]]> and <!-- -->`,
  'emoji 😀 family 👨‍👩‍👧 flag 🇳🇱',
  'العربية \u202eright to left\u202c עברית',
  'lines\nof\r\ntext\twith tabs',
  'lone \ud800 surrogate and noncharacter \uffff',
  'é and e\u0301, ﬁ, İ, ß',
  `very long ${'evidence '.repeat(words)}`,
  '  space around  ',
  '=1+1',
  'NaN',
  'true',
  '0012',
];

/**
 * A graph with each hostile text as a name and as a quote, parallel edges, a self-loop, facts with and
 * without an office, and dates of every precision.
 *
 * @param words of the longest text; a million characters by default.
 */
export function buildHostileGraph(words = 100_000): PrecedentGraph {
  const texts = hostileTexts(words);
  const entities = texts.map((text, index) => toEntity(text.slice(0, 200), index));
  const facts = texts.flatMap((text, index) => {
    const next = (index + 1) % texts.length;
    return [
      toFact(`f${index}-a`, index, next, text, {
        relation: 'succeeded',
        office: {
          id: `office-${index}`,
          title: 'Office',
          body: null,
          label: `Office: ${text.slice(0, 200)}`,
        },
        from: '2024-10',
      }),
      toFact(`f${index}-b`, index, next, text, {
        relation: 'met',
        symmetric: true,
        from: '2010',
        to: '2024-06-27',
      }),
      toFact(`f${index}-c`, next, index, text, {
        relation: 'met',
        polarity: 'contested',
        modality: 'planned',
      }),
    ];
  });
  return createGraph(entities, [...facts, toFact('f-loop', 0, 0, 'himself', { relation: 'supported' })]);
}

/** Without an ampersand, which igraph leaves escaped in ids; real ids have only letters, digits and hyphens. */
const idOf = (index: number) => `e"${index}" <'ü`;

function toEntity(name: string, index: number): Entity {
  return {
    id: idOf(index),
    type: index % 2 ? 'country' : 'person',
    name,
    aliases: [name, 'another'],
    links: index % 3 ? {} : { wikidata: `Q${index}` },
  };
}

function toFact(id: string, from: number, to: number, quote: string, changes: Partial<Fact>): Fact {
  const [subject, object] = [idOf(from), idOf(to)];
  const relation = changes.relation ?? 'met';
  const office = changes.office ?? null;
  const claim: SourcedClaim = {
    id: 'c1',
    subject,
    relation,
    object,
    office: office && { title: office.title, body: office.body },
    modality: 'asserted',
    polarity: 'positive',
    from: changes.from ?? null,
    to: null,
    status: null,
    speaker: null,
    evidence: [{ start: 0, end: quote.length, quote }],
    confidence: 0.1 + 0.2,
    certain: true,
    how: { by: 'model', cued: false },
    source: null,
    article: {
      id: 'a1',
      kind: 'news',
      url: 'https://news.example/?a=1&b="2"',
      title: quote.slice(0, 100),
      publishedAt: '2024-06-27',
      source: null,
    },
    reader: { name: 'reader', version: '1' },
  };
  return {
    id,
    subject,
    relation,
    object,
    office,
    symmetric: false,
    claims: [claim, { ...claim, id: 'c2', polarity: 'negative' }],
    modality: 'asserted',
    polarity: 'positive',
    certain: true,
    from: null,
    to: null,
    ...changes,
  };
}
