import { expect, test } from 'vitest';
import { readKey } from './keyboard.ts';

const press = (key: string, held: object = {}) => readKey({ key, ...held } as KeyboardEvent);

test('arrow keys move, Enter opens, Escape closes', () => {
  expect(press('ArrowLeft')).toEqual({ act: 'walk', direction: 'left' });
  expect(press('Enter')).toEqual({ act: 'open' });
  expect(press('Escape')).toEqual({ act: 'close' });
});

test('other keys and shortcuts are ignored', () => {
  expect(press('a')).toBeNull();
  expect(press('Tab')).toBeNull();
  expect(press('+', { ctrlKey: true })).toBeNull();
});
