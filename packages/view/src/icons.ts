import { svg, type TemplateResult } from 'lit';
import type { Stance } from './stance.ts';

/** Corners, in a 16 × 16 box, of the Cytoscape shapes that an ontology is likely to use. */
const CORNERS: Record<string, string> = {
  triangle: '8,1.5 15,14 1,14',
  rectangle: '1.5,2.5 14.5,2.5 14.5,13.5 1.5,13.5',
  square: '2,2 14,2 14,14 2,14',
  diamond: '8,0.5 15.5,8 8,15.5 0.5,8',
  pentagon: '8,1 15,6.2 12.4,14.5 3.6,14.5 1,6.2',
  hexagon: '4.2,1.6 11.8,1.6 15.5,8 11.8,14.4 4.2,14.4 0.5,8',
  octagon: '5,1 11,1 15,5 15,11 11,15 5,15 1,11 1,5',
  star: '8,0.5 10,6 15.6,6 11.2,9.6 12.8,15.2 8,11.8 3.2,15.2 4.8,9.6 0.4,6 6,6',
  tag: '1,3 11,3 15.5,8 11,13 1,13',
  vee: '1,1.5 8,5 15,1.5 8,15',
};

/** The icon of a node in the legend and in lists. */
export function shapeIcon(shape: string, colour: string): TemplateResult {
  const name = shape.replace(/^(round|cut|bottom-round)-/, '');
  const rounded = name !== shape;
  const body = CORNERS[name]
    ? svg`<polygon points=${CORNERS[name]} fill=${colour} stroke=${colour} stroke-width=${rounded ? 2 : 0} stroke-linejoin="round"/>`
    : svg`<circle cx="8" cy="8" r="6.5" fill=${colour}/>`;
  return wrap(16, body);
}

const DASHES: Partial<Record<Stance, string>> = {
  planned: '6 3.5',
  alleged: '7 2.5 1.5 2.5',
  hypothetical: '0.5 4',
};

/**
 * The icon of an edge in the legend and in lists: the line pattern of its stance, the colour of its family, and a
 * thin line if its fact is uncertain.
 */
export function lineIcon(stance: Stance, colour: string, certain = true): TemplateResult {
  const end =
    stance === 'denied'
      ? svg`<path d="M25 3v10M11 4l6 8M17 4l-6 8" stroke=${colour} stroke-width="2" fill="none"/>`
      : svg`<polygon points="21,4 28,8 21,12" fill=${colour}/>`;
  const start = stance === 'contested' ? svg`<polygon points="0,8 5,4 10,8 5,12" fill=${colour}/>` : null;
  return wrap(
    28,
    svg`<line x1="1" y1="8" x2="24" y2="8" stroke=${colour} stroke-width=${certain ? 2 : 0.8}
      stroke-linecap=${stance === 'hypothetical' ? 'round' : 'butt'}
      stroke-dasharray=${DASHES[stance] ?? 'none'}/>${end}${start}`,
  );
}

function wrap(width: number, body: TemplateResult): TemplateResult {
  return svg`<svg viewBox="0 0 ${width} 16" width=${width} height="16" aria-hidden="true">${body}</svg>`;
}

const STROKES: Record<string, string> = {
  plus: 'M8 2.5v11M2.5 8h11',
  minus: 'M2.5 8h11',
  fit: 'M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4',
  arrange: 'M4 4a2 2 0 1 0-.01 0M12.5 7a2 2 0 1 0-.01 0M5 14.5a2 2 0 1 0-.01 0M5.5 3.5l5 1M10.8 7l-4.5 4.5',
  image: 'M2 3h12v10H2zM2 11l3.5-4 3 3.2L11 8l3 3.4',
  table: 'M2 3h12v10H2zM2 6.5h12M2 9.8h12M6.5 6.5V13',
};

export function strokeIcon(name: keyof typeof STROKES & string): TemplateResult {
  return wrap(
    16,
    svg`<path d=${STROKES[name]!} fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"/>`,
  );
}
