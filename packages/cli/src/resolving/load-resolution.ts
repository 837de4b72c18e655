import type { GraphView, Merge, OpenCandidate, PrecedentGraph, Resolved, Side } from '@precedent/graph';
import type { SourcedClaim } from '@precedent/model';
import type { Archive } from '@precedent/store';
import type { Context } from '../context.ts';
import { loadGraph } from '../load-graph.ts';
import { openGraph } from '../open-graph.ts';

/** A graph, and how its entities were found. */
export interface ResolvedGraph {
  graph: GraphView;
  resolved: Resolved;
  /** The claims about one side of a pair. */
  claimsOf(side: Side): SourcedClaim[];
}

/** Two names that were compared. */
export type ComparedPair = Pick<OpenCandidate | Merge, 'sides' | 'score' | 'reasons'>;

/** The first of a list of pairs. */
export interface ListedPairs {
  pairs: readonly ComparedPair[];
  total: number;
}

/** Gives what `answer` makes of a graph and how its entities were found. It may be called several times, so it must only compute. */
export type AskResolved = <Result>(answer: (opened: ResolvedGraph) => Result) => Promise<Result>;

/** Only what is asked for is loaded, if the archive keeps it; else the whole graph is built. */
export async function openResolution(archive: Archive, context: Context): Promise<AskResolved> {
  const ask = await openGraph(archive, await context.reference(), context.terminal);
  const toResolved = await resolver();
  return (answer) => ask((graph) => answer(toResolved(graph)));
}

/** The whole graph, for what is about all of its entities. */
export async function loadResolution(
  archive: Archive,
  context: Context,
): Promise<ResolvedGraph & { graph: PrecedentGraph }> {
  const graph = await loadGraph(archive, await context.reference(), context.terminal);
  return { ...(await resolver())(graph), graph };
}

async function resolver(): Promise<(graph: GraphView) => ResolvedGraph> {
  const { claimsOfSide, resolvedIn } = await import('@precedent/graph');
  return (graph) => ({
    graph,
    resolved: resolvedIn(graph),
    claimsOf: (side) => claimsOfSide(graph, side),
  });
}
