import type { GraphData } from '@precedent/model';
import { factOf, graphOf, VOCABULARY } from '@precedent/model/testing';
import cytoscape, { type Core } from 'cytoscape';
import fcose from 'cytoscape-fcose';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toElements } from './graph-elements.ts';
import { placeNodes } from './layout.ts';
import { LIGHT } from './palette.ts';
import { createStylesheet } from './stylesheet.ts';

cytoscape.use(fcose);

function draw(data: GraphData): Core {
  const style = createStylesheet(LIGHT, 1.5);
  return cytoscape({
    headless: true,
    styleEnabled: true,
    style,
    elements: toElements(data, VOCABULARY, LIGHT),
  });
}

function positionsOf(cy: Core): Record<string, unknown> {
  return Object.fromEntries(cy.nodes().map((node) => [node.id(), { ...node.position() }]));
}

function layOut(data: GraphData, orientation: 'landscape' | 'portrait' = 'landscape') {
  const cy = draw(data);
  placeNodes(cy, new Map(), orientation);
  return positionsOf(cy);
}

const star = graphOf(['a', 'b', 'c', 'd', 'e', 'f'].map((id) => factOf(id, 'supported', 'hub')));

test('the same graph gives the same picture, whatever the order of its parts', () => {
  const shuffled = { entities: [...star.entities].reverse(), facts: [...star.facts].reverse() };
  expect(layOut(shuffled)).toEqual(layOut(star));
});

test('the layout neither depends on the global random numbers nor changes them', () => {
  const random = Math.random;
  Math.random = () => 0.5;
  const first = layOut(star);
  expect(Math.random()).toBe(0.5);
  Math.random = random;
  expect(layOut(star)).toEqual(first);
});

test('positions stay exactly the same when the graph grows', () => {
  const cy = draw(star);
  placeNodes(cy, new Map(), 'landscape');
  const before = positionsOf(cy);
  const grown = graphOf([...star.facts, factOf('new', 'met', 'a'), factOf('newer', 'met', 'new')]);
  const next = draw(grown);
  placeNodes(next, new Map(Object.entries(before)) as never, 'landscape');
  expect(positionsOf(next)).toMatchObject(before);
  expect(next.getElementById('new').position()).not.toEqual({ x: 0, y: 0 });
});

test('nodes and names do not overlap', () => {
  const graphs = fc
    .array(fc.tuple(fc.integer({ min: 0, max: 14 }), fc.integer({ min: 0, max: 14 })), {
      minLength: 1,
      maxLength: 24,
    })
    .map((pairs) => pairs.filter(([from, to]) => from !== to))
    .filter((pairs) => pairs.length > 0)
    .map((pairs) => graphOf(uniqueFacts(pairs), ['alone', 'alone2']));
  fc.assert(
    fc.property(graphs, (data) => {
      const cy = draw(data);
      placeNodes(cy, new Map(), 'landscape');
      const boxes = cy.nodes().map((node) => node.boundingBox({ includeOverlays: false }));
      boxes.forEach((box, index) => {
        for (const other of boxes.slice(index + 1))
          expect(box.x2 <= other.x1 || other.x2 <= box.x1 || box.y2 <= other.y1 || other.y2 <= box.y1).toBe(
            true,
          );
      });
    }),
    { numRuns: 12 },
  );
});

function uniqueFacts(pairs: [number, number][]) {
  const facts = pairs.map(([from, to]) => factOf(`n${from}`, 'supported', `n${to}`));
  return [...new Map(facts.map((fact) => [fact.id, fact])).values()];
}

test('a tall screen gets a drawing that is taller than wide', () => {
  const chain = graphOf(
    ['a', 'b', 'c', 'd', 'e'].map((id, index, ids) => factOf(id, 'met', ids[index + 1] ?? 'end')),
  );
  const extent = (positions: Record<string, unknown>, axis: 'x' | 'y') => {
    const values = Object.values(positions as Record<string, { x: number; y: number }>).map(
      (point) => point[axis],
    );
    return Math.max(...values) - Math.min(...values);
  };
  const [wide, high] = [layOut(chain), layOut(chain, 'portrait')];
  expect(extent(wide, 'x')).toBeGreaterThan(extent(wide, 'y'));
  expect(extent(high, 'y')).toBeGreaterThan(extent(high, 'x'));
});

test('entities without facts are placed below the others', () => {
  const positions = layOut(graphOf(star.facts, ['alone'])) as Record<string, { y: number }>;
  const linked = Object.entries(positions).filter(([id]) => id !== 'alone');
  expect(positions.alone!.y).toBeGreaterThan(Math.max(...linked.map(([, { y }]) => y)));
});

test('a graph without facts is drawn too', () => {
  expect(Object.keys(layOut(graphOf([], ['a', 'b'])))).toEqual(['a', 'b']);
});
