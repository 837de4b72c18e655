import type { Reading } from '@precedent/model';
import { tenureRow, writeReading } from '@precedent/model/testing';
import { loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { buildGraph } from '../../build/build-graph.ts';
import { lineageOf, outweighedTenures } from '../succession/lineage-of.ts';

const reference = await loadReference();
const ALDOVIA = 'country Aldovia';
const OFFICE = 'country/aldovia/president';
const list = writeReading({ id: 'list', kind: 'facts' }, [
  tenureRow('Ana Lima', 'President', ALDOVIA, '2000-01-01', '2004-01-01'),
  tenureRow('Ben Okri', 'President', ALDOVIA, '2004-01-01', null),
]);
const report = (id: string, publishedAt: string, person: string, title = 'President') =>
  writeReading({ id, publishedAt }, [
    {
      subject: `person ${person}`,
      relation: 'holds_office',
      object: ALDOVIA,
      office: title,
      status: 'current',
    },
  ]);

function holders(...readings: Reading[]) {
  const graph = buildGraph([list, ...readings], reference);
  const name = (id: string) => graph.getNodeAttribute(id, 'name');
  return {
    kept: lineageOf(graph, reference, OFFICE).people.map((person) => person.name),
    outweighed: outweighedTenures(graph, reference, OFFICE).map(({ person }) => name(person)),
  };
}

test('a single mention without a date is outweighed by a term of somebody else that covers its day', () => {
  expect(holders(report('a', '2003-05-01', 'Cem Oz'))).toEqual({
    kept: ['Ana Lima', 'Ben Okri'],
    outweighed: ['Cem Oz'],
  });
});

test('a year that one article gives as a beginning is outweighed by a term of somebody else that is listed all that year', () => {
  const claim = { subject: 'person Cem Oz', relation: 'holds_office', object: ALDOVIA, office: 'President' };
  const begun = (from: string) => writeReading({ id: 'a', publishedAt: '2001-09-01' }, [{ ...claim, from }]);
  expect(holders(begun('2002')).outweighed).toEqual(['Cem Oz']);
  expect(holders(begun('2003-06-01')).kept).toContain('Cem Oz');
});

test('a term that a list leaves open covers a single later mention, but not those of several articles', () => {
  const [one, other] = [report('a', '2020-05-01', 'Cem Oz'), report('b', '2020-06-01', 'Cem Oz')];
  expect(holders(one).outweighed).toEqual(['Cem Oz']);
  expect(holders(one, other).kept).toContain('Cem Oz');
});

test('a mention from before the first known term is kept', () => {
  expect(holders(report('a', '1990-05-01', 'Cem Oz')).kept).toContain('Cem Oz');
});

test('a single mention is outweighed by a dated term of the same name in an office of the same title elsewhere', () => {
  const elsewhere = writeReading({ id: 'b', publishedAt: '2003-05-01' }, [
    {
      subject: 'person Ana Lima',
      relation: 'holds_office',
      object: 'country Bedovia',
      office: 'President',
      status: 'current',
    },
  ]);
  const graph = buildGraph([list, elsewhere], reference);
  expect(lineageOf(graph, reference, 'country/bedovia/president').people).toEqual([]);
  expect(outweighedTenures(graph, reference, 'country/bedovia/president')).toHaveLength(1);
});
