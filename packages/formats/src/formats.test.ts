import { createGraph, type PrecedentGraph } from '@precedent/graph';
import { type Claim, type GraphPages, PrecedentError } from '@precedent/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findFormat } from './find-format.ts';
import type { Format } from './format.ts';
import { formats } from './formats.ts';
import { entitiesInOrder, factsInOrder } from './graph-order.ts';
import { arbitraryGraph } from './testing/arbitrary-graph.ts';
import { claimQuoting, entityNamed, factOf, graphOf, reference } from './testing/graphs.ts';
import { writePages } from './write-elements.ts';

const write = (format: Format, graph: PrecedentGraph) => [...format.write(graph, reference)].join('');

test('ids, labels and extensions of formats are unique', () => {
  for (const name of ['id', 'label', 'extension'] as const)
    expect(new Set(formats.map((format) => format[name])).size).toBe(formats.length);
});

test('a format is found by its id, and an unknown id is refused with the known ones', () => {
  expect(findFormat('graphml').label).toBe('GraphML');
  expect(() => findFormat('docx')).toThrow(PrecedentError);
});

describe.each(formats)('$id', (format) => {
  test('gives the same bytes for the same graph, in whatever order it was built', () => {
    fc.assert(
      fc.property(arbitraryGraph, (graph) => {
        const turned = createGraph([...entitiesInOrder(graph)].reverse(), [...factsInOrder(graph)].reverse());
        expect(write(format, turned)).toBe(write(format, graph));
      }),
      { numRuns: 30 },
    );
  });

  test('does not change the graph', () => {
    const graph = graphOf([factOf({ claims: [claimQuoting('x', { source: 'y' })] })]);
    const before = JSON.stringify(graph.export());
    write(format, graph);
    expect(JSON.stringify(graph.export())).toBe(before);
  });

  test('contains every entity and every fact', () => {
    const people = ['Ann', 'Bob', 'Zoë', 'عمر', '李雷'].map((name, index) =>
      entityNamed(name, { id: index < 2 ? name.toLowerCase() : `p${index}` }),
    );
    const facts = ['rel-a', 'rel-b', 'rel-c'].map((relation, index) => factOf({ id: `f${index}`, relation }));
    const text = write(format, graphOf(facts, people));
    if (!lacks('entities')(format)) for (const { name } of people) expect(text).toContain(name);
    if (!lacks('facts')(format))
      for (const { relation } of facts) expect(text.toLowerCase()).toContain(relation);
  });

  test('is written in pieces of about 64 Ki characters', () => {
    if (format.most !== undefined) return;
    const facts = Array.from({ length: 100 }, (_, index) =>
      factOf({ id: `f${index}`, claims: [claimQuoting('q'.repeat(5000))] }),
    );
    const people = Array.from({ length: 2000 }, (_, index) => entityNamed(`P${'x'.repeat(100)}${index}`));
    const pieces = [
      ...format.write(graphOf(facts, [...people, entityNamed('Ann'), entityNamed('Bob')]), reference),
    ];
    expect(pieces.length).toBeGreaterThan(2);
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThan(100_000);
  });

  test('says what the graph is a part of, and nothing of the kind of the whole graph', () => {
    const part = 'only what is within 2 steps of Ann & Bob';
    const text = [...format.write(graphOf([factOf()]), reference, { filter: part })].join('');
    expect(text.replaceAll('&amp;', '&')).toContain(part);
    expect(write(format, graphOf([factOf()]))).not.toContain('filter');
    if (format.read) expect(format.read(text).size).toBe(1);
  });

  test('refuses a graph that programs could not read, before it writes anything', () => {
    const people = Array.from({ length: 2000 }, (_, index) => entityNamed(`P${index}`));
    const start = () => format.write(createGraph(people, []), reference);
    if (format.most === undefined) expect(start).not.toThrow();
    else expect(start).toThrow(PrecedentError);
  });

  test('writes an empty graph', () => {
    expect(write(format, createGraph([], [])).length).toBeGreaterThan(0);
  });
});

describe.each(formats.filter((format) => format.writer))('$id, of a graph that comes in pages', (format) => {
  test('is the same file', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryGraph, async (graph) => {
        const pages = writePages(pagesOf(graph), format.writer!(reference), (fact) => fact);
        let text = '';
        for await (const piece of pages) text += piece;
        expect(text).toBe(write(format, graph));
      }),
      { numRuns: 20 },
    );
  });
});

/** Two entities and two facts at a time. */
function pagesOf(graph: PrecedentGraph): GraphPages {
  const ends = new Map(graph.mapNodes((id, entity) => [id, entity]));
  return {
    async *entityPages() {
      const all = [...entitiesInOrder(graph)];
      for (let at = 0; at < all.length; at += 2) yield all.slice(at, at + 2);
    },
    async *factPages() {
      const all = [...factsInOrder(graph)];
      for (let at = 0; at < all.length; at += 2) yield { facts: all.slice(at, at + 2), ends };
    },
  };
}

const lacks = (what: 'entities' | 'facts' | 'labels') => (format: Format) =>
  format.omits?.includes(what) ?? false;
const withFacts = formats.filter((format) => !lacks('facts')(format));

test.each(withFacts)('$id says which facts are uncertain', (format) => {
  const writeFact = (certain: boolean) =>
    write(format, graphOf([factOf({ certain, claims: [claimQuoting('Ann succeeded Bob.', { certain })] })]));
  const lines = writeFact(false).split('\n');
  expect(lines).not.toEqual(writeFact(true).split('\n'));
  expect(lines.join('')).toContain('certain');
});

const countAffirming = (text: string) => text.match(/(?<=[">,])succeeded(?=["<,])/g)?.length ?? 0;

const labelled = formats.filter((format) => !lacks('labels')(format));

describe.each(labelled)('$id, labels', (format) => {
  type Changes = Partial<Pick<Claim, 'modality' | 'polarity' | 'certain'>>;
  const writeOne = (changes: Changes) =>
    write(format, graphOf([factOf({ ...changes, claims: [claimQuoting('Ann, Bob.', changes)] })]));

  test.each([
    [{ polarity: 'negative' }, 'did not succeed (denied)'],
    [{ modality: 'planned' }, 'is to succeed (planned)'],
    [{ modality: 'hypothetical' }, 'might succeed (hypothetical)'],
    [{ modality: 'alleged' }, 'allegedly succeeded'],
    [{ certain: false }, 'succeeded (uncertain)'],
  ] as const)('of a fact with %j does not affirm it', (changes, label) => {
    const text = writeOne(changes);
    expect(text).toContain(label);
    // The id of the relation is still there.
    expect(countAffirming(text)).toBeLessThan(countAffirming(writeOne({})));
  });
});

test('GraphML and JSON can also be read', () => {
  expect(formats.filter((format) => format.read).map((format) => format.id)).toEqual(['graphml', 'json']);
});

describe.each(formats.filter((format) => format.read))('$id, read', (format) => {
  test('writes what it read with the same bytes', () => {
    fc.assert(
      fc.property(arbitraryGraph, (graph) => {
        const text = write(format, graph);
        expect(write(format, format.read!(text))).toBe(text);
      }),
      { numRuns: 30 },
    );
  });

  test('reads pieces of any size', () => {
    const graph = graphOf([factOf({ claims: [claimQuoting('a & b 😀 ]]>')] })]);
    const text = write(format, graph);
    const pieces = Array.from({ length: text.length }, (_, index) => text[index]!);
    expect(write(format, format.read!(pieces))).toBe(text);
  });

  test('takes facts of files that do not say whether they are certain for certain', () => {
    const old = write(format, graphOf([factOf()]))
      .replaceAll(/<data key="edge_certain">true<\/data>/g, '')
      .replaceAll(/"certain":true,/g, '');
    expect(old).not.toMatch(/certain.{0,8}true/);
    const [fact] = [...factsInOrder(format.read!(old))];
    expect(fact).toMatchObject({ certain: true, claims: [{ certain: true }] });
  });

  test('reads an empty graph', () => {
    expect(format.read!(write(format, createGraph([], []))).order).toBe(0);
  });

  test.each(['', 'hello', '{}', '<a/>', '[1'])('refuses %j', (text) => {
    expect(() => format.read!(text)).toThrow(PrecedentError);
  });
});
