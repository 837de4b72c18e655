import { PrecedentError } from '@precedent/model';
import { seeded } from '@precedent/model/testing';
import { loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { addClaim, editClaim } from '../ask/correct/state-claim.ts';
import { pairNamed } from '../ask/find/pair-named.ts';
import { refNamed } from '../ask/find/ref-named.ts';
import { LazyGraph } from '../ask/parts/lazy-graph.ts';
import { PartsInMemory } from '../ask/parts/parts-in-memory.ts';
import { type PrecedentGraph, resolutionOf } from '../build/graph/precedent-graph.ts';
import { GraphBuilder } from '../build/graph-builder.ts';
import { finish } from '../build/order/steps.ts';
import type { GraphView } from '../partial/graph-view.ts';
import { mapTogether } from '../partial/missing-part.ts';
import { NotKept } from '../partial/resolution-parts.ts';
import { resolvedIn } from '../partial/resolved-in.ts';
import { type ChangeKind, type Contents, MessyChanges, shuffled } from '../testing/messy-changes.ts';
import { messyListed } from '../testing/messy-lists.ts';
import { messyReadings } from '../testing/messy-readings.ts';
import { NotesInMemory } from '../testing/notes-in-memory.ts';
import { tellResolution } from '../testing/tell-resolution.ts';
import { KeptResolution } from './kept-resolution.ts';
import { notesOf } from './take-notes.ts';

const reference = await loadReference();

/** The graph of some readings and decisions, whole and as it is kept; null if a build leaves nothing to be kept. */
function buildBoth({
  readings,
  decisions,
  listed,
}: Contents): { whole: PrecedentGraph; kept: LazyGraph } | null {
  const builder = new GraphBuilder(reference);
  const whole = finish(builder.build({ readings, decisions, listed }));
  const notes = notesOf(builder);
  if (notes === null) return null;
  const kept = { sequence: 1, notes: new NotesInMemory(notes) };
  const archive = {
    sequence: async () => 1,
    decisions: async () => decisions,
    readingOfVersion: async (id: string) => readings.find(({ article }) => article.id === id) ?? null,
    graphNotes: async () => kept,
  };
  const parts = new PartsInMemory(whole, reference);
  const resolution = new KeptResolution(archive, reference, {
    sequence: 1,
    entities: (ids) => parts.entities(ids),
  });
  return { whole, kept: new LazyGraph(parts, resolution) };
}

/** @returns how many pairs, merges and decisions were compared. */
async function expectSame(contents: Contents): Promise<{ pairs: number; merges: number; decided: number }> {
  const built = buildBoth(contents);
  if (built === null) return { pairs: 0, merges: 0, decided: 0 };
  const ids = [...built.whole.nodes(), 'person/nobody'];
  const expected = tellResolution(built.whole, contents.readings, ids);
  expect(await built.kept.ask((graph) => tellResolution(graph, contents.readings, ids))).toEqual(expected);
  const problems = await built.kept.ask((graph) => resolvedIn(graph).problems());
  const aboutEntities = new Set(
    contents.decisions.flatMap(({ number, verdict }) => ('entity' in verdict ? number : [])),
  );
  const isAboutEntities = ({ decision }: { decision: number }) => aboutEntities.has(decision);
  expect(problems.filter(isAboutEntities)).toEqual(
    resolutionOf(built.whole).problems.filter(isAboutEntities),
  );
  return {
    pairs: expected.open.length,
    merges: expected.merges.flat().length,
    decided: expected.decided.flat().length,
  };
}

test.each([1, 2])(
  'what is kept tells how entities were found as the whole graph does (sample %s)',
  async (seed) => {
    const random = seeded(seed);
    const readings = shuffled(messyReadings(28, seed), random);
    const changes = new MessyChanges(readings.slice(20), random);
    let contents: Contents = { readings: readings.slice(0, 20), decisions: [], listed: [] };
    let compared = await expectSame(contents);
    const kinds: ChangeKind[] = [
      'list',
      'decide',
      'edit',
      'retype',
      'add',
      'decide list',
      'undo decided',
      'decide',
    ];
    for (const kind of kinds) {
      const change = changes.next(kind, contents);
      if (change === null) continue;
      const { articleId, after, decisions, listed = contents.listed } = change;
      const others = contents.readings.filter(({ article }) => article.id !== articleId);
      contents = { readings: after === null ? others : [...others, after], decisions, listed };
      const now = await expectSame(contents);
      compared = {
        pairs: compared.pairs + now.pairs,
        merges: compared.merges + now.merges,
        decided: compared.decided + now.decided,
      };
    }
    for (const count of Object.values(compared)) expect(count).toBeGreaterThan(3);
  },
);

test('a reference to what is in no article or list that it names needs the whole graph', async () => {
  const { kept, whole } = buildBoth({ readings: messyReadings(10, 1), decisions: [], listed: [] })!;
  const { type, name } = whole.getNodeAttributes(whole.nodes()[0]!);
  const asking = kept.ask((graph) => resolvedIn(graph).entityMeant({ type, name, links: {}, anchors: [] }));
  await expect(asking).rejects.toBeInstanceOf(NotKept);
});

test('nothing is told of a graph whose archive keeps no notes', async () => {
  const lazy = new LazyGraph(
    new PartsInMemory(
      buildBoth({ readings: messyReadings(4, 1), decisions: [], listed: [] })!.whole,
      reference,
    ),
  );
  await expect(lazy.ask((graph) => resolvedIn(graph).openKeys())).rejects.toBeInstanceOf(NotKept);
});

/** What comes of it, errors too. */
function outcomeOf(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof PrecedentError)) throw error;
    return { code: error.code, message: error.message, candidates: error.candidates };
  }
}

test.each([1, 2])('names are understood in decisions as by the whole graph (sample %s)', async (seed) => {
  const readings = messyReadings(20, seed);
  const listed = [messyListed(seeded(seed))];
  const { whole, kept } = buildBoth({ readings, decisions: [], listed })!;
  const names = [...new Set(readings.flatMap(({ entities }) => entities.map(({ name }) => name)))];
  const [reading] = readings;
  const at = reading!.article.id;
  const texts = [...whole.nodes().slice(0, 10), ...names, `${names[0]}@${at}`, 'Zoe Quist', listed[0]!.id];
  const setting = { reference, listed, reading: reading!, decisions: [] };
  const signed = { reason: null };
  const [claim] = reading!.claims;
  const understand = (graph: GraphView) => {
    const given = { ...setting, graph };
    const works = texts.flatMap((text) => {
      const edited = { object: text, office: `Minister of ${text}` };
      const end = { name: names[1]!, type: 'person' } as const;
      const quote = { quote: claim!.evidence[0]!.quote };
      return [
        () => refNamed(graph, text, listed),
        () => pairNamed(graph, [text, names[3]!], listed),
        () => editClaim(given, claim!.id, edited, signed),
        () => addClaim(given, { subject: text, relation: 'met', object: end }, quote, signed),
      ];
    });
    return mapTogether(works, outcomeOf);
  };
  const expected = understand(whole);
  expect(await kept.ask(understand)).toEqual(expected);
  expect(expected.filter((one) => !('code' in (one as object))).length).toBeGreaterThan(20);
});
