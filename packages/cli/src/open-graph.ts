import type { GraphView } from '@precedent/graph';
import {
  type GraphPages,
  type GraphParts,
  PrecedentError,
  type QueryTime,
  type Reference,
} from '@precedent/model';
import type { Archive } from '@precedent/store';
import { loadGraph } from './load-graph.ts';
import { once } from './once.ts';
import type { Terminal } from './terminal.ts';

/** Gives what `answer` makes of a graph. It may be called several times, so it must only compute. */
export type AskGraph = <Result>(answer: (graph: GraphView) => Result) => Promise<Result>;

/**
 * Opens the graph of an archive for questions: if the archive keeps it, or can be brought to by what was added since, only
 * what they touch is loaded; else it is built as a whole.
 */
export async function openGraph(
  archive: Archive,
  reference: Reference,
  terminal: Terminal,
): Promise<AskGraph> {
  const { KeptResolution, LazyGraph, NotKept } = await import('@precedent/graph');
  const whole = once(() => loadGraph(archive, reference, terminal));
  const parts = await findKept(archive, reference);
  if (parts === null) return async (answer) => answer(await whole());
  const lazy = new LazyGraph(parts, new KeptResolution(archive, reference, parts));
  return async (answer) => {
    try {
      return await lazy.ask(answer);
    } catch (error) {
      if (!(error instanceof NotKept)) await giveUp(archive, error);
      return answer(await whole());
    }
  };
}

/** The same; of an archive that lists what is asked for, null says that some of it is still to be derived. */
export type AskList = <Result>(answer: (graph: GraphView) => Result | null) => Promise<Result>;

/**
 * Opens the graph of an archive for lists of all contradictions or plans. As of another time than now, nothing is listed: the graph is
 * built as a whole.
 */
export function askerOfLists(
  archive: Archive,
  reference: Reference,
  terminal: Terminal,
  time: QueryTime,
): AskList {
  return async (answer) => {
    const { graphAt, keepAllFindings } = await import('@precedent/graph');
    const isNow = time.asOf === undefined && time.knownBy === undefined;
    if (isNow) {
      const ask = () => openGraph(archive, reference, terminal);
      const result = await (await ask())(answer);
      if (result !== null) return result;
      const isNew = await keepAllFindings(archive, reference).catch((error) => giveUp(archive, error));
      const again = isNew ? await (await ask())(answer) : null;
      if (again !== null) return again;
    }
    // Of a whole graph, nothing is still to be derived.
    return answer(graphAt(await loadGraph(archive, reference, terminal), time))!;
  };
}

/** The graph that the archive keeps, or can be brought to by what was changed since; null if it has to be built as a whole. */
export async function findKept(
  archive: Archive,
  reference: Reference,
): Promise<(GraphParts & GraphPages & { readonly sequence: number }) | null> {
  const { basisOf, catchUp } = await import('@precedent/graph');
  const basis = basisOf(reference);
  const kept = await archive.graph(basis);
  if (kept !== null) return kept;
  const isFollowed = await catchUp(archive, reference).catch((error) => giveUp(archive, error));
  return isFollowed ? archive.graph(basis) : null;
}

/** What is damaged is built again; otherwise somebody has changed the archive meanwhile. */
async function giveUp(archive: Archive, error: unknown): Promise<false> {
  if (!(error instanceof PrecedentError)) throw error;
  if (error.code === 'archive_corrupt') await archive.dropGraph();
  else if (error.code !== 'archive_locked') throw error;
  return false;
}
