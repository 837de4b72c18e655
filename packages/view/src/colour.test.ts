import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contrast, mix, standOut } from './colour.ts';
import { DARK, LIGHT } from './palette.ts';

test('black on white has the highest possible contrast', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
});

test('mixing two colours equally gives the colour halfway between them', () => {
  expect(mix('#000000', '#ffffff', 0.5)).toBe('#808080');
});

test('a colour that already stands out stays unchanged', () => {
  expect(standOut('#0072b2', LIGHT.background, LIGHT.ink, 3)).toBe('#0072b2');
});

test('every colour of an ontology stands out in light and dark colour schemes', () => {
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
  'names and notes have readable contrast with their background',
  ({ background, ink, muted, accent }) => {
    for (const colour of [ink, muted, accent])
      expect(contrast(colour, background)).toBeGreaterThanOrEqual(4.5);
  },
);
