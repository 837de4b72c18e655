import {
  compareStrings,
  type Fact,
  type NamedOffice,
  type Ontology,
  officeId,
  type SourcedClaim,
} from '@precedent/model';
import { sortIn } from '../order/sort-again.ts';
import { FEW, inSteps, MANY, type Steps } from '../order/steps.ts';
import { factId } from './fact-id.ts';
import { compareClaims } from './order-claims.ts';
import { summariseClaims } from './summarise-claims.ts';

type Claims = readonly SourcedClaim[];

/** The claims of one fact. */
interface Gathering {
  id: string;
  officeId: string | null;
  /** In any order; those of the fact itself while nothing has changed. */
  claims: SourcedClaim[];
  /** As it is in the last graph, if it was there. */
  fact: Fact | null;
}

/** Puts every claim into exactly one fact. */
export class FactGatherer {
  private readonly ontology: Ontology;
  /** Of all claims in the last graph. */
  private readonly gatherings = new Map<string, Gathering>();
  private readonly ofClaims = new Map<Claims, Gathering[]>();
  private readonly ofOffices = new Map<string, Set<Gathering>>();
  private offices: ReadonlyMap<string, NamedOffice> = new Map();
  private facts: readonly Fact[] = [];
  /** Those whose claims or office have changed. */
  private changed = new Set<Gathering>();

  constructor(ontology: Ontology) {
    this.ontology = ontology;
  }

  /**
   * The facts, ordered by id; one that has not changed is the same object as before.
   *
   * @param claims of each reading; what is the same object as before is not looked at again.
   */
  *gather(claims: readonly Claims[], offices: ReadonlyMap<string, NamedOffice>): Steps<readonly Fact[]> {
    const now = new Set(claims);
    const left = [...this.ofClaims.keys()].filter((own) => !now.has(own));
    yield* inSteps(left, FEW, (own) => this.takeOut(own));
    yield* inSteps(claims, MANY, (own) => this.putIn(own));
    for (const [id, gatherings] of this.ofOffices)
      if (offices.get(id) !== this.offices.get(id)) for (const one of gatherings) this.changed.add(one);
    this.offices = offices;
    return yield* this.renew();
  }

  /** Makes the facts of the gatherings that have changed. */
  private *renew(): Steps<readonly Fact[]> {
    const [stale, fresh] = [new Set<Fact>(), [] as Fact[]];
    yield* inSteps(this.changed, FEW, (gathering) => {
      if (gathering.fact) stale.add(gathering.fact);
      const office = gathering.officeId === null ? null : this.offices.get(gathering.officeId)!;
      gathering.fact = gathering.claims.length === 0 ? null : createFact(gathering, office, this.ontology);
      gathering.claims = gathering.fact?.claims ?? [];
      if (gathering.fact) fresh.push(gathering.fact);
    });
    this.changed = new Set();
    const byId = (a: Fact, b: Fact) => compareStrings(a.id, b.id);
    this.facts = yield* sortIn(this.facts, (fact) => !stale.has(fact), fresh, byId);
    return this.facts;
  }

  private putIn(own: Claims): void {
    if (this.ofClaims.has(own)) return;
    const gatherings = own.map((claim) => {
      const gathering = this.gatheringOf(claim);
      if (gathering.claims === gathering.fact?.claims) gathering.claims = [...gathering.claims];
      gathering.claims.push(claim);
      this.changed.add(gathering);
      return gathering;
    });
    this.ofClaims.set(own, gatherings);
  }

  private takeOut(own: Claims): void {
    this.ofClaims.get(own)!.forEach((gathering, at) => {
      gathering.claims = gathering.claims.filter((claim) => claim !== own[at]);
      this.changed.add(gathering);
      if (gathering.claims.length > 0) return;
      this.gatherings.delete(gathering.id);
      if (gathering.officeId !== null) this.ofOffices.get(gathering.officeId)!.delete(gathering);
    });
    this.ofClaims.delete(own);
  }

  private gatheringOf(claim: SourcedClaim): Gathering {
    const office = claim.office && officeId(claim.office);
    const id = factId({ ...endsOf(claim, this.ontology), office });
    const known = this.gatherings.get(id);
    if (known) return known;
    const gathering: Gathering = { id, officeId: office, claims: [], fact: null };
    this.gatherings.set(id, gathering);
    if (office !== null) this.ofOffices.set(office, (this.ofOffices.get(office) ?? new Set()).add(gathering));
    return gathering;
  }
}

/** The fact of some claims that agree in its ends and its office. */
export function createFact(
  { id, claims }: { id: string; claims: readonly SourcedClaim[] },
  office: NamedOffice | null,
  ontology: Ontology,
): Fact {
  const sorted = [...claims].sort(compareClaims);
  const { symmetric, ...ends } = endsOf(sorted[0]!, ontology);
  return { id, ...ends, office, symmetric, claims: sorted, ...summariseClaims(sorted) };
}

/** Both directions of a symmetric relation are one fact, with the lower id as its subject. */
export function endsOf(
  { subject, relation, object }: SourcedClaim,
  ontology: Ontology,
): Pick<Fact, 'subject' | 'relation' | 'object' | 'symmetric'> {
  const { symmetric } = ontology.relation(relation);
  const swap = symmetric && compareStrings(object, subject) < 0;
  return swap
    ? { subject: object, relation, object: subject, symmetric }
    : { subject, relation, object, symmetric };
}
