import type { Reading } from '@precedent/model';
import type { EndExplanation, FindingExplanation, SentenceExplanation } from '@precedent/reader';
import { loadReference } from '@precedent/reference';
import pc from 'picocolors';
import { expect, test } from 'vitest';
import type { Terminal } from '../../terminal.ts';
import { formatExplained, formatSentence } from './format-explanation.ts';

const reference = await loadReference();

const terminal: Terminal = {
  print: async () => {},
  note: () => {},
  readInput: async () => new Uint8Array(),
  out: pc.createColors(false),
  err: pc.createColors(false),
  width: 78,
  interactive: false,
};

const rutte = { id: 'mark-rutte', name: 'Mark Rutte', type: 'person' as const };
const nato = { id: 'nato', name: 'NATO', type: 'institution' as const };
const orban = { id: 'viktor-orban', name: 'Viktor Orban', type: 'person' as const };

const subject: EndExplanation = { text: 'Orban', first: 1, last: 1, type: 'person', entity: orban };
const found: FindingExplanation = {
  how: { by: 'rule', rule: 'active', cue: 'support' },
  subject,
  relation: 'supported',
  object: { text: 'him', first: 4, last: 4, type: 'person', entity: rutte },
  trigger: { text: 'support', first: 3, last: 3 },
  office: null,
  time: null,
  speaker: null,
  modality: 'planned',
  polarity: 'positive',
  status: null,
  score: 0.62,
  confidence: 0.94,
  reasons: [
    { feature: 'score', value: 0.62, weight: 1.2 },
    { feature: 'negative', value: 0, weight: -0.3 },
  ],
  changes: [],
  outcome: { kept: true, claim: 'c1', leads: true },
};

const proposed = (more: Partial<FindingExplanation>): FindingExplanation => ({
  ...found,
  how: { by: 'model', cued: true },
  trigger: null,
  confidence: null,
  reasons: [],
  ...more,
});

const word = (number: number, text: string, head: number, deprel: string) => ({
  number,
  text,
  lemma: text.toLowerCase(),
  upos: 'X',
  xpos: 'XX',
  head,
  deprel,
  label: null,
});

const sentence: SentenceExplanation = {
  number: 2,
  text: 'Orban will support him.',
  start: 20,
  end: 43,
  words: [
    { ...word(1, 'Orban', 3, 'nsubj'), label: 'PER' },
    word(2, 'will', 3, 'aux'),
    word(3, 'support', 0, 'root'),
    word(4, 'him', 3, 'obj'),
    word(5, '.', 3, 'punct'),
  ],
  mentions: [
    {
      ...subject,
      head: 1,
      kind: 'name',
      gazetteer: null,
      gender: 'male',
      plural: false,
      step: 'short-name',
      why: 'Short for "Viktor Orban" in sentence 1.',
    },
    {
      ...found.object!,
      head: 4,
      kind: 'pronoun',
      gazetteer: null,
      gender: 'male',
      plural: false,
      entity: null,
      step: null,
      why: 'Left open: no candidate is likely enough, or two are equally likely.',
    },
  ],
  noMentions: [
    { text: 'West', first: 2, last: 2, source: 'proposal', reason: 'title-only', why: 'It is a title.' },
    {
      text: 'the end',
      first: 3,
      last: 4,
      source: 'description',
      reason: 'title-only',
      why: 'It is a title.',
    },
  ],
  findings: [
    found,
    proposed({
      outcome: { kept: true, claim: 'c1', leads: false },
      time: 'soon',
      changes: ['Another sentence gives the day on which it ends.'],
    }),
    proposed({
      score: 0.7,
      object: { text: 'NATO', first: 5, last: 5, type: null, entity: null },
      outcome: { kept: false, reason: 'no-mention', why: 'Its object, "NATO", is not a mention.' },
    }),
    proposed({ score: 0.4, outcome: { kept: false, reason: 'unlikely', why: 'It is too low.' } }),
    proposed({ score: 0.06, outcome: { kept: false, reason: 'unlikely', why: 'It is too low.' } }),
  ],
  unusedCues: [
    { word: { text: 'support', first: 3, last: 3 }, cue: 'support for', relation: 'supported' },
    { word: { text: 'support', first: 3, last: 3 }, cue: 'support', relation: 'aided' },
  ],
};

const reading: Reading = {
  article: {
    id: 'a',
    kind: 'news',
    url: null,
    title: 'A summit',
    text: 'x'.repeat(20) + sentence.text,
    publishedAt: '2024-06-27',
    source: 'AFP',
  },
  reader: { name: 'built-in', version: '4' },
  entities: [rutte, nato, orban].map((entity) => ({ ...entity, aliases: [], links: {}, mentions: [] })),
  claims: [
    {
      id: 'c1',
      subject: orban.id,
      relation: 'supported',
      object: rutte.id,
      office: null,
      modality: 'planned',
      polarity: 'positive',
      from: null,
      to: null,
      status: null,
      speaker: null,
      evidence: [{ start: 20, end: 43, quote: sentence.text }],
      confidence: 0.94,
      certain: true,
      how: found.how,
      source: null,
    },
  ],
  notes: ['One sentence was read in pieces.'],
};

const explanation = { reading, sentences: [sentence, sentence] };

test('the article stands over its sentences, with what its reading notes', () => {
  expect(formatExplained(explanation, terminal)).toBe(
    'A summit (AFP, 27 June 2024): 2 sentences, 1 claim\nnote: One sentence was read in pieces.\n',
  );
});

test('a sentence shows its tree, its mentions, and what came of each finding', () => {
  expect(formatSentence(sentence, explanation, reference, terminal)).toBe(`
Sentence 2 of 2 ──────────────────────────────────────────────────────────────
Orban will support him.

Words
  1  ╭─╴ Orban  orban    X  XX  nsubj  3  PER
  2  ├─╴ will   will     X  XX  aux    3
  3  ┤ support  support  X  XX  root   0
  4  ├─╴ him    him      X  XX  obj    3
  5  ╰─╴ .      .        X  XX  punct  3

Mentions
  1  Orban  person, male            Viktor Orban. Short for "Viktor Orban" in
                                    sentence 1.
  4  him    person, male (pronoun)  Left open: no candidate is likely enough,
                                    or two are equally likely.

Rejected as mentions
  It is a title.
    “West” (2), “the end” (3–4)

Claims
  c1   Viktor Orban is to support Mark Rutte
       Orban (Viktor Orban) supported him (Mark Rutte): rule active by
       “support” at “support” (3), the model gives it 0.62, confidence 0.94,
       planned
       score +1.20, negative −0.30
       Orban (Viktor Orban) supported him (Mark Rutte): the model, score 0.62,
       with a cue between the two, planned, time “soon”
       Another sentence gives the day on which it ends.

Dropped findings
  –    Orban (Viktor Orban) supported NATO: the model, score 0.70, with a cue
       between the two, planned
       Its object, "NATO", is not a mention.

Other proposals of the model
  0.40  cue  Orban (Viktor Orban) supported him (Mark Rutte)
  … and 1 below 0.10; --json shows all

Cues without a claim
  3  support  “support for” for “supported”, “support” for “aided”
`);
});

test('a sentence in which nothing was found shows its words alone', () => {
  const bare = { ...sentence, mentions: [], noMentions: [], findings: [], unusedCues: [] };
  const titles = formatSentence(bare, explanation, reference, terminal).match(/^[A-Z]\w+( \w+)*$/gm);
  expect(titles).toEqual(['Words']);
});
