import cytoscape from 'cytoscape';
import { expect, test } from 'vitest';
import { findNearest } from './find-nearest.ts';

const cy = cytoscape({
  headless: true,
  layout: { name: 'preset' },
  elements: [
    { data: { id: 'a', size: 20 }, position: { x: 0, y: 0 } },
    { data: { id: 'b', size: 20 }, position: { x: 100, y: 0 } },
    { data: { id: 'waiting', size: 20 }, position: { x: 50, y: 50 }, classes: 'unplaced' },
    { data: { id: 'line', source: 'a', target: 'b' } },
    { data: { id: 'nowhere', source: 'a', target: 'waiting' } },
  ],
});

function idsAt(x: number, y: number, by: 'pointer' | 'finger' = 'pointer', zoom = 1): string[] {
  const targets = { nodes: cy.nodes().toArray(), edges: cy.edges().toArray(), zoom };
  return findNearest(targets, { x, y }, by).map((element) => element.id());
}

test('The node under the pointer comes before the line below it', () => {
  expect(idsAt(5, 5)).toEqual(['a', 'line']);
});

test('A line is found near its middle, and not beyond its ends', () => {
  expect(idsAt(50, 6)).toEqual(['line']);
  expect(idsAt(50, 12)).toEqual([]);
  expect(idsAt(130, 0)).toEqual([]);
});

test('A finger reaches further than a pointer, and everything is larger on screen than zoomed out', () => {
  expect(idsAt(50, 12, 'finger')).toEqual(['line']);
  expect(idsAt(50, 12, 'pointer', 0.5)).toEqual(['line']);
});

test('What has no place yet is not found', () => {
  expect(idsAt(50, 50)).toEqual([]);
  expect(idsAt(40, 40)).toEqual([]);
});
