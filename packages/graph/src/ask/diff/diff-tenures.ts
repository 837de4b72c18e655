import type { Differences, Reference, Tenure } from '@precedent/model';
import { compareStrings } from '@precedent/model';
import { claimKey } from '../../build/facts/order-claims.ts';
import type { PrecedentGraph } from '../../build/graph/precedent-graph.ts';
import { indexOffices } from '../../derive/tenures/office-index.ts';
import { placeTenures } from '../../derive/tenures/tenures-of.ts';
import { claimChanges, fieldChanges } from './describe-change.ts';
import { translateOffice } from './diff-facts.ts';
import type { Counterparts } from './match-entities.ts';

/** Matches tenures by person and office; if there are several, by the claims that they share. */
export function diffTenures(
  before: PrecedentGraph,
  after: PrecedentGraph,
  reference: Reference,
  forward: Counterparts,
): Differences<Tenure> {
  const differences: Differences<Tenure> = { added: [], removed: [], changed: [] };
  const { offices } = indexOffices(before, reference);
  const old = groupTenures(
    tenuresOf(before, reference),
    ({ person, office }) =>
      `${forward.get(person) ?? person} ${translateOffice(offices.get(office)!, forward)}`,
  );
  const now = groupTenures(tenuresOf(after, reference), ({ person, office }) => `${person} ${office}`);
  for (const [key, own] of old) if (!now.has(key)) for (const tenure of own) differences.removed.push(tenure);
  for (const [key, own] of now) {
    const known = new Set(old.get(key));
    for (const tenure of own) {
      const match = pickMatch(tenure, [...known]);
      if (match === null) differences.added.push(tenure);
      else {
        known.delete(match);
        const changes = compareTenures(match, tenure);
        if (changes.length > 0) differences.changed.push({ before: match, after: tenure, changes });
      }
    }
    for (const tenure of known) differences.removed.push(tenure);
  }
  return differences;
}

function compareTenures(before: Tenure, after: Tenure): string[] {
  return [
    ...fieldChanges(before, after, ['from', 'to', 'status', 'established']),
    ...claimChanges(before.claims, after.claims),
  ];
}

/** The tenure with the most claims in common, or else one with the same beginning; null if there is neither. */
function pickMatch(tenure: Tenure, candidates: readonly Tenure[]): Tenure | null {
  const own = new Set(tenure.claims.map(claimKey));
  const shared = (other: Tenure) => other.claims.filter((claim) => own.has(claimKey(claim))).length;
  const [best] = [...candidates].sort((a, b) => shared(b) - shared(a));
  if (best && shared(best) > 0) return best;
  return candidates.find(({ from }) => from === tenure.from) ?? null;
}

function tenuresOf(graph: PrecedentGraph, reference: Reference): Tenure[] {
  const offices = [...indexOffices(graph, reference).offices.keys()].sort(compareStrings);
  return offices.flatMap((office) => placeTenures(graph, reference, office).map(({ tenure }) => tenure));
}

function groupTenures(tenures: readonly Tenure[], nameOf: (tenure: Tenure) => string): Map<string, Tenure[]> {
  const groups = new Map<string, Tenure[]>();
  for (const tenure of tenures) groups.set(nameOf(tenure), [...(groups.get(nameOf(tenure)) ?? []), tenure]);
  return groups;
}
