import type { Decision, EntityRef, Reading, Verdict } from '@precedent/model';
import { writeReading } from '@precedent/model/testing';
import { loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { orderReadings } from '../../order/order-readings.ts';
import { resolveEntities } from '../resolve-entities.ts';

const reference = await loadReference();

function resolve(readings: Reading[], ...verdicts: Verdict[]) {
  return resolveEntities(orderReadings(readings), reference, decide(...verdicts));
}

/** Numbered from 1, in the order given. */
function decide(...verdicts: Verdict[]): Decision[] {
  return verdicts.map((verdict, index) => ({
    number: index + 1,
    verdict,
    decidedAt: '2024-01-01T00:00:00Z',
    undoneAt: null,
  }));
}

/** An article that names two entities and says nothing else about them. */
function meeting(article: string, a: string, b = 'country France'): Reading {
  return writeReading({ id: article }, [{ subject: a, relation: 'met', object: b }]);
}

/** The entity that an article calls by that name. */
function meant(article: string, name: string, type: EntityRef['type'] = 'person'): EntityRef {
  return { type, name, links: {}, anchors: [{ article, start: null, end: null, name }] };
}

const same = (entity: EntityRef, other: EntityRef): Verdict => ({ kind: 'same', entity, other });
const different = (entity: EntityRef, other: EntityRef): Verdict => ({ kind: 'different', entity, other });
const persons = ({ entities }: ReturnType<typeof resolve>) =>
  entities.filter(({ id }) => id.startsWith('person')).map(({ id }) => id);

test('two names that a person decides are the same are merged, whatever the names', () => {
  const readings = [meeting('a', 'person Ana Lima'), meeting('b', 'person Zoe Quist')];
  expect(persons(resolve(readings))).toHaveLength(2);
  expect(persons(resolve(readings, same(meant('a', 'Ana Lima'), meant('b', 'Zoe Quist'))))).toHaveLength(1);
});

test('one name that a person decides is two entities is split', () => {
  const readings = [meeting('a', 'person Ana Lima'), meeting('b', 'person Ana Lima')];
  expect(persons(resolve(readings))).toHaveLength(1);
  const { entities, open } = resolve(readings, different(meant('a', 'Ana Lima'), meant('b', 'Ana Lima')));
  expect(entities.filter(({ type }) => type === 'person')).toHaveLength(2);
  expect(open).toEqual([]);
});

test('a decision that was undone has no effect', () => {
  const readings = [meeting('a', 'person Ana Lima'), meeting('b', 'person Zoe Quist')];
  const [decision] = decide(same(meant('a', 'Ana Lima'), meant('b', 'Zoe Quist')));
  const undone = { ...decision!, undoneAt: '2024-01-02T00:00:00Z' };
  expect(persons(resolveEntities(orderReadings(readings), reference, [undone]))).toHaveLength(2);
});

test('a decision applies to articles that are added later', () => {
  const decided = same(meant('a', 'Ana Lima'), meant('b', 'Zoe Quist'));
  const readings = [meeting('a', 'person Ana Lima'), meeting('b', 'person Zoe Quist')];
  const later = [meeting('c', 'person Ana Lima'), meeting('d', 'person Zoe Quist')];
  expect(persons(resolve([...readings, ...later], decided))).toHaveLength(1);
});

test('a decision that splits off a name applies to other articles that use the name', () => {
  const readings = ['a', 'b', 'c'].map((id) => meeting(id, 'person Georgia Melonini'));
  readings.push(meeting('d', 'person Giorgia Melonini'));
  const apart = different(meant('a', 'Georgia Melonini'), meant('d', 'Giorgia Melonini'));
  expect(persons(resolve(readings, apart))).toEqual(['person/georgia-melonini', 'person/giorgia-melonini']);
});

test('a decision survives a newer reader that gives other ids, names and types', () => {
  const text = 'Lima met France. ';
  const older = meeting('a', 'person Ana Lima');
  older.entities[0]!.mentions = [{ start: 0, end: 4 }];
  const newer: Reading = {
    ...older,
    reader: { name: 'test', version: '2' },
    entities: older.entities.map((entity) =>
      entity.name === 'Ana Lima'
        ? { ...entity, id: 'e1', name: 'Lima', type: 'institution' as const }
        : entity,
    ),
    claims: older.claims.map((claim) => ({ ...claim, subject: 'e1' })),
  };
  const ref = { ...meant('a', 'Ana Lima'), anchors: [{ article: 'a', start: 0, end: 4, name: 'Ana Lima' }] };
  const rename: Verdict = { kind: 'rename', entity: ref, name: 'Ana B. Lima' };
  expect(resolve([newer], rename).entities.map(({ name }) => name)).toContain('Ana B. Lima');
  expect(text).toContain('Lima');
});

test('a decision whose article was removed is matched by name, if only one entity has it', () => {
  const gone = same(meant('gone', 'Ana Lima'), meant('b', 'Zoe Quist'));
  const readings = [meeting('b', 'person Zoe Quist'), meeting('c', 'person Ana Lima')];
  expect(persons(resolve(readings, gone))).toHaveLength(1);
});

test('a decision about an entity that is gone is reported, and has no effect', () => {
  const { problems } = resolve(
    [meeting('b', 'person Zoe Quist')],
    same(meant('gone', 'Ana Lima'), meant('b', 'Zoe Quist')),
  );
  expect(problems).toMatchObject([
    { decision: 1, kind: 'absent', message: expect.stringMatching(/"Ana Lima"/) },
  ]);
});

test('a new name is shown, and the old one can still be found as an alias', () => {
  const rename: Verdict = { kind: 'rename', entity: meant('a', 'Ana Lima'), name: 'Ana de Lima' };
  const { entities } = resolve([meeting('a', 'person Ana Lima'), meeting('b', 'person Ana Lima')], rename);
  const person = entities.find(({ type }) => type === 'person');
  expect(person).toMatchObject({ id: 'person/ana-de-lima', name: 'Ana de Lima', aliases: ['Ana Lima'] });
});

test('a new type applies to every article, and the entity is merged with one that already has it', () => {
  const readings = [
    meeting('a', 'place Springfield Hall'),
    meeting('b', 'place Springfield Hall'),
    meeting('c', 'institution Springfield Hall'),
  ];
  const retype: Verdict = {
    kind: 'retype',
    entity: meant('a', 'Springfield Hall', 'place'),
    type: 'institution',
  };
  const ids = resolve(readings, retype).entities.map(({ id }) => id);
  expect(ids).toEqual(['country/france', 'institution/springfield-hall']);
});

test('entities of two types that a person merges get the type of the first', () => {
  const readings = ['a', 'b'].map((id) => meeting(id, 'place Springfield Hall'));
  readings.push(meeting('c', 'institution Springfield Hall'));
  const one = same(meant('c', 'Springfield Hall', 'institution'), meant('a', 'Springfield Hall', 'place'));
  expect(resolve(readings, one).entities.map(({ id }) => id)).toEqual([
    'country/france',
    'institution/springfield-hall',
  ]);
});

test('of contradictory decisions the newest count, and the warning names them all', () => {
  const readings = [
    meeting('a', 'person Ana Lima'),
    meeting('b', 'person Ben Okri'),
    meeting('c', 'person Cem Arat'),
  ];
  const [a, b, c] = [meant('a', 'Ana Lima'), meant('b', 'Ben Okri'), meant('c', 'Cem Arat')];
  const { problems, ...resolution } = resolve(readings, same(a, b), same(b, c), different(a, c));
  expect(problems).toMatchObject([{ decision: 1, kind: 'conflict', with: [2, 3] }]);
  expect(persons({ problems, ...resolution })).toHaveLength(2);
  const closed = resolve(readings, different(a, c), same(a, b), same(b, c));
  expect(closed.problems).toMatchObject([{ decision: 1, kind: 'conflict', with: [2, 3] }]);
  expect(persons(closed)).toHaveLength(1);
});

test('a person can split what a link merged', () => {
  const linked = (article: string) => {
    const reading = meeting(article, 'person Ana Lima');
    reading.entities[0]!.links = { wikidata: 'Q1' };
    return reading;
  };
  const apart = different(meant('a', 'Ana Lima'), meant('b', 'Ana Lima'));
  expect(persons(resolve([linked('a'), linked('b')]))).toHaveLength(1);
  expect(persons(resolve([linked('a'), linked('b')], apart))).toHaveLength(2);
});

test('a merge decided by a person gives this as its reason', () => {
  const readings = [meeting('a', 'person Ana Lima'), meeting('b', 'person Zoe Quist')];
  const { merges } = resolve(readings, same(meant('a', 'Ana Lima'), meant('b', 'Zoe Quist')));
  const [merge] = merges.filter(({ entity }) => entity.startsWith('person'));
  expect(merge!.reasons).toMatchObject([{ feature: 'decision', weight: 1 }]);
});

test('every merge can be split by a decision that names its two sides', () => {
  const readings = [meeting('a', 'person Mark Rutte'), meeting('b', 'person Rutte')];
  const [merge] = resolve(readings).merges.filter(({ entity }) => entity.startsWith('person'));
  const split = resolve(readings, different(merge!.sides[0].ref, merge!.sides[1].ref));
  expect(persons(split)).toHaveLength(2);
});

test('every possible duplicate can be merged by a decision that names its two sides', () => {
  const readings = [
    meeting('a', 'person Boris Johnson'),
    meeting('b', 'person Mike Johnson'),
    meeting('c', 'person Johnson'),
  ];
  const { open } = resolve(readings);
  expect(open).toHaveLength(2);
  const joined = resolve(readings, same(open[0]!.sides[0].ref, open[0]!.sides[1].ref));
  expect(persons(joined)).toHaveLength(2);
});
