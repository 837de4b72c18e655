import type { Reading } from '@precedent/model';
import { tenureRow, type WrittenClaim, writeReading } from '@precedent/model/testing';
import { loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { buildGraph } from '../../build/build-graph.ts';
import { diffGraphs } from './diff-graphs.ts';

const reference = await loadReference();
const ALDOVIA = 'country Aldovia';
const report = (id: string, publishedAt: string, ...claims: WrittenClaim[]): Reading =>
  writeReading({ id, publishedAt }, claims);
const takes = (claim: Partial<WrittenClaim>): WrittenClaim => ({
  subject: 'person Ana Lima',
  relation: 'holds_office',
  object: ALDOVIA,
  office: 'Chancellor',
  ...claim,
});
const planned = report('a', '2024-06-01', takes({ modality: 'planned', from: '2024-10' }));
const done = report('b', '2024-10-02', takes({ from: '2024-10-01' }));
const met = report('c', '2024-06-01', {
  subject: 'person Ana Lima',
  relation: 'met',
  object: 'person Ben Okri',
});
const NOTHING = { added: [], removed: [], changed: [] };

const diff = (before: Reading[], after: Reading[]) =>
  diffGraphs(buildGraph(before, reference), buildGraph(after, reference), reference);

test('a graph does not differ from itself', () => {
  const readings = [planned, done, met];
  expect(diff(readings, [...readings])).toEqual({ entities: NOTHING, facts: NOTHING, tenures: NOTHING });
});

test('adding an article adds its entities and facts, and removing it removes them', () => {
  const { entities, facts } = diff([planned], [planned, met]);
  expect(entities.added.map(({ id }) => id)).toEqual(['person/ben-okri']);
  expect(facts.added.map(({ relation }) => relation)).toEqual(['met']);
  const undone = diff([planned, met], [planned]);
  expect(undone.entities.removed).toEqual(entities.added);
  expect(undone.facts.removed).toEqual(facts.added);
});

test('a changed fact or tenure says what changed', () => {
  const { entities, facts, tenures } = diff([planned], [planned, done]);
  expect(entities).toEqual(NOTHING);
  expect(facts.changed.map(({ changes }) => changes)).toEqual([
    ['modality: planned → asserted', 'from: October 2024 → 1 October 2024', '1 claim added'],
  ]);
  expect(tenures.changed.map(({ changes }) => changes)).toEqual([
    ['from: October 2024 → 1 October 2024', 'established: false → true', '1 claim added'],
  ]);
});

test('a newly known tenure is added', () => {
  const file = writeReading({ id: 'file', kind: 'facts' }, [
    tenureRow('Ana Lima', 'Chancellor', ALDOVIA, '2010', '2014'),
  ]);
  expect(diff([done], [done, file]).tenures.added).toMatchObject([{ from: '2010', to: '2014' }]);
});

test('an entity whose id changes is still recognised, and so are its facts', () => {
  // The John Smith who was reported first gets the id john-smith.
  const smith = (id: string, publishedAt: string, country: string) =>
    report(id, publishedAt, {
      subject: 'person John Smith',
      relation: 'holds_office',
      object: `country ${country}`,
      office: 'Chancellor',
      from: '2001',
    });
  const [later, earlier] = [smith('x', '2024-01-01', 'France'), smith('y', '2020-01-01', 'Norway')];
  const { entities, facts } = diff([later], [later, earlier]);
  expect(entities.changed.map(({ before, after }) => [before.id, after.id])).toEqual([
    ['person/john-smith', 'person/john-smith-france'],
  ]);
  expect(facts.removed).toEqual([]);
  expect(facts.added).toHaveLength(1);
});

test('reading again with the same result is not a change', () => {
  const again: Reading = { ...planned, reader: { name: 'test', version: '2' } };
  expect(diff([planned], [again]).facts).toEqual(NOTHING);
});
