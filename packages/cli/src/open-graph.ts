import type { GraphView } from '@precedent/graph';
import { PrecedentError, type Reference } from '@precedent/model';
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
  const { basisOf, catchUp, LazyGraph } = await import('@precedent/graph');
  const whole = once(() => loadGraph(archive, reference, terminal));
  const basis = basisOf(reference);
  /** What is damaged is built again; otherwise somebody has changed the archive meanwhile. */
  const giveUp = async (error: unknown): Promise<false> => {
    if (!(error instanceof PrecedentError)) throw error;
    if (error.code === 'archive_corrupt') await archive.dropGraph();
    else if (error.code !== 'archive_locked') throw error;
    return false;
  };
  const kept = await archive.graph(basis);
  const isFollowed = kept === null && (await catchUp(archive, reference).catch(giveUp));
  const parts = isFollowed ? await archive.graph(basis) : kept;
  if (parts === null) return async (answer) => answer(await whole());
  const lazy = new LazyGraph(parts);
  return async (answer) => {
    try {
      return await lazy.ask(answer);
    } catch (error) {
      await giveUp(error);
      return answer(await whole());
    }
  };
}
