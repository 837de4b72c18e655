import type { Claim, EntityType, Reading } from '@precedent/model';

const NAMES: Record<string, [EntityType, string]> = {
  ada: ['person', 'Ada Moreau'],
  ben: ['person', 'Ben Okafor'],
  cleo: ['person', 'Cleo Lindqvist'],
  league: ['institution', 'Harbour League'],
  norland: ['country', 'Norland'],
};

const SENTENCES = [
  'Ada Moreau will take over from Ben Okafor as Chair of the Harbour League on 1 May 2031.',
  'Cleo Lindqvist backed Ada Moreau.',
  'Norland could join the Harbour League.',
  'Cleo Lindqvist did not meet Ben Okafor.',
] as const;
const TEXT = SENTENCES.join('\n\n');

/** An invented article with every kind of edge: planned, reported, hypothetical, denied, and an uncertain one. */
export const HARBOUR: Reading = {
  article: {
    id: 'harbour',
    kind: 'news',
    url: null,
    title: 'A new chair for the Harbour League',
    text: TEXT,
    publishedAt: '2031-04-02',
    source: 'The Harbour Courier',
  },
  reader: { name: 'by hand', version: '1' },
  entities: Object.entries(NAMES).map(([id, [type, name]]) => ({
    id,
    type,
    name,
    aliases: [],
    links: {},
    mentions: mentionsOf(name),
  })),
  claims: [
    claimOf('ada', 'succeeded', 'ben', 0, {
      office: { title: 'Chair', body: 'league' },
      modality: 'planned',
      from: '2031-05-01',
    }),
    claimOf('cleo', 'supported', 'ada', 1),
    claimOf('norland', 'member_of', 'league', 2, { modality: 'hypothetical' }),
    claimOf('cleo', 'met', 'ben', 3, { polarity: 'negative' }),
    claimOf('ben', 'met', 'ada', 1, { id: 'unsure', certain: false, confidence: 0.4 }),
  ],
  notes: [],
};

function claimOf(
  subject: string,
  relation: string,
  object: string,
  sentence: number,
  changes: Partial<Claim> = {},
): Claim {
  const quote = SENTENCES[sentence]!;
  const start = TEXT.indexOf(quote);
  return {
    id: `c${sentence}`,
    subject,
    relation,
    object,
    office: null,
    modality: 'asserted',
    polarity: 'positive',
    from: null,
    to: null,
    status: null,
    speaker: null,
    evidence: [{ start, end: start + quote.length, quote }],
    confidence: 0.9,
    certain: true,
    how: { by: 'person' },
    source: null,
    ...changes,
  };
}

function mentionsOf(name: string) {
  return [...TEXT.matchAll(new RegExp(name, 'g'))].map(({ index }) => ({
    start: index,
    end: index + name.length,
  }));
}
