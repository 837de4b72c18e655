import { writeReading } from '@precedent/model/testing';
import { loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { findOffices } from '../../ask/find/find-offices.ts';
import { officesOf } from '../../derive/succession/lineage-of.ts';
import { buildGraph } from '../build-graph.ts';

const reference = await loadReference();

const FORMS = [
  'Prime Minister of the Netherlands',
  'Dutch Prime Minister',
  'Dutch premier',
  'premier',
  'PM',
  'the Dutch PM',
  'PM of the Netherlands',
  'Netherlands’ prime minister',
  'outgoing prime minister',
  'caretaker PM',
  'then Dutch Prime Minister',
  'ex-premier',
  'Prime Minister-designate',
  'head of government',
  'prime minister of Holland',
];

test('an office is the same however articles word it', () => {
  const readings = FORMS.map((office, at) =>
    writeReading(
      { id: `a${at}`, publishedAt: '2024-01-01' },
      [{ subject: 'person Mark Rutte', relation: 'holds_office', object: 'country Netherlands', office }],
      {},
      reference,
    ),
  );
  const graph = buildGraph(readings, reference);
  expect(officesOf(graph, reference).map(({ label }) => label)).toEqual([
    'Prime Minister of the Netherlands',
  ]);
  for (const form of FORMS)
    expect(findOffices(graph, reference, form).map(({ label }) => label)).toEqual([
      'Prime Minister of the Netherlands',
    ]);
});

test('uncertain claims have no say in how an office is called', () => {
  const held = (id: string, title: string, certain: boolean) => {
    const reading = writeReading({ id }, [
      {
        subject: 'person Mark Rutte',
        relation: 'holds_office',
        object: 'country Netherlands',
        office: 'PM',
        certain,
      },
    ]);
    const claims = reading.claims.map((claim) => ({
      ...claim,
      office: claim.office && { ...claim.office, title },
    }));
    return { ...reading, claims };
  };
  const named = (...readings: ReturnType<typeof held>[]) =>
    officesOf(buildGraph(readings, reference), reference).map(({ title }) => title);
  const [usual, others] = [held('a', 'Vizir', true), ['b', 'c'].map((id) => held(id, 'Vizír', false))];
  expect(named(usual, ...others)).toEqual(['Vizir']);
  expect(named(...others)).toEqual([]);
});

test('an office of another body is another office', () => {
  const holder = (body: string) => ({
    subject: `person Holder of ${body}`,
    relation: 'holds_office',
    object: `country ${body}`,
    office: 'PM',
  });
  const graph = buildGraph([writeReading({ id: 'a' }, ['Netherlands', 'Norway'].map(holder))], reference);
  expect(officesOf(graph, reference)).toHaveLength(2);
});
