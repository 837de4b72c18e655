import type { GraphData } from '@precedent/model';
import { factOf, graphOf, VOCABULARY } from '@precedent/model/testing';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toElements } from '../drawing/graph-elements.ts';
import { toLayoutJob } from '../drawing/layout-job.ts';
import { LIGHT } from '../palette.ts';
import { arrange, LARGE } from './arrange.ts';
import { boxesAt, extentsOf, type Positions } from './arrangement.ts';
import type { LayoutJob, Orientation } from './job.ts';

function jobOf(
  data: GraphData,
  placed: Positions = new Map(),
  orientation: Orientation = 'landscape',
  changes: Partial<LayoutJob> = {},
): LayoutJob {
  const elements = toElements(data, VOCABULARY, { palette: LIGHT });
  return toLayoutJob(elements, data, VOCABULARY, {
    arrangement: 'organic',
    placed,
    pins: new Map(),
    origins: new Map(),
    orientation,
    ...changes,
  });
}

function layOut(data: GraphData, orientation: Orientation = 'landscape') {
  return Object.fromEntries(arrange(jobOf(data, new Map(), orientation)));
}

const star = graphOf(['a', 'b', 'c', 'd', 'e', 'f'].map((id) => factOf(id, 'supported', 'hub')));

test('the same graph gives the same picture, whatever the order of its parts', () => {
  const shuffled = { entities: [...star.entities].reverse(), facts: [...star.facts].reverse() };
  expect(layOut(shuffled)).toEqual(layOut(star));
});

test('the layout neither depends on the global random numbers nor changes them', () => {
  const random = Math.random;
  Math.random = () => 0.5;
  const first = layOut(star);
  expect(Math.random()).toBe(0.5);
  Math.random = random;
  expect(layOut(star)).toEqual(first);
});

test('positions stay exactly the same when the graph grows', () => {
  const before = arrange(jobOf(star));
  const grown = graphOf([...star.facts, factOf('new', 'met', 'a'), factOf('newer', 'met', 'new')]);
  const after = arrange(jobOf(grown, before));
  expect(Object.fromEntries(after)).toMatchObject(Object.fromEntries(before));
  expect(after.get('new')).not.toEqual({ x: 0, y: 0 });
});

test('nodes and names do not overlap', () => {
  const graphs = fc
    .array(fc.tuple(fc.integer({ min: 0, max: 14 }), fc.integer({ min: 0, max: 14 })), {
      minLength: 1,
      maxLength: 24,
    })
    .map((pairs) => pairs.filter(([from, to]) => from !== to))
    .filter((pairs) => pairs.length > 0)
    .map((pairs) => graphOf(uniqueFacts(pairs), ['alone', 'alone2']));
  fc.assert(
    fc.property(graphs, (data) => {
      const job = jobOf(data);
      const boxes = boxesAt(arrange(job), extentsOf(job.nodes)).map(({ x, y, width, height }) => ({
        x1: x - width / 2,
        x2: x + width / 2,
        y1: y - height / 2,
        y2: y + height / 2,
      }));
      boxes.forEach((box, index) => {
        for (const other of boxes.slice(index + 1))
          expect(box.x2 <= other.x1 || other.x2 <= box.x1 || box.y2 <= other.y1 || other.y2 <= box.y1).toBe(
            true,
          );
      });
    }),
    { numRuns: 12 },
  );
});

function uniqueFacts(pairs: [number, number][]) {
  const facts = pairs.map(([from, to]) => factOf(`n${from}`, 'supported', `n${to}`));
  return [...new Map(facts.map((fact) => [fact.id, fact])).values()];
}

test('a tall screen gets a drawing that is taller than wide', () => {
  const chain = graphOf(
    ['a', 'b', 'c', 'd', 'e'].map((id, index, ids) => factOf(id, 'met', ids[index + 1] ?? 'end')),
  );
  const extent = (positions: Record<string, unknown>, axis: 'x' | 'y') => {
    const values = Object.values(positions as Record<string, { x: number; y: number }>).map(
      (point) => point[axis],
    );
    return Math.max(...values) - Math.min(...values);
  };
  const [wide, high] = [layOut(chain), layOut(chain, 'portrait')];
  expect(extent(wide, 'x')).toBeGreaterThan(extent(wide, 'y'));
  expect(extent(high, 'y')).toBeGreaterThan(extent(high, 'x'));
});

test('entities without facts are placed below the others', () => {
  const positions = layOut(graphOf(star.facts, ['alone'])) as Record<string, { y: number }>;
  const linked = Object.entries(positions).filter(([id]) => id !== 'alone');
  expect(positions.alone!.y).toBeGreaterThan(Math.max(...linked.map(([, { y }]) => y)));
});

test('a graph without facts is drawn too', () => {
  expect(Object.keys(layOut(graphOf([], ['a', 'b'])))).toEqual(['a', 'b']);
});

/** Communities of twenty, each with a hub. */
const large = graphOf(
  Array.from({ length: LARGE + 100 }, (_, index) => {
    const hub = Math.floor(index / 20) * 20;
    return factOf(`n${index}`, 'met', index === hub ? `n${(hub + 20) % (LARGE + 100)}` : `n${hub}`);
  }),
);

test('a large graph is laid out the same each time, with no shapes over each other', () => {
  const job = jobOf(large);
  const positions = arrange(job);
  expect(arrange(jobOf(large))).toEqual(positions);
  const shapes = extentsOf(job.nodes.map(({ id, shape }) => ({ id, extent: shape })));
  const boxes = boxesAt(positions, shapes);
  const overlapping = boxes.filter((box, index) =>
    boxes
      .slice(index + 1)
      .some(
        (other) =>
          Math.abs(box.x - other.x) * 2 < box.width + other.width &&
          Math.abs(box.y - other.y) * 2 < box.height + other.height,
      ),
  );
  expect(overlapping).toEqual([]);
});

test('a large graph grows without anything moving', () => {
  const before = arrange(jobOf(large));
  const grown = graphOf([...large.facts, factOf('new', 'met', 'n0')]);
  const after = arrange(jobOf(grown, before));
  expect(Object.fromEntries(after)).toMatchObject(Object.fromEntries(before));
  expect(after.get('new')).toBeDefined();
});

test('an entity and its neighbours are closer together than strangers in a large graph', () => {
  const positions = arrange(jobOf(large));
  const distance = (one: string, other: string) => {
    const [from, to] = [positions.get(one)!, positions.get(other)!];
    return Math.hypot(from.x - to.x, from.y - to.y);
  };
  const near = Array.from({ length: 19 }, (_, index) => distance('n0', `n${index + 1}`));
  const far = Array.from({ length: 19 }, (_, index) => distance('n0', `n${index + 181}`));
  expect(Math.max(...near)).toBeLessThan(Math.min(...far));
});

const office = { id: 'league/chair', title: 'Chair', body: 'league', label: 'Chair of the League' };
const holders = graphOf([
  factOf('third', 'holds_office', 'league', { office, from: '2020' }),
  factOf('first', 'holds_office', 'league', { office, from: '2000' }),
  factOf('second', 'holds_office', 'league', { office, from: '2010' }),
  factOf('stranger', 'met', 'first', { from: '2005' }),
]);
const shaped = (arrangement: LayoutJob['arrangement']) =>
  arrange(jobOf(holders, new Map(), 'landscape', { arrangement }));

test('by time, entities are from left to right by the first date known about them', () => {
  const positions = shaped('time');
  const inTurn = ['first', 'stranger', 'second', 'third'].map((id) => positions.get(id)!.x);
  expect(inTurn).toEqual(inTurn.toSorted((one, other) => one - other));
});

test('by office, the body and its holders are a row in the order of their terms', () => {
  const positions = shaped('offices');
  const row = ['league', 'first', 'second', 'third'].map((id) => positions.get(id)!);
  expect(new Set(row.map(({ y }) => y)).size).toBe(1);
  expect(row.map(({ x }) => x)).toEqual(row.map(({ x }) => x).toSorted((one, other) => one - other));
  expect(positions.get('stranger')!.y).toBeGreaterThan(row[0]!.y);
});

test('in a circle, all linked entities are as far from the middle', () => {
  const distances = [...shaped('circle').values()].map(({ x, y }) => Math.round(Math.hypot(x, y)));
  expect(new Set(distances).size).toBe(1);
});

test('a pinned entity is where it was pinned, whatever the layout', () => {
  const pins = new Map([['a', { x: 777, y: -333 }]]);
  for (const arrangement of ['organic', 'circle'] as const)
    expect(arrange(jobOf(star, new Map(), 'landscape', { arrangement, pins })).get('a')).toEqual({
      x: 777,
      y: -333,
    });
});
