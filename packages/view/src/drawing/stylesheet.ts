import type { StylesheetJson } from 'cytoscape';
import type { Palette } from '../palette.ts';

/**
 * How much each edge shows. Large graphs are drawn with straight lines without arrows, whose meaning is in the label
 * and in the list of facts: they have to be drawn many times a second.
 */
export type Detail = 'full' | 'plain';

/**
 * How the graph is drawn; names and labels are in a layer of their own. Colour is never the only difference: types have
 * shapes, modalities have line patterns, denied or contested facts have markers and words, and uncertain ones have thin
 * lines and words.
 */
export function createStylesheet(palette: Palette, detail: Detail): StylesheetJson {
  return detail === 'plain'
    ? plainStyles()
    : [...nodeStyles(palette), ...edgeStyles(), ...stateStyles(palette)];
}

/**
 * Only what has to be known to find what the pointer is on: `PlainPainter` draws it. Edges have the styles that Cytoscape
 * gives them by itself, a straight line of 3 pixels, because each property takes time for each of thousands.
 */
function plainStyles(): StylesheetJson {
  return [
    { selector: 'node', style: { width: 'data(size)', height: 'data(size)' } },
    { selector: ':active', style: { 'overlay-opacity': 0 } },
    { selector: '.unplaced', style: { display: 'none' } },
  ];
}

function nodeStyles(palette: Palette): StylesheetJson {
  return [
    {
      selector: 'node',
      style: {
        shape: 'data(shape)' as 'ellipse',
        width: 'data(size)',
        height: 'data(size)',
        'background-color': 'data(colour)',
        'border-width': 1.5,
        'border-color': palette.background,
        'overlay-opacity': 0,
        'z-index': 10,
      },
    },
  ];
}

function edgeStyles(): StylesheetJson {
  return [
    {
      selector: 'edge',
      style: {
        width: 'data(width)',
        'line-color': 'data(colour)',
        'overlay-opacity': 0,
        'curve-style': 'bezier',
        'control-point-step-size': 44,
        'loop-direction': '-45deg',
        'target-arrow-color': 'data(colour)',
        'target-arrow-shape': 'triangle',
        'arrow-scale': 0.95,
      },
    },
    {
      selector: 'edge[modality = "planned"]',
      style: { 'line-style': 'dashed', 'line-dash-pattern': [8, 5] },
    },
    {
      selector: 'edge[modality = "alleged"]',
      style: { 'line-style': 'dashed', 'line-dash-pattern': [10, 4, 2, 4] },
    },
    {
      selector: 'edge[modality = "hypothetical"]',
      style: { 'line-style': 'dashed', 'line-dash-pattern': [1.5, 5], 'line-cap': 'round' },
    },
    { selector: 'edge[direction = "both"]', style: { 'target-arrow-shape': 'none' } },
    {
      selector: 'edge[stance = "denied"]',
      style: { 'target-arrow-shape': 'tee' },
    },
    {
      selector: 'edge[stance = "contested"]',
      style: { 'source-arrow-shape': 'diamond', 'source-arrow-color': 'data(colour)' },
    },
    { selector: 'edge[!certain]', style: { width: 0.7, 'line-opacity': 0.7, 'arrow-scale': 0.7 } },
  ];
}

function stateStyles(palette: Palette): StylesheetJson {
  return [
    {
      selector: 'node[inside > 0]',
      style: {
        'border-width': 4,
        'border-style': 'double',
        'border-color': palette.ink,
        'background-opacity': 0.85,
      },
    },
    {
      selector: 'node[?pinned]',
      style: {
        'border-width': 3,
        'border-color': palette.ink,
        'border-style': 'dotted',
      },
    },
    { selector: '.unplaced', style: { display: 'none' } },
    { selector: 'node.faded', style: { opacity: 0.3 } },
    { selector: 'edge.faded', style: { opacity: 0.12 } },
    { selector: '.near', style: { 'z-index': 20 } },
    {
      selector: 'node.chosen',
      style: {
        'underlay-color': palette.accent,
        'underlay-opacity': 0.3,
        'underlay-padding': 6,
        'z-index': 25,
      },
    },
    {
      selector: 'node.selected',
      style: { 'border-width': 3, 'border-color': palette.accent, 'z-index': 30 },
    },
    {
      selector: 'edge.selected',
      style: {
        'underlay-color': palette.accent,
        'underlay-opacity': 0.22,
        'underlay-padding': 5,
        'z-index': 30,
      },
    },
    {
      selector: '.cursor',
      style: {
        'underlay-color': palette.accent,
        'underlay-opacity': 0.4,
        'underlay-padding': 7,
        'z-index': 40,
      },
    },
  ];
}
