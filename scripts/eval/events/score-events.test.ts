import { loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { readingOf } from '../testing.ts';
import { toEventSentence as toPetrarchSentence } from './petrarch-events.ts';
import { toEventSentence } from './plover-events.ts';
import { familiesOf } from './plover-families.ts';
import { scoreEvents } from './score-events.ts';

const { ontology, gazetteer } = await loadReference();
const proposed = { DISAPPROVE: 'criticised', CONCEDE: null, COERCE: '~sanctioned (arrest)' };
const families = (code: string) => familiesOf(code, ontology, proposed);

const text = 'Ruritania condemned Sylvania.';
const countries = { Ruritania: 'country', Sylvania: 'country' } as const;
const actor = (name: string) => ({
  text: name,
  start: text.indexOf(name),
  end: text.indexOf(name) + name.length,
});
const coded = (code: string, more: object = {}) =>
  toEventSentence(
    { id: 's', text, gold: [{ source: [actor('Ruritania')], target: [actor('Sylvania')], code, ...more }] },
    families,
  ).events;
const score = (claims: string[], events = coded('DISAPPROVE')) =>
  scoreEvents(readingOf(text, countries, claims), events, ontology).scores;

test('the right pair in the right direction with a relation of the right family is right at every level', () => {
  const right = { drawn: 1, right: 1, gold: 1, found: 1 };
  expect(score(['Ruritania criticised Sylvania'])).toEqual({ linked: right, pair: right, family: right });
});

test('a sibling relation is of the right family, another family is not', () => {
  expect(score(['Ruritania accused Sylvania']).family.right).toBe(1);
  expect(score(['Ruritania praised Sylvania']).pair.right).toBe(1);
  expect(score(['Ruritania praised Sylvania']).family.right).toBe(0);
});

test('the wrong direction links the two but is not a right pair, except for what both do', () => {
  expect(score(['Sylvania criticised Ruritania']).linked.right).toBe(1);
  expect(score(['Sylvania criticised Ruritania']).pair.right).toBe(0);
  expect(score(['Sylvania met Ruritania']).pair.right).toBe(1);
  expect(score(['Sylvania criticised Ruritania'], coded('DISAPPROVE', { reciprocal: true })).pair.right).toBe(
    1,
  );
});

test('offices and memberships are not events', () => {
  expect(score(['Ruritania part_of Sylvania']).pair.drawn).toBe(0);
});

test('an event that none of our relations expresses only counts for the pair of actors', () => {
  const { pair, family } = score(['Ruritania met Sylvania'], coded('CONCEDE'));
  expect(pair).toEqual({ drawn: 1, right: 1, gold: 1, found: 1 });
  expect(family).toEqual({ drawn: 0, right: 0, gold: 0, found: 0 });
});

test('a missed event is reported', () => {
  expect(scoreEvents(readingOf(text, countries), coded('DISAPPROVE'), ontology).missed).toEqual([
    's Ruritania --DISAPPROVE--> Sylvania',
  ]);
});

test('actors who acted together are pairs in both directions', () => {
  const { events } = toEventSentence(
    {
      id: 's',
      text,
      gold: [
        { source: [actor('Ruritania'), actor('Sylvania')], target: [], code: 'CONSULT', reciprocal: true },
      ],
    },
    families,
  );
  expect(events).toHaveLength(1);
  expect(score(['Sylvania met Ruritania'], events).pair.right).toBe(1);
});

test('older codes have their present meaning, and the one proposed in the evaluation data', () => {
  expect(families('DISAPPROVE')).toEqual(['challenged']);
  expect(families('DEMAND')).toEqual(['urged']);
  expect(families('CONCEDE')).toEqual([]);
});

const codes = {
  fictional_and_test_actor_names: { RUR: ['Ruritania', 'Strelsau'], IGOBLK: ['The Bloc'] },
  country_prefix: { FRA: 'France' },
};

test('an actor code means every name of its nation, including those in the gazetteer', () => {
  const sentence = {
    id: 's',
    text: 'Strelsau accused the French army.',
    gold: [{ source: 'RURGOV', target: 'FRAMIL' }],
  };
  const { events } = toPetrarchSentence(sentence, codes, gazetteer);
  const reading = readingOf(sentence.text, { Strelsau: 'institution', 'French army': 'institution' }, [
    'Strelsau accused French-army',
  ]);
  expect(scoreEvents(reading, events, ontology).scores.pair.right).toBe(1);
});

test('a code that identifies nobody gives no event', () => {
  const { events } = toPetrarchSentence(
    { id: 's', text, gold: [{ source: '---GOV', target: 'FRA' }] },
    codes,
    gazetteer,
  );
  expect(events).toEqual([]);
});
