import type { Direction } from './walk.ts';

export type KeyAction =
  | { act: 'walk'; direction: Direction }
  | { act: 'open' | 'close' | 'expand' | 'fit' }
  | { act: 'zoom'; factor: number };

const ACTIONS: Record<string, KeyAction> = {
  ArrowLeft: { act: 'walk', direction: 'left' },
  ArrowRight: { act: 'walk', direction: 'right' },
  ArrowUp: { act: 'walk', direction: 'up' },
  ArrowDown: { act: 'walk', direction: 'down' },
  Enter: { act: 'open' },
  ' ': { act: 'expand' },
  Escape: { act: 'close' },
  '+': { act: 'zoom', factor: 1.25 },
  '=': { act: 'zoom', factor: 1.25 },
  '-': { act: 'zoom', factor: 0.8 },
  '0': { act: 'fit' },
};

export const KEYBOARD_HELP =
  'Arrow keys move along the edges, Enter opens, Space shows neighbours, Escape closes, plus and minus zoom, 0 fits.';

/** The action of a key pressed on the graph; null for other keys and for shortcuts. */
export function readKey(event: KeyboardEvent): KeyAction | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  return ACTIONS[event.key] ?? null;
}
