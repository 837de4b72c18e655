import type { StylesheetJson } from 'cytoscape';
import type { Palette } from './palette.ts';

export const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';
/** Pixels at text scale 1. */
const NODE_FONT_SIZE = 13;
export const EDGE_FONT_SIZE = 11.5;

/**
 * How the graph is drawn. Colour is never the only difference: types have shapes, modalities have line
 * patterns, denied or contested facts have markers and words, and uncertain ones have thin lines and words.
 *
 * @param textScale model pixels per screen pixel for text, so that labels keep their size on screen.
 */
export function createStylesheet(palette: Palette, textScale: number): StylesheetJson {
  return [...nodeStyles(palette, textScale), ...edgeStyles(palette, textScale), ...stateStyles(palette)];
}

function nodeStyles(palette: Palette, textScale: number): StylesheetJson {
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
        label: 'data(label)',
        color: palette.ink,
        'font-family': FONT,
        'font-size': NODE_FONT_SIZE * textScale,
        'font-weight': 600,
        'min-zoomed-font-size': 7,
        'text-valign': 'bottom',
        'text-margin-y': 3 * textScale,
        'text-wrap': 'wrap',
        'text-max-width': `${130 * textScale}px`,
        'text-outline-color': palette.background,
        'text-outline-width': 2.5 * textScale,
        'text-outline-opacity': 0.95,
        'text-background-color': palette.background,
        'text-background-opacity': 0.8,
        'text-background-shape': 'roundrectangle',
        'overlay-opacity': 0,
        'z-index': 10,
      },
    },
  ];
}

function edgeStyles(palette: Palette, textScale: number): StylesheetJson {
  return [
    {
      selector: 'edge',
      style: {
        width: 'data(width)',
        'line-color': 'data(colour)',
        'target-arrow-color': 'data(colour)',
        'target-arrow-shape': 'triangle',
        'arrow-scale': 0.95,
        'curve-style': 'bezier',
        'control-point-step-size': 44,
        'loop-direction': '-45deg',
        label: 'data(label)',
        color: 'data(textColour)',
        'font-family': FONT,
        'font-size': EDGE_FONT_SIZE * textScale,
        'min-zoomed-font-size': 7,
        'text-rotation': 'autorotate',
        'text-background-color': palette.background,
        'text-background-opacity': 0.94,
        'text-background-padding': `${1.5 * textScale}px`,
        'text-background-shape': 'roundrectangle',
        'text-events': 'yes',
        'overlay-opacity': 0,
      },
    },
    { selector: 'edge[direction = "both"]', style: { 'target-arrow-shape': 'none' } },
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
    {
      selector: 'edge[stance = "denied"]',
      style: { 'target-arrow-shape': 'tee' },
    },
    {
      selector: 'edge[stance = "contested"]',
      style: { 'source-arrow-shape': 'diamond', 'source-arrow-color': 'data(colour)' },
    },
    {
      selector: 'edge[!certain]',
      style: { width: 0.7, 'line-opacity': 0.7, 'arrow-scale': 0.7, 'font-style': 'italic' },
    },
  ];
}

function stateStyles(palette: Palette): StylesheetJson {
  return [
    { selector: '.crowded', style: { 'text-opacity': 0, 'text-background-opacity': 0, 'text-events': 'no' } },
    { selector: 'node.faded', style: { opacity: 0.3 } },
    { selector: 'edge.faded', style: { opacity: 0.12 } },
    { selector: '.near', style: { 'z-index': 20 } },
    { selector: 'node.near', style: { 'text-opacity': 1, 'text-background-opacity': 0.8 } },
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
        'font-weight': 600,
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
