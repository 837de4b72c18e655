import type { BuildNote, GraphData, GraphStep, Reading } from '@precedent/model';
import { seeded } from '@precedent/model/testing';
import { loadReference } from '@precedent/reference';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PartsInMemory } from '../ask/parts/parts-in-memory.ts';
import { toGraphData } from '../build/graph/graph-data.ts';
import type { PrecedentGraph } from '../build/graph/precedent-graph.ts';
import { GraphBuilder } from '../build/graph-builder.ts';
import { finish } from '../build/order/steps.ts';
import { messyReadings } from '../testing/messy-readings.ts';
import { NotesInMemory } from '../testing/notes-in-memory.ts';
import { continueGraph } from './continue-graph.ts';
import { notesOf } from './take-notes.ts';

const reference = await loadReference();

interface Built {
  graph: PrecedentGraph;
  notes: NotesInMemory;
}

function build(readings: readonly Reading[]): Built {
  const builder = new GraphBuilder(reference);
  const graph = finish(builder.build({ readings, decisions: [] }));
  return { graph, notes: new NotesInMemory(notesOf(builder)!) };
}

/** In a form in which order does not count where it has no meaning. */
function printNotes(notes: ReadonlyMap<string, BuildNote>): string[] {
  return [...notes.values()].map((note) => JSON.stringify({ ...note, keys: [...note.keys].sort() })).sort();
}

function apply({ entities, facts }: GraphData, step: GraphStep): GraphData {
  const united = <Item extends { id: string }>(before: readonly Item[], after: readonly Item[]) =>
    [...new Map([...before, ...after].map((item) => [item.id, item])).values()].sort((a, b) =>
      a.id < b.id ? -1 : 1,
    );
  return { entities: united(entities, step.entities), facts: united(facts, step.facts) };
}

function applyNotes({ notes }: NotesInMemory, step: GraphStep): Map<string, BuildNote> {
  const after = new Map(notes);
  for (const { id, keys } of step.replacedNotes) {
    expect([...keys].sort()).toEqual([...notes.get(id)!.keys].sort());
    after.delete(id);
  }
  for (const note of step.notes) after.set(note.id, note);
  return after;
}

async function continued(before: Built, known: readonly Reading[], next: Reading): Promise<GraphStep | null> {
  const parts = new PartsInMemory(before.graph, reference);
  const reading = async (id: string) => known.find(({ article }) => article.id === id) ?? null;
  return continueGraph(
    { parts, notes: before.notes, reading, pause: async () => {} },
    next,
    reference,
    known.length + 1,
  );
}

function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

test('what one more article changes is what building the whole graph again changes', {
  timeout: 60_000,
}, async () => {
  let followed = 0;
  let all = 0;
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 1_000_000 }), async (seed) => {
      const readings = shuffled(messyReadings(24, seed), seeded(seed));
      let before = build(readings.slice(0, 18));
      for (let count = 18; count < readings.length; count += 1) {
        const [known, next] = [readings.slice(0, count), readings[count]!];
        const step = await continued(before, known, next);
        const after = build(readings.slice(0, count + 1));
        all += 1;
        if (step !== null) {
          followed += 1;
          expect(apply(toGraphData(before.graph), step)).toEqual(toGraphData(after.graph));
          expect(printNotes(applyNotes(before.notes, step))).toEqual(printNotes(after.notes.notes));
        }
        before = after;
      }
    }),
    { numRuns: 3 },
  );
  expect(followed / all).toBeGreaterThan(0.3);
});
