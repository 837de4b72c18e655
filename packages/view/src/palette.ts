import { standOut } from './colour.ts';

/** The colours of the drawing that don't come from the ontology. */
export interface Palette {
  background: string;
  ink: string;
  muted: string;
  accent: string;
  /** WCAG contrast of lines and shapes with the background; light lines on dark look thinner. */
  lineContrast: number;
}

export const LIGHT: Palette = {
  background: '#fcfcfa',
  ink: '#17212e',
  muted: '#566273',
  accent: '#1652a1',
  lineContrast: 3,
};

export const DARK: Palette = {
  background: '#12171e',
  ink: '#edf1f6',
  muted: '#a3afbf',
  accent: '#8fc0ff',
  lineContrast: 4.5,
};

/** Sent to the window when the page switches between light and dark by itself. */
export const SCHEME_CHANGED = 'precedent-scheme';

/** The palette for the colour scheme of the page, as `light-dark()` in its styles chooses. */
export function currentPalette(): Palette {
  const schemes = getComputedStyle(document.documentElement).colorScheme.split(' ');
  if (!schemes.includes('dark')) return LIGHT;
  return !schemes.includes('light') || matchMedia('(prefers-color-scheme: dark)').matches ? DARK : LIGHT;
}

/** A colour of the ontology as a CSS value, adapted to either colour scheme for lines and shapes. */
export function drawnColour(colour: string): string {
  const [light, dark] = [LIGHT, DARK].map(({ background, ink, lineContrast }) =>
    standOut(colour, background, ink, lineContrast),
  );
  return `light-dark(${light}, ${dark})`;
}
