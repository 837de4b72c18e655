import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contrast, mix, standOut } from './colour.ts';
import { DARK, LIGHT } from './palette.ts';

test('black on white has the highest contrast that there is', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
});

test('half of each colour is the middle between them', () => {
  expect(mix('#000000', '#ffffff', 0.5)).toBe('#808080');
});

test('a colour that stands out already stays as it is', () => {
  expect(standOut('#0072b2', LIGHT.background, LIGHT.ink, 3)).toBe('#0072b2');
});

test('every colour of an ontology stands out in the light and in the dark', () => {
  const colours = fc
    .integer({ min: 0, max: 0xffffff })
    .map((value) => `#${value.toString(16).padStart(6, '0')}`);
  fc.assert(
    fc.property(colours, fc.constantFrom(LIGHT, DARK), (colour, { background, ink, lineContrast }) => {
      expect(contrast(standOut(colour, background, ink, lineContrast), background)).toBeGreaterThanOrEqual(
        lineContrast,
      );
    }),
  );
});

test.each([LIGHT, DARK])(
  'names and notes are readable on their background',
  ({ background, ink, muted, accent }) => {
    for (const colour of [ink, muted, accent])
      expect(contrast(colour, background)).toBeGreaterThanOrEqual(4.5);
  },
);
