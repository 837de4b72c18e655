import type { Entity, KeptNotes, Reading, Reference, SourcedClaim } from '@precedent/model';
import { usesIn } from '../build/offices/name-offices.ts';
import { resolveClaims } from '../build/resolution/resolve-claims.ts';
import type { TracedReading } from '../build/trace.ts';
import { settleClaims } from './settle-claims.ts';

/** A reading, and what its claims depend on beside others. */
export interface Source {
  reading: Reading;
  /** Ids in the graph of its entities, by their ids in it. */
  ids: ReadonlyMap<string, string>;
  /** The article that it is a copy of. */
  copyOf: string | null;
}

/** What a reading gives to a graph. */
export interface Contribution extends TracedReading {
  /** With ids of the graph and settled offices. */
  claims: readonly SourcedClaim[];
}

/** @param notes of all other readings. */
export async function contribute(
  sources: readonly Source[],
  entities: ReadonlyMap<string, Entity>,
  reference: Reference,
  notes: KeptNotes,
): Promise<Contribution[]> {
  const resolved = sources.map(({ reading, ids, copyOf }) =>
    resolveClaims(reading, ids, copyOf ?? undefined),
  );
  const settled = await settleClaims(resolved, entities, reference, notes);
  return sources.map(({ reading, copyOf }, at) => {
    const { claims, shared } = settled[at]!;
    const bodies = resolved[at]!.flatMap(({ office }) => office?.body ?? []);
    return { reading, copyOf, claims, shared, uses: usesIn(claims), bodies };
  });
}
