import type { Conflict, Reading } from '@precedent/model';
import { tenureRow, type WrittenClaim, writeReading } from '@precedent/model/testing';
import { loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { buildGraph } from '../../build/build-graph.ts';
import { conflictsOf } from './conflicts-of.ts';

const reference = await loadReference();
const ALDOVIA = 'country Aldovia';
const [ana, ben, cai] = ['person Ana Lima', 'person Ben Okri', 'person Cai Wen'];
let count = 0;
const report = (publishedAt: string | null, claims: WrittenClaim[], source: string | null = null): Reading =>
  writeReading({ id: `report-${count++}`, publishedAt, source }, claims);
const file = (...rows: WrittenClaim[]): Reading => writeReading({ id: 'file', kind: 'facts' }, rows);
const chancellor = (person: string, claim: Partial<WrittenClaim> = {}): WrittenClaim => ({
  subject: person,
  relation: 'holds_office',
  object: ALDOVIA,
  office: 'Chancellor',
  ...claim,
});
const row = (person: string, from: string | null, to: string | null): WrittenClaim =>
  tenureRow(person, 'Chancellor', ALDOVIA, from, to);
const act = (relation: string, claim: Partial<WrittenClaim> = {}): WrittenClaim => ({
  subject: ana,
  relation,
  object: ben,
  ...claim,
});

const conflicts = (...readings: Reading[]): readonly Conflict[] =>
  conflictsOf(buildGraph(readings, reference), reference);
const kinds = (...readings: Reading[]): string[] => conflicts(...readings).map(({ kind }) => kind);

test('two holders of one seat at once are a conflict, with the claims of both', () => {
  const [conflict, ...others] = conflicts(
    file(row('Ana Lima', '2000-01-01', '2004-03-31')),
    report('2004-01-31', [chancellor(ben, { from: '2004-01-01' })]),
  );
  expect(others).toEqual([]);
  expect(conflict).toMatchObject({
    kind: 'two-holders',
    text: 'Ana Lima and Ben Okri were both Chancellor of Aldovia from 1 January 2004 to 31 March 2004',
    during: { from: '2004-01-01', to: '2004-03-31' },
  });
  expect(conflict!.sides.flatMap(({ claims }) => claims)).toHaveLength(2);
});

test('an uncertain claim contradicts nothing', () => {
  const denied = act('met', { polarity: 'negative', certain: false });
  expect(kinds(report('2024-01-01', [act('met')]), report('2024-01-01', [denied]))).toEqual([]);
  const opposed = act('opposed', { certain: false });
  expect(kinds(report('2024-01-01', [act('supported')]), report('2024-01-01', [opposed]))).toEqual([]);
  const holders = file(row('Ana Lima', '2000-01-01', '2004-03-31'));
  const unsure = chancellor(ben, { from: '2004-01-01', certain: false });
  expect(kinds(holders, report('2004-01-31', [unsure]))).toEqual([]);
});

test('a handover on one day is not a conflict', () => {
  expect(kinds(file(row('Ana Lima', '2000', '2004-05-06'), row('Ben Okri', '2004-05-06', null)))).toEqual([]);
});

test('two lists that differ by a day about a handover are not a conflict', () => {
  const list = (day: string) => file(row('Ana Lima', '2000', '2004-05-06'), row('Ben Okri', day, null));
  expect(kinds(list('2004-05-05'))).toEqual([]);
  expect(kinds(list('2004-05-04'))).toEqual(['two-holders']);
});

test('two reports of one day that name two holders are a conflict', () => {
  const says = (person: string) => report('2004-01-31', [chancellor(person, { status: 'current' })]);
  expect(kinds(says(ana), says(ben))).toEqual(['two-holders']);
});

test('two reports of the day on which one is said to have followed the other contradict nobody', () => {
  const list = file(row('Ana Lima', '2000-01-01', '2004-01-31'), row('Ben Okri', '2004-01-31', null));
  const says = (person: string) => report('2004-01-31', [chancellor(person, { status: 'current' })]);
  expect(kinds(list, says(ana), says(ben))).toEqual([]);
});

test('one report that names two holders on its day tells of a handover, and contradicts nobody', () => {
  const current = [ana, ben].map((person) => chancellor(person, { status: 'current' }));
  expect(kinds(report('2004-01-31', current))).toEqual([]);
  const follows = report('2004-01-31', [chancellor(ben, { status: 'current' })]);
  expect(kinds(report('2004-01-31', current), follows)).toEqual([]);
});

test('a holder reported during the tenure of another is a conflict', () => {
  expect(
    kinds(
      file(row('Ana Lima', '2000-01-01', '2004-03-31')),
      report('2002-01-31', [chancellor(ben, { status: 'current' })]),
      report('2002-02-20', [chancellor(ben, { status: 'current' })]),
    ),
  ).toEqual(['two-holders']);
});

test('support and opposition between two entities conflict on the same day, but not on different days', () => {
  const praise = report('2024-06-01', [act('praised')]);
  expect(kinds(praise, report('2024-06-01', [act('opposed')]))).toEqual(['stance']);
  expect(kinds(praise, report('2024-06-02', [act('opposed')]))).toEqual([]);
  expect(kinds(praise, report('2024-06-01', [act('opposed', { subject: cai })]))).toEqual([]);
});

test('an agreement is mutual', () => {
  const agreed = act('agreed_with', { subject: ben, object: ana });
  expect(kinds(report('2024-06-01', [agreed]), report('2024-06-01', [act('criticised')]))).toEqual([
    'stance',
  ]);
});

test('two dates of taking office are a conflict; a year that includes the day is not', () => {
  const took = (from: string) => report('2004-12-31', [chancellor(ana, { from })]);
  const [conflict] = conflicts(took('2004-05-06'), took('2004-05-09'));
  expect(conflict).toMatchObject({ kind: 'dates', office: 'country/aldovia/chancellor' });
  expect(conflict!.sides.map(({ text }) => text)).toEqual(['6 May 2004', '9 May 2004']);
  expect(kinds(took('2004-05-06'), took('2004'))).toEqual([]);
});

test('a second term is not another date of the first', () => {
  expect(kinds(file(row('Ana Lima', '2000', '2004'), row('Ana Lima', '2004', '2008')))).toEqual([]);
});

test('two dates of one appointment are a conflict, but dates years apart are two appointments', () => {
  const appointed = (from: string) =>
    report('2020-12-31', [
      { subject: 'institution Senate of Aldovia', relation: 'appointed', object: ana, from, to: from },
    ]);
  expect(kinds(appointed('2020-05-06'), appointed('2020-05-07'))).toEqual(['dates']);
  expect(kinds(appointed('2016-05-06'), appointed('2020-05-07'))).toEqual([]);
});

test('two meetings on different days are not a conflict', () => {
  const met = (from: string) => act('met', { from, to: from });
  expect(kinds(report('2024-06-30', [met('2024-06-01'), met('2024-06-02')]))).toEqual([]);
});

test('a fact both stated and denied is a conflict', () => {
  const [conflict] = conflicts(
    report('2024-06-02', [act('met', { from: '2024-06-01', to: '2024-06-01' })]),
    report('2024-06-03', [act('met', { polarity: 'negative' })]),
  );
  expect(conflict).toMatchObject({ kind: 'denial', text: 'It is disputed whether Ana Lima met Ben Okri' });
  expect(conflict!.sides.map(({ text }) => text)).toEqual([
    'Ana Lima met Ben Okri',
    'Ana Lima did not meet Ben Okri',
  ]);
});

test('a denial from before the event does not contradict it', () => {
  expect(
    kinds(
      report('2024-05-02', [act('met', { polarity: 'negative' })]),
      report('2024-06-02', [act('met', { from: '2024-06-01', to: '2024-06-01' })]),
    ),
  ).toEqual([]);
});

test('not yet being a member does not contradict being one later', () => {
  const member = (claim: Partial<WrittenClaim>) => ({
    subject: ALDOVIA,
    relation: 'member_of',
    object: 'institution Harbour League',
    ...claim,
  });
  expect(
    kinds(report('2020-01-01', [member({ polarity: 'negative' })]), report('2024-01-01', [member({})])),
  ).toEqual([]);
  expect(
    kinds(report('2020-01-01', [member({ polarity: 'negative' })]), report('2020-01-01', [member({})])),
  ).toEqual(['denial']);
});

test('a plan that is given up later is not a conflict', () => {
  expect(
    kinds(
      report('2024-05-02', [act('met', { modality: 'planned', from: '2024-06-01' })]),
      report('2024-05-20', [act('met', { modality: 'planned', polarity: 'negative', from: '2024-06-01' })]),
    ),
  ).toEqual([]);
});

test('one sentence printed by several papers counts as one source', () => {
  const took = (from: string, source: string) => report('2004-12-31', [chancellor(ana, { from })], source);
  const [conflict] = conflicts(
    took('2004-05-06', 'Courier'),
    took('2004-05-06', 'Tribune'),
    took('2004-05-09', 'Herald'),
  );
  expect(conflict!.sides.map(({ text, weight }) => [text, weight.sources])).toEqual([
    ['6 May 2004', 1],
    ['9 May 2004', 1],
  ]);
});

test('conflicts between many sources come before those between single ones', () => {
  const denial = (claim: Partial<WrittenClaim>, source: string) =>
    report(
      '2024-06-03',
      [act('met', { subject: source === 'Echo' ? ben : ana, object: cai, ...claim })],
      source,
    );
  const all = conflicts(
    denial({}, 'Echo'),
    denial({ polarity: 'negative' }, 'Echo'),
    denial({}, 'Courier'),
    denial({ polarity: 'negative' }, 'Courier'),
    denial({}, 'Herald'),
    denial({ polarity: 'negative' }, 'Herald'),
  );
  expect(all.map(({ entities, sides }) => [entities[0], sides[1]!.weight.sources])).toEqual([
    ['person/ana-lima', 2],
    ['person/ben-okri', 1],
  ]);
});
