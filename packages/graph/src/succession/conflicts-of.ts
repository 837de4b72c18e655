import {
  earliestDay,
  latestDay,
  type Office,
  type Reference,
  type SourcedClaim,
  type Tenure,
} from '@precedent/model';
import { uniteClaims } from '../facts/order-claims.ts';
import type { PrecedentGraph } from '../precedent-graph.ts';
import { indexOffices } from '../tenures/office-index.ts';
import { placeTenures } from '../tenures/tenures-of.ts';
import { seatsOf } from './seats.ts';

/** Two claims about an office that can't both hold, with everything that speaks for either. */
export interface OfficeConflict {
  kind: 'two-holders';
  office: Office;
  tenures: [Tenure, Tenure];
  /** The stretch that both are said to have held it. */
  during: { from: string; to: string | null };
  claims: SourcedClaim[];
}

/** Every pair of full holders of a single seat whose tenures overlap for more than a day of handover. */
export function conflictsOf(graph: PrecedentGraph, reference: Reference): OfficeConflict[] {
  const conflicts: OfficeConflict[] = [];
  for (const office of indexOffices(graph, reference).offices.values()) {
    const placed = placeTenures(graph, reference, office.id);
    if (seatsOf(office, placed, reference) === 'several') continue;
    const full = placed.map((it) => it.tenure).filter((it) => it.established && it.status !== 'acting');
    full.forEach((second, at) => {
      for (const first of full.slice(0, at)) {
        const during = conflictingStretch(first, second);
        if (during === null) continue;
        const claims = uniteClaims([...first.claims, ...second.claims]);
        conflicts.push({ kind: 'two-holders', office, tenures: [first, second], during, claims });
      }
    });
  }
  return conflicts;
}

/** Only stated dates conflict: a first tenure without an end is open to have ended in time. */
function conflictingStretch(first: Tenure, second: Tenure): OfficeConflict['during'] | null {
  if (first.person === second.person || first.to === null || second.from === null) return null;
  if (earliestDay(first.to) <= latestDay(second.from)) return null;
  const to = second.to !== null && latestDay(second.to) < earliestDay(first.to) ? second.to : first.to;
  return { from: second.from, to };
}
