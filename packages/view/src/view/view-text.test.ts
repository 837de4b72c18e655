import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FIRST_VIEW, type GraphView, LAYOUTS, MEASURES } from './graph-view.ts';
import { readView, writeView } from './view-text.ts';

test('the first view is an empty text', () => {
  expect(writeView(FIRST_VIEW)).toBe('');
  expect(readView('')).toEqual(FIRST_VIEW);
});

test('a view is readable in an address', () => {
  const view: GraphView = {
    ...FIRST_VIEW,
    hidden: ['person/ada'],
    pins: { 'person/ben': { x: 10.4, y: -20 } },
    size: 'betweenness',
  };
  expect(writeView(view)).toBe('hide*person/ada!pin*person/ben@10@-20!size*betweenness');
});

const id = fc.string({ minLength: 1, maxLength: 12 });
const ids = fc.uniqueArray(id, { maxLength: 4 });
const views: fc.Arbitrary<GraphView> = fc.record({
  added: ids,
  expanded: ids,
  hidden: ids,
  pins: fc.dictionary(
    id.filter((key) => key !== '__proto__'),
    fc.record({ x: fc.integer(), y: fc.integer() }),
    { maxKeys: 3 },
  ),
  off: fc.record({
    types: fc.uniqueArray(fc.constantFrom('person', 'country'), { maxLength: 2 }),
    families: ids,
    relations: ids,
    stances: fc.uniqueArray(fc.constantFrom('planned', 'denied'), { maxLength: 2 }),
    sources: ids,
  }),
  certainty: fc.option(fc.constantFrom(0, 0.25, 1)),
  layout: fc.constantFrom(...LAYOUTS),
  size: fc.constantFrom(...MEASURES),
  colour: fc.option(fc.constantFrom(...MEASURES)),
  opened: ids,
  ungrouped: fc.oneof(
    fc.constant('all' as const),
    ids.map((list) => list.filter((one) => one !== 'all')),
  ),
}) as fc.Arbitrary<GraphView>;

test('every view is the same after it was written and read', () => {
  fc.assert(
    fc.property(views, (view) => {
      expect(readView(writeView(view))).toEqual(view);
    }),
  );
});

test('an address from anywhere gives a view', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(Object.keys(readView(text))).toEqual(Object.keys(FIRST_VIEW));
    }),
  );
  expect(readView('layout*spiral!certainty*7!pin*a@x@1')).toEqual(FIRST_VIEW);
});
