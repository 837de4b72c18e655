import { expect, test } from 'vitest';
import { LazyObjects } from './lazy-objects.ts';

interface Square {
  side: number;
  area: number;
}

interface Side {
  length: number;
  asked: number;
}

const squares = new LazyObjects<Square, Side>({
  area: (side) => {
    side.asked += 1;
    if (side.length < 0) throw new RangeError('no such square');
    return side.length ** 2;
  },
});

function createSquare(length: number): { square: Square; context: Side } {
  const context = { length, asked: 0 };
  return { square: squares.create({ side: length }, context), context };
}

test('a property is worked out once it is looked at, and only once', () => {
  const { square, context } = createSquare(3);
  expect(context.asked).toBe(0);
  expect([square.area, square.area]).toEqual([9, 9]);
  expect(context.asked).toBe(1);
});

test('a property that fails is tried again', () => {
  const { square, context } = createSquare(-1);
  expect(() => square.area).toThrow('no such square');
  context.length = 2;
  expect(square.area).toBe(4);
});

test('a copy and JSON have every property', () => {
  expect({ ...createSquare(2).square }).toEqual({ side: 2, area: 4 });
  expect(JSON.parse(JSON.stringify(createSquare(2).square))).toEqual({ side: 2, area: 4 });
});

test('objects know what they were created with, and others nothing', () => {
  const { square, context } = createSquare(2);
  expect(squares.contextOf(square)).toBe(context);
  expect(squares.contextOf({ side: 2, area: 4 })).toBeNull();
});
