import { svg, type TemplateResult } from 'lit';
import { polygonOf } from './shapes.ts';
import type { Stance } from './stance.ts';

/** The icon of a node in the legend and in lists. */
export function shapeIcon(shape: string, colour: string): TemplateResult {
  const polygon = polygonOf(shape);
  const body = polygon
    ? svg`<polygon points=${polygon.points} fill=${colour} stroke=${colour} stroke-width=${polygon.rounded ? 2 : 0} stroke-linejoin="round"/>`
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
  undo: 'M3 6.5h6.5a3.5 3.5 0 0 1 0 7H6M6 3L2.5 6.5 6 10',
  redo: 'M13 6.5H6.5a3.5 3.5 0 0 0 0 7H10M10 3l3.5 3.5L10 10',
  lasso: 'M8 2.5c4 0 6 1.8 6 4s-2.4 4-6 4-6-1.8-6-4 2-4 6-4M5 10c-1 1.5 0 3.5 2 3.5',
  filter: 'M2 3h12L9.5 8.5V13l-3-1.5v-3z',
  vector: 'M4 4.5a1.8 1.8 0 1 0-.01 0M12 15a1.8 1.8 0 1 0-.01 0M4 5c0 6 8 1 8 6.5',
  table: 'M2 3h12v10H2zM2 6.5h12M2 9.8h12M6.5 6.5V13',
};

export function strokeIcon(name: keyof typeof STROKES & string): TemplateResult {
  return wrap(
    16,
    svg`<path d=${STROKES[name]!} fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"/>`,
  );
}
