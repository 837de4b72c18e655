import { entityOf, factOf, graphOf, VOCABULARY } from '@precedent/model/testing';
import { expect, test } from 'vitest';
import { countGroups, filterData, NO_FILTER, toggleFilter } from './filter.ts';

const data = graphOf(
  [
    factOf('a', 'supported', 'b'),
    factOf('a', 'met', 'c', { modality: 'planned' }),
    factOf('b', 'supported', 'd', { polarity: 'negative', modality: 'planned' }),
  ],
  ['alone'],
);

function shown(...hidden: [Parameters<typeof toggleFilter>[1], string][]): string[] {
  const filter = hidden.reduce((before, [group, key]) => toggleFilter(before, group, key), NO_FILTER);
  const { entities, facts } = filterData(data, VOCABULARY, filter);
  return [...entities, ...facts].map(({ id }) => id);
}

test('hiding a family hides its facts and the entities that have no other facts', () => {
  expect(shown(['families', 'contact'])).toEqual(['a', 'b', 'd', 'alone', 'a~supported~b', 'b~supported~d']);
});

test('a denied fact is hidden as denied, not by its modality', () => {
  expect(shown(['stances', 'planned'])).toContain('b~supported~d');
  expect(shown(['stances', 'denied'])).not.toContain('b~supported~d');
});

test('hiding a type hides its entities and every fact about them', () => {
  const mixed = {
    entities: [entityOf('a'), entityOf('b', 'country')],
    facts: [factOf('a', 'supported', 'b')],
  };
  const filter = toggleFilter(NO_FILTER, 'types', 'country');
  expect(filterData(mixed, VOCABULARY, filter)).toEqual({ entities: [], facts: [] });
});

test('an entity without facts stays while relations are hidden', () => {
  expect(shown(['families', 'contact'], ['families', 'support'])).toEqual(['alone']);
});

test('switching an entry twice shows everything again', () => {
  const twice = toggleFilter(toggleFilter(NO_FILTER, 'types', 'person'), 'types', 'person');
  expect(filterData(data, VOCABULARY, twice)).toBe(data);
});

test('the legend counts each fact once, by its status', () => {
  const { stances } = countGroups(data, VOCABULARY);
  expect(Object.fromEntries(stances)).toEqual({ asserted: 1, planned: 1, denied: 1 });
});
