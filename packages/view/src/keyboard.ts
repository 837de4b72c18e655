import type { Direction } from './walk.ts';

export type KeyAction =
  | { act: 'walk'; direction: Direction }
  | { act: 'open' | 'close' | 'expand' | 'fit' | 'hide' | 'pin' | 'choose' | 'undo' | 'redo' }
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
  Delete: { act: 'hide' },
  p: { act: 'pin' },
  x: { act: 'choose' },
};

export const KEYBOARD_HELP =
  'Arrow keys move along the edges, Enter opens, Space shows neighbours, x selects, p pins, Delete hides, Escape closes, Control Z undoes, plus and minus zoom, 0 fits.';

/** The action of a key pressed on the graph; null for other keys and for other shortcuts. */
export function readKey(event: KeyboardEvent): KeyAction | null {
  if ((event.ctrlKey || event.metaKey) && !event.altKey) {
    if (event.key.toLowerCase() === 'z') return { act: event.shiftKey ? 'redo' : 'undo' };
    return event.key === 'y' ? { act: 'redo' } : null;
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  return ACTIONS[event.key] ?? null;
}
