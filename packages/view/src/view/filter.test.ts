import { entityOf, factOf, graphOf, VOCABULARY } from '@precedent/model/testing';
import { expect, test } from 'vitest';
import { countGroups, filterData } from './filter.ts';
import { FIRST_VIEW, hide, type OffGroup, toggleOff } from './graph-view.ts';

const data = graphOf(
  [
    factOf('a', 'supported', 'b'),
    factOf('a', 'met', 'c', { modality: 'planned' }),
    factOf('b', 'supported', 'd', { polarity: 'negative', modality: 'planned' }),
  ],
  ['alone'],
);

function shown(...hidden: [OffGroup, string][]): string[] {
  const view = hidden.reduce((before, [group, key]) => toggleOff(before, group, key), FIRST_VIEW);
  const { entities, facts } = filterData(data, VOCABULARY, view);
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
  const filter = toggleOff(FIRST_VIEW, 'types', 'country');
  expect(filterData(mixed, VOCABULARY, filter)).toEqual({ entities: [], facts: [] });
});

test('an entity without facts stays while relations are hidden', () => {
  expect(shown(['families', 'contact'], ['families', 'support'])).toEqual(['alone']);
});

test('switching an entry twice shows everything again', () => {
  const twice = toggleOff(toggleOff(FIRST_VIEW, 'types', 'person'), 'types', 'person');
  expect(filterData(data, VOCABULARY, twice)).toBe(data);
});

test('the legend counts each fact once, by its status', () => {
  const { stances } = countGroups(data, VOCABULARY);
  expect(Object.fromEntries(stances)).toEqual({ asserted: 1, planned: 1, denied: 1 });
});

test('a single relation of a family can be hidden', () => {
  const praised = graphOf([factOf('a', 'praised', 'b'), factOf('a', 'supported', 'b')]);
  const view = toggleOff(FIRST_VIEW, 'relations', 'praised');
  expect(filterData(praised, VOCABULARY, view).facts.map(({ id }) => id)).toEqual(['a~supported~b']);
});

test('a fact is hidden with its last source', () => {
  const fact = factOf('a', 'met', 'b');
  const [claim] = fact.claims as [(typeof fact.claims)[number]];
  const claims = ['AFP', 'BBC'].map((source) => ({ ...claim, article: { ...claim.article, source } }));
  const both = graphOf([{ ...fact, claims }]);
  const one = toggleOff(FIRST_VIEW, 'sources', 'AFP');
  expect(filterData(both, VOCABULARY, one).facts).toHaveLength(1);
  expect(filterData(both, VOCABULARY, toggleOff(one, 'sources', 'BBC')).facts).toEqual([]);
});

test('uncertain facts under the least certainty are hidden, certain ones never', () => {
  const doubtful = factOf('a', 'met', 'b', { certain: false });
  const claims = doubtful.claims.map((claim) => ({ ...claim, confidence: 0.4 }));
  const mixed = graphOf([{ ...doubtful, claims }, factOf('a', 'supported', 'b')]);
  const ids = (certainty: number | null) =>
    filterData(mixed, VOCABULARY, { ...FIRST_VIEW, certainty }).facts.map(({ id }) => id);
  expect(ids(null)).toEqual(['a~met~b', 'a~supported~b']);
  expect(ids(0.4)).toEqual(['a~met~b', 'a~supported~b']);
  expect(ids(0.5)).toEqual(['a~supported~b']);
});

test('hiding an entity hides its facts and leaves its neighbours', () => {
  const { entities, facts } = filterData(data, VOCABULARY, hide(FIRST_VIEW, ['a']));
  expect(entities.map(({ id }) => id)).toEqual(['b', 'c', 'd', 'alone']);
  expect(facts.map(({ id }) => id)).toEqual(['b~supported~d']);
});
