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

/** The palette for the user's current colour scheme. */
export function currentPalette(): Palette {
  return matchMedia('(prefers-color-scheme: dark)').matches ? DARK : LIGHT;
}

/** A colour of the ontology, adapted to the user's colour scheme for lines and shapes. */
export function drawnColour(colour: string): string {
  const { background, ink, lineContrast } = currentPalette();
  return standOut(colour, background, ink, lineContrast);
}
