import { expect, test } from 'vitest';
import { alignEntities } from './align-entities.ts';

const entity = (
  id: string,
  type: 'person' | 'country' | 'institution',
  name: string,
  ...aliases: string[]
) => ({
  id,
  type,
  name,
  aliases,
});

test('names match regardless of case, accents, articles and titles', () => {
  const gold = [entity('g', 'person', 'José Núñez')];
  expect(alignEntities(gold, [entity('d', 'person', 'Former President Jose Nunez')]).get('d')).toBe('g');
});

test('a person is identified by a surname that only one person has', () => {
  const rossi = entity('a', 'person', 'Ada Rossi');
  const drawn = [entity('d', 'person', 'Rossi')];
  expect(alignEntities([rossi], drawn).get('d')).toBe('a');
  expect(alignEntities([rossi, entity('b', 'person', 'Bo Rossi')], drawn).has('d')).toBe(false);
});

test('a body still matches if it is read as a country, a person does not', () => {
  expect(
    alignEntities([entity('g', 'institution', 'The Bloc')], [entity('d', 'country', 'Bloc')]).get('d'),
  ).toBe('g');
  expect(
    alignEntities([entity('g', 'person', 'Georgia')], [entity('d', 'country', 'Georgia')]).has('d'),
  ).toBe(false);
});
