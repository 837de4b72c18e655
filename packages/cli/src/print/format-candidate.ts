import type { Side } from '@precedent/graph';
import { nameIn } from '../load-graph.ts';
import type { ComparedPair, ListedPairs, ResolvedGraph } from '../resolving/load-resolution.ts';
import type { Terminal } from '../terminal.ts';
import { counted } from './counted.ts';
import { formatClaims } from './format-claims.ts';

/** Possible duplicates, with the reasons and what the articles say about both. */
export function formatCandidates(listed: ListedPairs, opened: ResolvedGraph, terminal: Terminal): string {
  if (listed.total === 0) return 'No possible duplicates left.\n';
  return formatPairs(listed, opened, terminal);
}

/** Merged names, in the same form. */
export function formatMerges(listed: ListedPairs, opened: ResolvedGraph, terminal: Terminal): string {
  if (listed.total === 0) return 'No merged names.\n';
  return formatPairs(listed, opened, terminal);
}

function formatPairs({ pairs, total }: ListedPairs, opened: ResolvedGraph, terminal: Terminal): string {
  const shown = pairs.map((pair, index) => formatCandidate(pair, index + 1, opened, terminal));
  const left = total - pairs.length;
  const more = left > 0 ? terminal.out.dim(`… and ${left} more; use --limit to show them\n`) : '';
  return `${shown.join('\n')}${more}`;
}

export function formatCandidate(
  { sides, score, reasons }: ComparedPair,
  number: number,
  { graph, claimsOf }: ResolvedGraph,
  terminal: Terminal,
): string {
  const { out } = terminal;
  const [one, other] = sides;
  const title = `${out.bold(one.name)} and ${out.bold(other.name)}`;
  const why = reasons.map(({ weight, detail }) => `   ${signed(weight)}  ${detail}\n`).join('');
  const said = sides.map((side) => {
    const claims = claimsOf(side);
    return `   ${describeSide(side)}\n${formatClaims(claims, nameIn(graph), terminal)}`;
  });
  return `${String(number).padStart(2)} ${title}  ${out.dim(`match score ${score.toFixed(2)}`)}\n${why}${said.join('')}`;
}

function describeSide({ name, entity, articles, ref }: Side): string {
  if (entity === null) return `${name}, from a list (${Object.values(ref.links).join(', ')})`;
  return `${name} (${entity}), in ${counted(articles, 'article')}:`;
}

function signed(weight: number): string {
  if (weight === 0) return '    ';
  return `${weight > 0 ? '+' : '−'}${Math.abs(weight).toFixed(2)}`.padEnd(5);
}
