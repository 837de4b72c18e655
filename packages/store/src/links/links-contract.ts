import type { Reading } from '@precedent/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Archive, NamedEntity } from '../archive.ts';

/** How an archive answers queries for links, on any engine. */
export function describeLinking(archive: () => Archive): void {
  const show = ({
    subject,
    relation,
    object,
  }: {
    subject: NamedEntity;
    relation: string;
    object: NamedEntity;
  }) => `${subject.name} ${relation} ${object.name}`;
  const linksOf = async (name: string, options = {}) =>
    (await archive().links([person(name)], options)).map(show);
  const pathOf = async (from: string, to: string, steps = 4) =>
    (await archive().path([person(from)], [person(to)], steps))?.map(({ name }) => name) ?? null;

  test('returns the claims about a name in either role, those of the newest article first', async () => {
    await archive().add(claiming('a', ['Rutte', 'met', 'Biden'], ['Scholz', 'met', 'Biden']));
    await archive().add(claiming('b', ['Orbán', 'criticised', 'Rutte']));
    expect(await linksOf('Rutte')).toEqual(['Orbán criticised Rutte', 'Rutte met Biden']);
    expect(await linksOf('Biden')).toEqual(['Scholz met Biden', 'Rutte met Biden']);
    expect((await archive().links([person('Orbán')]))[0]).toEqual({
      subject: person('Orbán'),
      relation: 'criticised',
      object: person('Rutte'),
      office: { title: 'Chair', body: person('Rutte') },
      modality: 'planned',
      polarity: 'negative',
      from: '2024',
      to: null,
      articleId: 'b',
      claimId: 'c0',
    });
  });

  test('returns only the relations asked for, and no more links than the limit', async () => {
    await archive().add(claiming('a', ['Rutte', 'met', 'Biden'], ['Rutte', 'backed', 'Biden']));
    expect(await linksOf('Rutte', { relations: ['backed', 'fought'] })).toEqual(['Rutte backed Biden']);
    expect(await linksOf('Rutte', { relations: [] })).toEqual([]);
    expect(await linksOf('Rutte', { limit: 1 })).toEqual(['Rutte backed Biden']);
    expect(await linksOf('Rutte', { limit: 0 })).toEqual([]);
  });

  test('distinguishes names by type, and returns a claim once for several names', async () => {
    await archive().add(claiming('a', ['Rutte', 'met', 'Biden'], ['Rutte', 'quoted', 'Rutte']));
    expect(await archive().links([{ type: 'place', name: 'Rutte' }])).toEqual([]);
    expect(await archive().links([person('Rutte'), person('Biden'), person('Nobody')])).toHaveLength(2);
    expect(await archive().links([])).toEqual([]);
  });

  test('removes the links of articles that are removed or read again', async () => {
    const both = claiming('a', ['Rutte', 'met', 'Biden'], ['Rutte', 'met', 'Sunak']);
    const [first, second] = both.claims.map((claim) => ({ ...both, claims: [claim] }));
    await archive().add(first!);
    await archive().add(claiming('b', ['Rutte', 'met', 'Scholz']));
    await archive().remove('b');
    expect(await linksOf('Rutte')).toEqual(['Rutte met Biden']);
    expect(await linksOf('Scholz')).toEqual([]);
    await archive().add({ ...second!, reader: { name: 'test', version: '2' } });
    expect(await linksOf('Rutte')).toEqual(['Rutte met Sunak']);
    expect(await linksOf('Biden')).toEqual([]);
  });

  test('leaves out uncertain claims, which the archive keeps all the same', async () => {
    const reading = claiming('a', ['A', 'met', 'B'], ['B', 'met', 'C'], ['X', 'met', 'Y']);
    for (const at of [1, 2]) reading.claims[at]!.certain = false;
    await archive().add(reading);
    expect(await linksOf('B')).toEqual(['A met B']);
    expect((await archive().follow([person('A')], ['met'])).map(show)).toEqual(['A met B']);
    expect(await pathOf('A', 'C')).toBeNull();
    expect(await archive().reading('a')).toEqual(reading);
    const problems: unknown[] = [];
    for await (const problem of archive().verify()) problems.push(problem);
    expect(problems).toEqual([]);
    await archive().remove('a');
    expect(await linksOf('B')).toEqual([]);
  });

  test('follows relations from name to name', async () => {
    await archive().add(claiming('a', ['B', 'succeeded', 'A'], ['C', 'succeeded', 'B'], ['C', 'met', 'X']));
    await archive().add(claiming('b', ['D', 'succeeded', 'C'], ['Y', 'succeeded', 'X']));
    const links = await archive().follow([person('B')], ['succeeded']);
    expect(links.map(show)).toEqual(['D succeeded C', 'C succeeded B', 'B succeeded A']);
    expect(await archive().follow([person('Nobody')], ['succeeded'])).toEqual([]);
    expect(await archive().follow([person('B')], [])).toEqual([]);
  });

  test('finds the shortest chain between two names, up to the maximum length', async () => {
    await archive().add(claiming('a', ['A', 'met', 'B'], ['C', 'met', 'B'], ['C', 'met', 'D']));
    await archive().add(claiming('b', ['D', 'met', 'E'], ['X', 'met', 'Y']));
    expect(await pathOf('A', 'E')).toEqual(['A', 'B', 'C', 'D', 'E']);
    expect(await pathOf('E', 'A')).toEqual(['E', 'D', 'C', 'B', 'A']);
    expect(await pathOf('A', 'E', 3)).toBeNull();
    expect(await pathOf('A', 'B')).toEqual(['A', 'B']);
    expect(await pathOf('A', 'A')).toEqual(['A']);
    expect(await pathOf('A', 'X')).toBeNull();
    expect(await pathOf('A', 'Nobody')).toBeNull();
  });

  test('finds chains of the same length as a search through every claim, whatever was added and removed', async () => {
    const name = fc.integer({ min: 0, max: 11 }).map((number) => `N${number}`);
    const action = fc.record({
      id: fc.constantFrom('a', 'b', 'c'),
      ends: fc.array(fc.tuple(name, name), { minLength: 1, maxLength: 6 }),
      remove: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(action, { maxLength: 5 }), name, name, async (actions, from, to) => {
        const present = new Map<string, [string, string][]>();
        for (const { id, ends, remove } of actions) {
          await archive().remove(id);
          present.delete(id);
          if (remove) continue;
          await archive().add(claiming(id, ...ends.map(([a, b]): Said => [a, 'met', b])));
          present.set(id, ends);
        }
        const pairs = [...present.values()].flat();
        const path = await pathOf(from, to, 4);
        expect(path === null ? null : path.length - 1).toBe(distance(pairs, from, to, 4));
        for (const [index, at] of (path ?? []).slice(1).entries())
          expect(pairs.some((pair) => pair.includes(at) && pair.includes(path![index]!))).toBe(true);
        expect(await linksOf(from)).toHaveLength(pairs.filter((pair) => pair.includes(from)).length);
        for (const id of present.keys()) await archive().remove(id);
      }),
      { numRuns: 40 },
    );
  });
}

type Said = [subject: string, relation: string, object: string];

function person(name: string): NamedEntity {
  return { type: 'person', name };
}

/** Length of the shortest chain; null if there is none with at most `most` steps, or if a name is unknown. */
function distance(pairs: [string, string][], from: string, to: string, most: number): number | null {
  if (![from, to].every((name) => pairs.some((pair) => pair.includes(name)))) return null;
  let reached = new Set([from]);
  for (let steps = 0; steps <= most; steps += 1) {
    if (reached.has(to)) return steps;
    reached = new Set([...reached, ...pairs.filter((pair) => pair.some((name) => reached.has(name))).flat()]);
  }
  return null;
}

/** An article with these claims, each of which quotes its whole text. */
function claiming(id: string, ...said: Said[]): Reading {
  const text = `${id}: ${said.map((words) => words.join(' ')).join('. ')}.`;
  const names = [...new Set(said.flatMap(([subject, , object]) => [subject, object]))];
  return {
    article: { id, kind: 'news', url: null, title: '', text, publishedAt: null, source: null },
    reader: { name: 'test', version: '1' },
    entities: names.map((name, index) => ({
      id: `e${index}`,
      type: 'person',
      name,
      aliases: [],
      links: {},
      mentions: [],
    })),
    claims: said.map(([subject, relation, object], index) => ({
      id: `c${index}`,
      subject: `e${names.indexOf(subject)}`,
      relation,
      object: `e${names.indexOf(object)}`,
      office: { title: 'Chair', body: `e${names.indexOf(object)}` },
      modality: 'planned',
      polarity: 'negative',
      from: '2024',
      to: null,
      status: null,
      speaker: null,
      evidence: [{ start: 0, end: text.length, quote: text }],
      confidence: 1,
      certain: true,
      how: { by: 'rule', rule: 'test', cue: null },
      source: null,
    })),
    notes: [],
  };
}
