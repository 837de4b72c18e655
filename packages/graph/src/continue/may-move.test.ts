import { expect, test } from 'vitest';
import { rankOf } from '../build/resolution/cluster/seat.ts';
import { Constraints } from '../build/resolution/decide/constraints.ts';
import { type Cluster, createCluster, createGroup } from '../build/resolution/records/cluster.ts';
import type { EntityRecord } from '../build/resolution/records/entity-record.ts';
import { createProfile } from '../build/resolution/records/profile.ts';
import { mayMove, type Standing } from './may-move.ts';

function groupOf(name: string, article: string) {
  const record: EntityRecord = {
    reading: JSON.stringify([article]),
    articleId: article,
    text: '',
    entity: { id: 'e1', type: 'person', name, aliases: [], links: {}, mentions: [] },
    type: 'person',
    entry: null,
    listed: null,
    coreName: null,
    givenName: null,
    countries: new Map(),
    setting: null,
    offices: [],
    neighbours: new Map(),
    publishedAt: null,
  };
  return createGroup([record], (one) => createProfile(one), [], false);
}

function standing(homes: Record<string, Cluster> | null): Standing {
  return {
    homes: () => homes && new Set(Object.keys(homes)),
    cluster: (home) => homes![home]!,
  };
}

const smith = groupOf('Smith', 'b');
const own = { rank: rankOf(smith), blocks: ['part smith'], alone: createCluster(smith) };
const anna = createCluster(groupOf('Anna Smith', 'a'));
const boris = createCluster(groupOf('Boris Keller', 'c'));

function mayMoveFrom(before: Standing, now: Standing): boolean {
  return mayMove(own, ['changed'], { before, now }, new Constraints());
}

test('a group stays where a cluster of another name has come', () => {
  expect(mayMoveFrom(standing({}), standing({ changed: boris }))).toBe(false);
});

test('a group may move where a cluster that it could join has come or gone', () => {
  expect(mayMoveFrom(standing({}), standing({ changed: anna }))).toBe(true);
  expect(mayMoveFrom(standing({ changed: anna }), standing({}))).toBe(true);
});

test('a group may move where one of its blocks has become too large, or no longer is', () => {
  expect(mayMoveFrom(standing({ other: boris }), standing(null))).toBe(true);
  expect(mayMoveFrom(standing(null), standing({ other: boris }))).toBe(true);
  expect(mayMoveFrom(standing(null), standing(null))).toBe(false);
});
