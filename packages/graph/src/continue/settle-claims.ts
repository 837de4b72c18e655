import type { Entity, KeptNotes, Office, Reference, SourcedClaim } from '@precedent/model';
import { Settling, SettlingPass, type Shared } from '../build/offices/settling-pass.ts';
import { CannotContinue } from './cannot-continue.ts';
import type { OfficeHead } from './encode-notes.ts';
import { noteKey, type Pass } from './note-keys.ts';

type Claims = readonly SourcedClaim[];

export interface Settled {
  claims: Claims;
  shared: { certain: Shared; all: Shared };
}

/**
 * Settles the offices of the claims of a new reading with the help of what is kept of others.
 *
 * @throws CannotContinue if the new claims settle others.
 */
export async function settleClaims(
  claims: Claims,
  entities: ReadonlyMap<string, Entity>,
  reference: Reference,
  notes: KeptNotes,
): Promise<Settled> {
  const settle = (pass: Pass, own: Claims) => new Settler(pass, reference, notes).settle(own, entities);
  const certain = await settle(
    'c',
    claims.filter((claim) => claim.certain),
  );
  const all = await settle('a', claims);
  const uncertain = all.claims.filter((claim) => !claim.certain);
  return { claims: [...certain.claims, ...uncertain], shared: { certain: certain.shared, all: all.shared } };
}

class Settler {
  private readonly pass: Pass;
  private readonly notes: KeptNotes;
  private readonly settling: SettlingPass;

  constructor(pass: Pass, reference: Reference, notes: KeptNotes) {
    this.pass = pass;
    this.notes = notes;
    this.settling = new SettlingPass(reference);
  }

  async settle(
    own: Claims,
    entities: ReadonlyMap<string, Entity>,
  ): Promise<{ claims: Claims; shared: Shared }> {
    const settling = new Settling(own);
    const completed = this.settling.complete(own, settling, entities);
    const headed = this.settling.head(completed, settling, await this.findLeaders(completed));
    const labels = headed.offices.map(([id, office]) => this.settling.labelsOf(id, office, entities));
    await this.refuseOtherTitles(headed.offices);
    const shared = { completed, headed, labels };
    const claims = this.settling.finish(headed, settling, await this.findLabelled(shared));
    return { claims, shared };
  }

  /** The titles of the single-seat offices of those whom the claims call leaders. */
  private async findLeaders({ leaders, heads }: Shared['completed']): Promise<Map<string, Set<string>>> {
    const keys = [...new Set([...leaders.map(([key]) => key), ...heads.filter((key) => key !== null)])];
    const kept = await this.keysFrom(keys.map((key) => noteKey.leader(this.pass, key)));
    const found = new Map(keys.map((key, at) => [key, new Set(kept[at])]));
    const changed = leaders.filter(([key, title]) => !found.get(key)!.has(title)).map(([key]) => key);
    await this.refuseAny(changed.map((key) => noteKey.head(this.pass, key)));
    for (const [key, title] of leaders) found.get(key)!.add(title);
    return found;
  }

  /** The offices with the labels of those that no body is known of; null for a label of several. */
  private async findLabelled({ headed, labels }: Shared): Promise<Map<string, Office | null>> {
    const own = headed.offices.flatMap(([, office], at) => labels[at]!.map((label) => ({ label, office })));
    const offices = await this.officesWith([...own.map(({ label }) => label), ...headed.unplaced]);
    const changed: string[] = [];
    for (const { label, office } of own) {
      const known = offices.get(label)!;
      if (known.some(({ title, body }) => title === office.title && body === office.body)) continue;
      known.push(office);
      changed.push(label);
    }
    await this.refuseAny(changed.map((label) => noteKey.unplaced(this.pass, label)));
    return new Map(
      headed.unplaced.flatMap((label) => {
        const found = offices.get(label)!;
        return found.length === 0 ? [] : [[label, onlyOne(found)] as const];
      }),
    );
  }

  /** The kept offices of this pass by their labels. */
  private async officesWith(labels: readonly string[]): Promise<Map<string, Office[]>> {
    const wanted = [...new Set(labels)];
    const found = await this.notes.heads(wanted.map(noteKey.label));
    const ids = [...new Set(found.flat().map(({ id }) => id))];
    const used = await this.keysFrom(
      ids.map((id) => noteKey.office(this.pass, id.slice(noteKey.named('').length))),
    );
    const titles = new Map(ids.map((id, at) => [id, used[at]!]));
    return new Map(
      wanted.map((label, at) => [
        label,
        found[at]!.flatMap(({ id, head }) => {
          const { body } = JSON.parse(head) as OfficeHead;
          return titles.get(id)!.map((title) => ({ title, body }));
        }),
      ]),
    );
  }

  private async refuseOtherTitles(offices: Shared['headed']['offices']): Promise<void> {
    const kept = await this.keysFrom(offices.map(([id]) => noteKey.office(this.pass, id)));
    if (offices.some(([, { title }], at) => kept[at]!.some((one) => one !== title)))
      throw new CannotContinue('an office has two titles');
  }

  private async refuseAny(keys: readonly string[]): Promise<void> {
    const found = await this.notes.heads(keys);
    if (found.some((one) => one.length > 0))
      throw new CannotContinue('a claim settles the office of another');
  }

  /** What follows each beginning. */
  private async keysFrom(beginnings: readonly string[]): Promise<string[][]> {
    const found = await this.notes.keysFrom(beginnings);
    return found.map((keys, at) => keys.map(({ key }) => key.slice(beginnings[at]!.length)));
  }
}

function onlyOne(offices: readonly Office[]): Office | null {
  const [first, ...others] = offices;
  if (others.some(({ body }) => body !== first!.body)) return null;
  if (others.length > 0) throw new CannotContinue('an office has two titles');
  return first!;
}
