import { expect, test } from 'vitest';
import { FIRST_VIEW, hide } from './graph-view.ts';
import { ViewHistory } from './view-history.ts';

const [one, two] = [hide(FIRST_VIEW, ['a']), hide(FIRST_VIEW, ['a', 'b'])];

test('every step can be undone and done again', () => {
  const history = new ViewHistory();
  history.follow(FIRST_VIEW, one);
  history.follow(one, two);
  expect(history.undo(two)).toBe(one);
  expect(history.undo(one)).toBe(FIRST_VIEW);
  expect([history.canUndo, history.undo(FIRST_VIEW)]).toEqual([false, FIRST_VIEW]);
  expect(history.redo(FIRST_VIEW)).toBe(one);
  expect(history.redo(one)).toBe(two);
  expect(history.canRedo).toBe(false);
});

test('a new step after an undo takes the place of what was undone', () => {
  const history = new ViewHistory();
  history.follow(FIRST_VIEW, one);
  history.follow(history.undo(one), two);
  expect(history.canRedo).toBe(false);
  expect(history.undo(two)).toBe(FIRST_VIEW);
});

test('a step back by the browser counts as an undo', () => {
  const history = new ViewHistory();
  history.follow(FIRST_VIEW, one);
  history.follow(one, { ...FIRST_VIEW });
  expect([history.canUndo, history.canRedo]).toEqual([false, true]);
});

test('an equal view is not a step', () => {
  const history = new ViewHistory();
  history.follow(one, { ...one });
  expect(history.canUndo).toBe(false);
});
