import { expect, test } from 'vitest';
import { PrecedentError } from './error.ts';
import { parseReading, type Reading } from './reading.ts';

const text = 'Rutte met Biden.';
const reading: Reading = {
  article: { id: 'a1', kind: 'news', url: null, title: '', text, publishedAt: null, source: null },
  reader: { name: 'test', version: '1' },
  entities: [
    { id: 'rutte', type: 'person', name: 'Rutte', aliases: [], links: {}, mentions: [{ start: 0, end: 5 }] },
    {
      id: 'biden',
      type: 'person',
      name: 'Biden',
      aliases: [],
      links: {},
      mentions: [{ start: 10, end: 15 }],
    },
  ],
  claims: [
    {
      id: 'c1',
      subject: 'rutte',
      relation: 'met',
      object: 'biden',
      office: null,
      modality: 'asserted',
      polarity: 'positive',
      from: null,
      to: null,
      status: null,
      speaker: null,
      evidence: [{ start: 0, end: 16, quote: text }],
      confidence: 1,
      certain: true,
      how: { by: 'rule', rule: 'test', cue: null },
      source: null,
    },
  ],
  notes: [],
};

test('a grounded reading survives a round trip through JSON', () => {
  expect(parseReading(JSON.parse(JSON.stringify(reading)))).toEqual(reading);
});

test('a claim that was stored before certainty was recorded is certain', () => {
  const { certain: _, ...claim } = reading.claims[0]!;
  expect(parseReading({ ...reading, claims: [claim] })).toEqual(reading);
  const uncertain = { ...reading, claims: [{ ...claim, certain: false }] };
  expect(parseReading(uncertain).claims[0]!.certain).toBe(false);
});

test("a quote that isn't at its offsets is refused, with an error that names the claim", () => {
  const moved = structuredClone(reading);
  moved.claims[0]!.evidence[0]!.start = 1;
  expect(() => parseReading(moved)).toThrow(/claim c1 quotes/);
});

test("a claim about an entity that isn't in the reading is refused", () => {
  const orphan = structuredClone(reading);
  orphan.claims[0]!.object = 'merkel';
  expect(() => parseReading(orphan)).toThrow(PrecedentError);
});
