import type { Archive } from '@precedent/store';
import type { Context } from '../context.ts';
import { formatCandidates, formatMerges } from '../print/format-candidate.ts';
import { printJson } from '../print/print-json.ts';
import { type ComparedPair, loadResolution, openResolution, type ResolvedGraph } from './load-resolution.ts';

export interface ListOptions {
  limit: number;
  json?: boolean;
}

export async function listOpen(archive: Archive, options: ListOptions, context: Context): Promise<void> {
  const ask = await openResolution(archive, context);
  const listed = await ask((opened) => {
    const { openKeys, openPairs } = opened.resolved;
    const keys = openKeys();
    const pairs = openPairs(keys.slice(0, options.limit));
    if (options.json) return pairs.map(({ key: _, ...pair }) => withClaims(pair, opened));
    return formatCandidates({ pairs, total: keys.length }, opened, context.terminal);
  });
  return typeof listed === 'string' ? context.terminal.print(listed) : printJson(listed, context.terminal);
}

/** Of all entities, for which the whole graph is built. */
export async function listMerges(archive: Archive, options: ListOptions, context: Context): Promise<void> {
  const { resolutionOf } = await import('@precedent/graph');
  const opened = await loadResolution(archive, context);
  const { merges } = resolutionOf(opened.graph);
  const pairs = merges.slice(0, options.limit);
  if (options.json)
    return printJson(
      pairs.map((pair) => withClaims(pair, opened)),
      context.terminal,
    );
  return context.terminal.print(formatMerges({ pairs, total: merges.length }, opened, context.terminal));
}

function withClaims<Pair extends ComparedPair>(pair: Pair, { claimsOf }: ResolvedGraph) {
  return { ...pair, sides: pair.sides.map((side) => ({ ...side, claims: claimsOf(side) })) };
}
