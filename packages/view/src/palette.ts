/** The colours of the drawing that don't come from the ontology. */
export interface Palette {
  background: string;
  ink: string;
  muted: string;
  accent: string;
  /** WCAG contrast that lines and shapes have to the background; light on dark looks thinner. */
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
