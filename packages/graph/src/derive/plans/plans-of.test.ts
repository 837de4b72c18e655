import type { Reading } from '@precedent/model';
import { tenureRow, type WrittenClaim, writeReading } from '@precedent/model/testing';
import { loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { buildGraph } from '../../build/build-graph.ts';
import { plansOf } from './plans-of.ts';

const reference = await loadReference();
const ALDOVIA = 'country Aldovia';
const [ana, ben] = ['person Ana Lima', 'person Ben Okri'];
const report = (publishedAt: string, ...claims: WrittenClaim[]): Reading =>
  writeReading({ id: `report-${publishedAt}`, publishedAt }, claims);
const takes = (claim: Partial<WrittenClaim>): WrittenClaim => ({
  subject: ana,
  relation: 'holds_office',
  object: ALDOVIA,
  office: 'Chancellor',
  ...claim,
});
const meets = (claim: Partial<WrittenClaim>): WrittenClaim => ({
  subject: ana,
  relation: 'met',
  object: ben,
  ...claim,
});
const announced = report('2024-06-01', takes({ modality: 'planned', from: '2024-10-01' }));

/** "due 2024-10-01: planned 2024-10-01" */
function plans(asOf: string, ...readings: Reading[]): string[] {
  return plansOf(buildGraph(readings, reference), reference, asOf).map(
    ({ status, date, steps }) =>
      `${status} ${date}: ${steps.map((step) => `${step.kind} ${step.date}`).join(', ')}`,
  );
}

test('a plan is ahead until its day is over, and due after that', () => {
  expect(plans('2024-10-01', announced)).toEqual(['ahead 2024-10-01: planned 2024-10-01']);
  expect(plans('2024-10-02', announced)).toEqual(['due 2024-10-01: planned 2024-10-01']);
});

test('what somebody who held the office before was "to become", for no date, is no plan', () => {
  const before = writeReading({ id: 'list', kind: 'facts' }, [
    takes({ from: '2009-01-21', to: '2013-02-01' }),
  ]);
  const lookingBack = report('2019-08-30', takes({ modality: 'planned' }));
  expect(plans('2019-09-01', lookingBack)).toEqual(['ahead null: planned null']);
  expect(plans('2019-09-01', before, lookingBack)).toEqual([]);
});

test('who returns to an office on a day is planned to', () => {
  const before = writeReading({ id: 'list', kind: 'facts' }, [
    takes({ from: '2009-01-21', to: '2013-02-01' }),
  ]);
  expect(plans('2024-07-01', before, announced)).toEqual(['ahead 2024-10-01: planned 2024-10-01']);
});

test('what a report gives a later date than its own has not happened by then', () => {
  const spokenOfAsDone = report('2024-06-02', takes({ from: '2024-10-01', status: 'current' }));
  expect(plans('2024-11-01', announced, spokenOfAsDone)).toEqual(['due 2024-10-01: planned 2024-10-01']);
});

test('a plan for a month is due after the month', () => {
  const vague = report('2024-06-01', takes({ modality: 'planned', from: '2024-10' }));
  expect(plans('2024-10-31', vague)).toEqual(['ahead 2024-10: planned 2024-10']);
  expect(plans('2024-11-01', vague)).toEqual(['due 2024-10: planned 2024-10']);
});

test('a later report that it happened confirms the plan, and both steps are kept', () => {
  const done = report('2024-10-02', takes({ from: '2024-10-01', status: 'current' }));
  expect(plans('2025', announced, done)).toEqual([
    'confirmed 2024-10-01: planned 2024-10-01, confirmed 2024-10-01',
  ]);
});

test('a later report of the holder confirms the plan without a date', () => {
  const done = report('2024-12-24', takes({ status: 'current' }));
  expect(plans('2025', announced, done)).toEqual([
    'confirmed 2024-10-01: planned 2024-10-01, confirmed null',
  ]);
});

test('a succession reported as done confirms the office that was planned', () => {
  const done = report('2024-10-02', {
    subject: ana,
    relation: 'succeeded',
    object: ben,
    office: 'Chancellor of Aldovia',
    from: '2024-10-01',
  });
  expect(plans('2025', announced, done)[0]).toMatch(/^confirmed 2024-10-01/);
});

test('a row of a facts file confirms a plan', () => {
  const file = writeReading({ id: 'file', kind: 'facts' }, [
    tenureRow('Ana Lima', 'Chancellor', ALDOVIA, '2024-10-01', null),
  ]);
  expect(plans('2025', announced, file)).toEqual([
    'confirmed 2024-10-01: planned 2024-10-01, confirmed 2024-10-01',
  ]);
});

test('an earlier term does not confirm the plan', () => {
  const file = writeReading({ id: 'file', kind: 'facts' }, [
    tenureRow('Ana Lima', 'Chancellor', ALDOVIA, '2010', '2014'),
  ]);
  expect(plans('2025', announced, file)).toEqual(['due 2024-10-01: planned 2024-10-01']);
});

test('a new date shifts the plan, and the first date stays visible', () => {
  const shifted = report('2024-08-01', takes({ modality: 'planned', from: '2024-11-01' }));
  expect(plans('2024-10-15', announced, shifted)).toEqual([
    'ahead 2024-11-01: planned 2024-10-01, shifted 2024-11-01',
  ]);
  const done = report('2024-11-02', takes({ from: '2024-11-01' }));
  expect(plans('2025', announced, shifted, done)).toEqual([
    'confirmed 2024-11-01: planned 2024-10-01, shifted 2024-11-01, confirmed 2024-11-01',
  ]);
});

test('an event on a different day than planned is confirmed with that day', () => {
  const done = report('2024-10-06', takes({ from: '2024-10-05' }));
  expect(plans('2025', announced, done)).toEqual([
    'confirmed 2024-10-05: planned 2024-10-01, confirmed 2024-10-05',
  ]);
});

test('a later denial cancels the plan, and a new announcement renews it', () => {
  const called = report('2024-08-01', takes({ polarity: 'negative', modality: 'planned' }));
  const anew = report('2024-09-01', takes({ modality: 'planned', from: '2025-01-01' }));
  expect(plans('2024-10-15', announced, called)).toEqual([
    'cancelled 2024-10-01: planned 2024-10-01, cancelled null',
  ]);
  expect(plans('2024-10-15', announced, called, anew)).toEqual([
    'ahead 2025-01-01: planned 2024-10-01, cancelled null, planned 2025-01-01',
  ]);
});

test('a denial before the announcement does not cancel the plan', () => {
  const before = report('2024-05-01', takes({ polarity: 'negative', modality: 'planned' }));
  expect(plans('2024-07-01', before, announced)).toEqual(['ahead 2024-10-01: planned 2024-10-01']);
});

test('a withdrawal cancels the candidacy', () => {
  const candidate = { subject: ana, object: ALDOVIA, office: 'Chancellor' };
  const runs = report('2024-06-01', { ...candidate, relation: 'ran_for', modality: 'planned' });
  const withdraws = report('2024-07-01', { ...candidate, relation: 'withdrew_from' });
  expect(plans('2025', runs, withdraws)).toEqual(['cancelled null: planned null, cancelled null']);
});

test('a meeting is confirmed by its report, and the next one is another plan', () => {
  const first = report('2024-06-01', meets({ modality: 'planned', from: '2024-06-10', to: '2024-06-10' }));
  const met = report('2024-06-11', meets({ from: '2024-06-10', to: '2024-06-10' }));
  const next = report('2024-07-01', meets({ modality: 'planned', from: '2024-08-01', to: '2024-08-01' }));
  expect(plans('2024-09', first, met, next)).toEqual([
    'due 2024-08-01: planned 2024-08-01',
    'confirmed 2024-06-10: planned 2024-06-10, confirmed 2024-06-10',
  ]);
});

test('as of an earlier day, later reports are left out', () => {
  const done = report('2024-10-02', takes({ from: '2024-10-01' }));
  expect(plans('2024-09-01', announced, done)).toEqual(['ahead 2024-10-01: planned 2024-10-01']);
  expect(plans('2024-05-31', announced, done)).toEqual([]);
});

test('allegations and hypothetical claims are not plans', () => {
  expect(
    plans('2025', report('2024-06-01', takes({ modality: 'hypothetical', from: '2024-10-01' }))),
  ).toEqual([]);
});

test('what is overdue comes first, then what is ahead, what happened, and what nothing followed for a year', () => {
  const minister = (name: string, from: string | null) =>
    takes({ subject: `person Ada ${name}`, office: `Minister of ${name}`, modality: 'planned', from });
  const news = report(
    '2023-06-01',
    minister('Trade', '2024-10-01'),
    minister('Health', '2024-03'),
    minister('Justice', '2024-09-01'),
    minister('Defence', '2023-06-10'),
    minister('Culture', '2023-08-01'),
    minister('Labour', null),
  );
  const done = report('2023-08-02', { ...minister('Culture', '2023-08-01'), modality: 'asserted' });
  expect(plans('2024-09-15', news, done)).toEqual([
    'due 2024-09-01: planned 2024-09-01',
    'due 2024-03: planned 2024-03',
    'ahead 2024-10-01: planned 2024-10-01',
    'confirmed 2023-08-01: planned 2023-08-01, confirmed 2023-08-01',
    'due 2023-06-10: planned 2023-06-10',
    'ahead null: planned null',
  ]);
});
