import type { Answer, ArticleRef, SourcedClaim } from '@precedent/model';
import pc from 'picocolors';
import { expect, test } from 'vitest';
import type { Terminal } from '../terminal.ts';
import { formatAnswer } from './format-answer.ts';

const terminal = (colours: boolean): Terminal => ({
  print: async () => {},
  note: () => {},
  readInput: async () => new Uint8Array(),
  out: pc.createColors(colours),
  err: pc.createColors(colours),
  width: 60,
  interactive: false,
});

const article: ArticleRef = {
  id: 'a',
  kind: 'news',
  url: null,
  title: 'NATO appoints Rutte',
  publishedAt: '2024-06-27',
  source: 'AFP',
};

const claimOf = (claim: Partial<SourcedClaim>): SourcedClaim => ({
  id: 'c1',
  subject: 'rutte',
  relation: 'succeeded',
  object: 'stoltenberg',
  office: { title: 'Secretary General', body: 'nato' },
  modality: 'planned',
  polarity: 'positive',
  from: '2024-10-01',
  to: null,
  status: null,
  speaker: null,
  evidence: [
    {
      start: 0,
      end: 41,
      quote: 'Rutte will take over from Secretary General Jens Stoltenberg on October 1.',
    },
  ],
  confidence: 1,
  certain: true,
  how: { by: 'rule', rule: 'test', cue: null },
  source: null,
  article,
  reader: { name: 'test', version: '1' },
  ...claim,
});

const answerOf = (claims: SourcedClaim[]): Answer => ({
  question: 'Who preceded Mark Rutte?',
  interpretation: 'Who held an office before Mark Rutte',
  query: 'who relation=succeeded subject=person/mark-rutte object=?',
  summary: null,
  notes: [],
  results: claims.length ? [{ text: 'Jens Stoltenberg', entities: [], facts: [], claims }] : [],
  sparql: null,
  conflicts: [],
  lineage: null,
});

const format = (claims: SourcedClaim[]) =>
  formatAnswer(answerOf(claims), (id) => id.toUpperCase(), terminal(false));

test('each result is followed by its status, its quote, and the title and date of its article', () => {
  expect(format([claimOf({})])).toBe(`Who held an office before Mark Rutte

 1. Jens Stoltenberg
     planned, from 1 October 2024
     “Rutte will take over from Secretary General Jens
     Stoltenberg on October 1.”
     — NATO appoints Rutte (AFP, 27 June 2024)

Query: who relation=succeeded subject=person/mark-rutte object=?
`);
});

test('a denial shows who made it', () => {
  const denied = claimOf({ modality: 'alleged', polarity: 'negative', speaker: 'kremlin', from: null });
  expect(format([denied])).toContain('     alleged, denied, according to KREMLIN\n');
});

test('a curated fact shows its source, the file and the address', () => {
  const facts = { ...article, kind: 'facts' as const, title: 'nato.csv', source: 'data/facts/nato.csv' };
  const row = [{ start: 0, end: 3, quote: 'Mark Rutte,succeeded,Jens Stoltenberg' }];
  expect(
    format([
      claimOf({ article: facts, evidence: row, source: 'NATO, 1 October 2014: https://www.nato.int' }),
    ]),
  ).toContain(
    '     planned, from 1 October 2024\n     — NATO, 1 October 2014 (nato.csv)\n       https://www.nato.int\n',
  );
});

test('a curated fact without an end gives the date of its source', () => {
  const open = { article: { ...article, kind: 'facts' as const }, asOf: '2022-07-06' };
  expect(format([claimOf(open)])).toContain('     planned, from 1 October 2024, as of 6 July 2022\n');
  expect(format([claimOf({ ...open, to: '2025' })])).not.toContain('as of');
});

test('rows of facts about several people say whom each is about', () => {
  const facts = { ...article, kind: 'facts' as const };
  const row = (subject: string, from: string, start: number) =>
    claimOf({
      subject,
      from,
      modality: 'asserted',
      article: facts,
      evidence: [{ start, end: 9, quote: 'a row' }],
    });
  const shown = format([row('rutte', '2024-10-01', 0), row('stoltenberg', '2014-10-01', 10)]);
  expect(shown).toContain('     RUTTE: reported, from 1 October 2024\n');
  expect(shown).toContain('     STOLTENBERG: reported, from 1 October 2014\n');
});

test('a quote is shown once, and hidden ones are counted', () => {
  const others = [0, 1, 2, 3].map((start) =>
    claimOf({ evidence: [{ start, end: 9, quote: `quote ${start}` }] }),
  );
  const shown = format([others[0]!, ...others]);
  expect(shown.match(/“quote \d”/g)).toEqual(['“quote 0”', '“quote 1”', '“quote 2”']);
  expect(shown).toContain('… and 1 more; --json shows all');
});

test('claims that a page of an answer leaves out are counted too', () => {
  const claims = [0, 1, 2, 3].map((start) =>
    claimOf({ evidence: [{ start, end: 9, quote: `quote ${start}` }] }),
  );
  const answer = answerOf(claims);
  const results = answer.results.map((result) => ({ ...result, moreClaims: 8 }));
  const shown = formatAnswer({ ...answer, results }, (id) => id, terminal(false));
  expect(shown).toContain('… and 9 more; --json shows 1 of them');
});

test('consecutive quotes from one article share a citation', () => {
  const other = claimOf({ article: { ...article, id: 'b', title: 'Rutte leaves' }, polarity: 'negative' });
  const shown = format([claimOf({}), claimOf({ modality: 'asserted' }), other]);
  expect(shown.match(/— .*/g)).toEqual([
    '— NATO appoints Rutte (AFP, 27 June 2024)',
    '— Rutte leaves (AFP, 27 June 2024)',
  ]);
});

test('an empty answer says how the question was understood', () => {
  expect(format([])).toBe(
    'Who held an office before Mark Rutte\n\nNo answer in the archive.\n\nQuery: who relation=succeeded subject=person/mark-rutte object=?\n',
  );
});

test('colours do not change the text', () => {
  const coloured = formatAnswer(answerOf([claimOf({})]), (id) => id, terminal(true));
  expect(coloured).toContain('\u001b[');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control characters
  expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(format([claimOf({})]));
});

test('the short answer comes before the results, and remarks come after them', () => {
  const answer = { ...answerOf([claimOf({})]), summary: 'Yes', notes: ['“Rutte” was taken for Mark Rutte.'] };
  const shown = formatAnswer(answer, (id) => id, terminal(false));
  expect(shown).toMatch(
    /Rutte\n\nYes\.\n\n 1\. [\s\S]*\n\nNote: “Rutte” was taken for Mark Rutte\.\n\nQuery: /,
  );
});

test('a result that several outlets have from one article says so', () => {
  const carriedBy = (source: string, id: string) =>
    claimOf({ article: { ...article, id, source }, ...(id === article.id ? {} : { copyOf: article.id }) });
  const printed = format([carriedBy('AFP', 'a'), carriedBy('Courier', 'b'), carriedBy('Herald', 'c')]);
  expect(printed).toContain(' 1. Jens Stoltenberg\n     1 source, carried by 3 outlets\n');
});

test('sources that disagree are shown after the remarks, with the quotes of each side', () => {
  const [one, other] = ['1 October 2024', '2 October 2024'].map((text) => ({
    text,
    weight: { sources: 1, confidence: 0.9 },
    claims: [claimOf({ evidence: [{ start: 0, end: 5, quote: `It was ${text}.` }] })] as [SourcedClaim],
  }));
  const conflict = {
    ...{ id: 'dates~a', kind: 'dates' as const, text: 'Mark Rutte took office on different dates' },
    ...{ entities: ['a'], office: null, facts: ['f'], during: null, sides: [one!, other!] },
  };
  const answer = { ...answerOf([claimOf({})]), conflicts: [conflict] };
  expect(formatAnswer(answer, (id) => id, terminal(false))).toMatch(
    /\n\nSources disagree: Mark Rutte took office on different dates\n {4}1 October 2024 \(1 source, confidence 90%\)\n[\s\S]*“It was 1 October 2024.”[\s\S]*2 October 2024[\s\S]*Query: /,
  );
});
