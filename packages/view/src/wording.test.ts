import { entityOf, factOf, VOCABULARY } from '@precedent/model/testing';
import { expect, test } from 'vitest';
import { sayChange, wordClaims, wordEdge, wordEntity, wordFact, wordGraph } from './wording.ts';

const nato = entityOf('nato', 'institution', { name: 'NATO', aliases: ['the Alliance'] });
const SECRETARY_GENERAL = {
  id: 'nato/secretary-general',
  title: 'Secretary General',
  body: 'nato',
  label: 'Secretary General of NATO',
};

test('the edge of an office shows its title and years, without the body that it leads to', () => {
  const fact = factOf('a', 'holds_office', 'nato', {
    office: SECRETARY_GENERAL,
    from: '2014-10-01',
    to: '2024-10-01',
  });
  expect(wordEdge(fact, nato, VOCABULARY)).toBe('Secretary General 2014–2024');
});

test('an office of another body than the edge leads to is named with it', () => {
  const fact = factOf('a', 'holds_office', 'nato', {
    office: { id: 'shape/chief', title: 'Chief of Staff', body: 'shape', label: 'Chief of Staff of SHAPE' },
  });
  expect(wordEdge(fact, nato, VOCABULARY)).toBe('Chief of Staff of SHAPE');
});

test('the label of an edge says if its fact is only planned', () => {
  expect(wordEdge(factOf('a', 'succeeded', 'b', { modality: 'planned' }), nato, VOCABULARY)).toBe(
    'succeeded (planned)',
  );
});

test('a fact is described by a sentence with its office, modality and date', () => {
  const fact = factOf('a', 'succeeded', 'b', {
    office: SECRETARY_GENERAL,
    modality: 'planned',
    from: '2024-10-01',
    to: '2024-10-01',
  });
  const entities = new Map([entityOf('a'), entityOf('b')].map((entity) => [entity.id, entity]));
  expect(wordFact(fact, entities, VOCABULARY)).toBe(
    'A is to succeed B as Secretary General of NATO on 1 October 2024',
  );
  expect(wordClaims(fact)).toBe('1 claim');
});

test('a relation that is missing from the vocabulary is shown by its id', () => {
  const fact = { ...factOf('a', 'met', 'b'), relation: 'wrote_to' };
  expect(wordFact(fact, new Map(), VOCABULARY)).toBe('a wrote to b');
});

test('an entity is described by its type and the number of its facts', () => {
  expect(wordEntity(nato, 2, VOCABULARY)).toBe('NATO, institution, 2 facts');
});

test('a graph is described by its size', () => {
  expect(wordGraph({ entities: [nato], facts: [] })).toBe('Graph of 1 entity and 0 facts');
});

test('a change of the graph is described by what came and went, and what there is now', () => {
  const fact = factOf('a', 'met', 'b');
  const [a, b, c] = ['a', 'b', 'c'].map((id) => entityOf(id));
  const before = { entities: [a!, b!], facts: [fact] };
  expect(sayChange(before, { entities: [a!, b!, c!], facts: [fact] })).toBe(
    '1 entity added. Graph of 3 entities and 1 fact',
  );
  expect(sayChange(before, { entities: [a!], facts: [] })).toBe(
    '1 entity and 1 fact removed. Graph of 1 entity and 0 facts',
  );
});
