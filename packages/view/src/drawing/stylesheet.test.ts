import type { Fact } from '@precedent/model';
import { factOf, graphOf, VOCABULARY } from '@precedent/model/testing';
import cytoscape from 'cytoscape';
import { expect, test } from 'vitest';
import { DARK, LIGHT } from '../palette.ts';
import { toElements } from './graph-elements.ts';
import { createStylesheet } from './stylesheet.ts';

/** The drawn edge of a fact. */
function drawFact(changes: Partial<Fact>, relation = 'supported') {
  const fact = factOf('a', relation, 'b', changes);
  const { nodes, edges } = toElements(graphOf([fact]), VOCABULARY, { palette: LIGHT });
  const elements = [...nodes, ...edges];
  const style = createStylesheet(LIGHT, 'full');
  return cytoscape({ headless: true, styleEnabled: true, style, elements }).getElementById(fact.id);
}

test('every modality has a line pattern of its own', () => {
  const modalities = ['asserted', 'planned', 'alleged', 'hypothetical'] as const;
  const patterns = modalities.map((modality) => {
    const edge = drawFact({ modality });
    return `${edge.style('line-style')} ${edge.style('line-dash-pattern')}`;
  });
  expect(patterns[0]).toMatch(/^solid/);
  expect(patterns.slice(1).every((pattern) => pattern.startsWith('dashed'))).toBe(true);
  expect(new Set(patterns).size).toBe(4);
});

test('a denied fact ends in a bar, and its label is struck through and says so', () => {
  const edge = drawFact({ polarity: 'negative' });
  expect(edge.style('target-arrow-shape')).toBe('tee');
  expect(edge.data('label')).toBe(`${[...'supported'].map((letter) => `${letter}\u0336`).join('')} (denied)`);
});

test('a denied plan keeps the pattern of its modality', () => {
  expect(drawFact({ polarity: 'negative', modality: 'planned' }).style('line-style')).toBe('dashed');
});

test('a contested fact is marked at its start, and its label says so', () => {
  const edge = drawFact({ polarity: 'contested' });
  expect(edge.style('source-arrow-shape')).toBe('diamond');
  expect(edge.data('label')).toBe('supported (contested)');
});

test('an uncertain fact has a thinner line with the pattern of its modality, and its label says so', () => {
  const [certain, uncertain] = [true, false].map((certain) => drawFact({ certain, modality: 'planned' }));
  const widthOf = (edge: typeof certain) => Number.parseFloat(edge!.style('width'));
  expect(widthOf(uncertain)).toBeLessThan(widthOf(certain) / 1.5);
  for (const name of ['line-style', 'line-dash-pattern'])
    expect(uncertain!.style(name)).toEqual(certain!.style(name));
  expect(uncertain!.data('label')).toBe('supported (planned, uncertain)');
  expect(drawFact({ certain: false }).data('label')).toBe('supported (uncertain)');
});

test('a symmetric relation has no arrow', () => {
  expect(drawFact({}, 'met').style('target-arrow-shape')).toBe('none');
  expect(drawFact({}).style('target-arrow-shape')).toBe('triangle');
});

test('types differ by shape', () => {
  const entities = (['person', 'country', 'institution', 'place'] as const).map((type) => ({
    id: type,
    type,
    name: type,
    aliases: [],
    links: {},
  }));
  const { nodes: elements } = toElements({ entities, facts: [] }, VOCABULARY, { palette: DARK });
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    style: createStylesheet(DARK, 'full'),
    elements,
  });
  expect(new Set(cy.nodes().map((node) => node.style('shape'))).size).toBe(4);
});
