import type { Entity, KeptNotes, Office, Reference, SourcedClaim } from '@precedent/model';
import { Settling, SettlingPass, type Shared } from '../build/offices/settling-pass.ts';
import type { Pass } from './note-keys.ts';
import { onlyOffice, SharedOffices } from './shared-offices.ts';

type Claims = readonly SourcedClaim[];

export interface Settled {
  claims: Claims;
  shared: { certain: Shared; all: Shared };
}

/**
 * Settles the offices of the claims of readings with the help of one another and of what is kept of others.
 *
 * @param claims of each reading.
 * @param notes of the other readings; they may be of these readings too, if these are as they are kept.
 */
export async function settleClaims(
  claims: readonly Claims[],
  entities: ReadonlyMap<string, Entity>,
  reference: Reference,
  notes: KeptNotes,
): Promise<Settled[]> {
  const settle = (pass: Pass, own: readonly Claims[]) =>
    new Settler(pass, reference, notes).settle(own, entities);
  const certain = await settle(
    'c',
    claims.map((own) => own.filter((claim) => claim.certain)),
  );
  const all = await settle('a', claims);
  return certain.map((own, at) => {
    const uncertain = all[at]!.claims.filter((claim) => !claim.certain);
    return {
      claims: [...own.claims, ...uncertain],
      shared: { certain: own.shared, all: all[at]!.shared },
    };
  });
}

class Settler {
  private readonly kept: SharedOffices;
  private readonly settling: SettlingPass;

  constructor(pass: Pass, reference: Reference, notes: KeptNotes) {
    this.kept = new SharedOffices(pass, notes);
    this.settling = new SettlingPass(reference);
  }

  async settle(
    claims: readonly Claims[],
    entities: ReadonlyMap<string, Entity>,
  ): Promise<{ claims: Claims; shared: Shared }[]> {
    const settlings = claims.map((own) => new Settling(own));
    const completed = claims.map((own, at) => this.settling.complete(own, settlings[at]!, entities));
    const leaders = await this.findLeaders(completed);
    const shared = completed.map((own, at) => {
      const headed = this.settling.head(own, settlings[at]!, leaders);
      const labels = headed.offices.map(([id, office]) => this.settling.labelsOf(id, office, entities));
      return { completed: own, headed, labels };
    });
    const labelled = await this.findLabelled(shared);
    return shared.map((own, at) => ({
      shared: own,
      claims: this.settling.finish(own.headed, settlings[at]!, labelled),
    }));
  }

  /** The titles of the single-seat offices of those whom the claims call leaders. */
  private async findLeaders(completed: readonly Shared['completed'][]): Promise<Map<string, Set<string>>> {
    const leaders = completed.flatMap((own) => own.leaders);
    const heads = completed.flatMap((own) => own.heads).filter((key) => key !== null);
    const found = await this.kept.leaders([...leaders.map(([key]) => key), ...heads]);
    for (const [key, title] of leaders) found.get(key)!.add(title);
    return found;
  }

  /** The offices with the labels of those that no body is known of; null for a label of several. */
  private async findLabelled(shared: readonly Shared[]): Promise<Map<string, Office | null>> {
    const unplaced = shared.flatMap(({ headed }) => headed.unplaced);
    const found = await this.kept.labelled(unplaced);
    for (const { headed, labels } of shared)
      for (const [at, [, office]] of headed.offices.entries())
        for (const label of labels[at]!) found.get(label)?.push(office);
    return new Map(
      [...found].flatMap(([label, offices]) =>
        offices.length === 0 ? [] : [[label, onlyOffice(offices)] as const],
      ),
    );
  }
}
