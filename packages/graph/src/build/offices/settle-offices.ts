import type { Entity, Reference, SourcedClaim } from '@precedent/model';
import { FEW, inSteps, type Steps } from '../order/steps.ts';
import { SettlingPass, type Shared } from './settling-pass.ts';

type Claims = readonly SourcedClaim[];

/**
 * Determines the office of every claim with the help of other claims. Claims of the same reading supply a
 * missing body, or the office of a succession. Claims of all readings supply the title of a "leader", and
 * the body if the reading doesn't have it. Uncertain claims don't help certain ones.
 */
export class OfficeSettler {
  private readonly certain: SettlingPass;
  private readonly all: SettlingPass;
  /** Whether there were uncertain claims the last time. */
  private hadUncertain = false;
  private readonly certainOf = new WeakMap<Claims, Claims>();
  private readonly united = new WeakMap<Claims, { all: Claims; both: Claims }>();

  constructor(reference: Reference) {
    this.certain = new SettlingPass(reference);
    this.all = new SettlingPass(reference);
  }

  /**
   * @param claims of each reading.
   * @returns the claims of each reading; the same object as before if nothing about them has changed.
   */
  *settle(claims: readonly Claims[], entities: ReadonlyMap<string, Entity>): Steps<readonly Claims[]> {
    const certain = claims.map((own) => this.restrict(own));
    const settled = yield* this.certain.settle(certain, entities);
    this.hadUncertain = claims.some((own, at) => own.length !== certain[at]!.length);
    if (!this.hadUncertain) return settled;
    const all = yield* this.all.settle(claims, entities);
    const united: Claims[] = [];
    yield* inSteps(settled, FEW, (own, at) => united.push(this.unite(own, all[at]!)));
    return united;
  }

  /** What claims of a reading shared with others the last time: the certain ones, and all of them. */
  sharedOf(own: Claims): { certain: Shared; all: Shared } | null {
    const certain = this.certain.sharedOf(this.restrict(own));
    const all = this.hadUncertain ? this.all.sharedOf(own) : certain;
    return certain && all && { certain, all };
  }

  private restrict(own: Claims): Claims {
    const known = this.certainOf.get(own);
    if (known) return known;
    const certain = own.every((claim) => claim.certain) ? own : own.filter((claim) => claim.certain);
    this.certainOf.set(own, certain);
    return certain;
  }

  private unite(settled: Claims, all: Claims): Claims {
    const known = this.united.get(settled);
    if (known?.all === all) return known.both;
    const uncertain = all.filter((claim) => !claim.certain);
    const both = uncertain.length === 0 ? settled : [...settled, ...uncertain];
    this.united.set(settled, { all, both });
    return both;
  }
}
