import { expect, test } from 'vitest';
import { gazetteerIndex } from '../testing/bodies.ts';
import { shownName } from './shown-name.ts';

test('a country that the article names by its adjective is shown by its name', () => {
  const dutch = { type: 'country', name: 'Dutch', links: { gazetteer: 'netherlands' } } as const;
  expect(shownName(dutch, gazetteerIndex)).toBe('Netherlands');
});

test("an entity that isn't in the gazetteer keeps the name from the article", () => {
  expect(shownName({ type: 'country', name: 'Aldovia', links: {} }, gazetteerIndex)).toBe('Aldovia');
});
