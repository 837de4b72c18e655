import cytoscape, { type Core } from 'cytoscape';
import { expect, test } from 'vitest';
import { type Direction, firstPlace, type Place, walk } from './walk.ts';

/**
 * Node a is left of hub, b right of it and c below; two parallel edges lead from hub to b.
 *
 *     a ── hub ══ b
 *           │
 *           c
 */
function drawCross(): Core {
  const node = (id: string, x: number, y: number) => ({ data: { id }, position: { x, y } });
  const edge = (id: string, source: string, target: string) => ({ data: { id, source, target } });
  return cytoscape({
    headless: true,
    styleEnabled: true,
    layout: { name: 'preset' },
    elements: [
      node('hub', 0, 0),
      node('a', -100, 0),
      node('b', 100, 0),
      node('c', 0, 100),
      edge('hub-b-1', 'hub', 'b'),
      edge('hub-b-2', 'b', 'hub'),
      edge('hub-c', 'hub', 'c'),
      edge('a-hub', 'a', 'hub'),
    ],
  });
}

function follow(...directions: Direction[]): string {
  const cy = drawCross();
  const start: Place = { kind: 'entity', id: 'hub' };
  return directions.reduce<Place>((place, direction) => walk(cy, place, direction), start).id;
}

test('a walk begins at the entity with the most facts', () => {
  expect(firstPlace(drawCross())).toEqual({ kind: 'entity', id: 'hub' });
});

test('an arrow key moves to the edge in its direction and then to the entity at its end', () => {
  expect(follow('down')).toBe('hub-c');
  expect(follow('down', 'down')).toBe('c');
});

test('the opposite arrow key moves back, whichever way the edge points', () => {
  expect(follow('left')).toBe('a-hub');
  expect(follow('left', 'right')).toBe('hub');
});

test('an arrow key across an edge turns to the next one', () => {
  expect(follow('right', 'down')).toBe('hub-b-2');
  expect(follow('right', 'down', 'down')).toBe('hub-c');
  expect(follow('left', 'down')).toBe('hub-c');
});

test('the position stays the same if nothing lies in that direction', () => {
  expect(follow('up')).toBe('hub');
});

test('every edge of an entity can be reached by turning', () => {
  const cy = drawCross();
  const seen = new Set<string>();
  let place = walk(cy, { kind: 'entity', id: 'hub' }, 'right');
  for (let turn = 0; turn < 12; turn++) {
    seen.add(place.id);
    const edge = cy.getElementById(place.id);
    const far = edge.connectedNodes().not(cy.getElementById('hub'));
    const turns: Direction = far.position('x') === 0 ? 'left' : far.position('x') > 0 ? 'down' : 'up';
    place = walk(cy, place, turns);
  }
  expect([...seen].sort()).toEqual(['a-hub', 'hub-b-1', 'hub-b-2', 'hub-c']);
});
