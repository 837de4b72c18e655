import {
  type Entity,
  foldName,
  indexGazetteer,
  indexOfficeTitles,
  isHeadWord,
  isSingleSeat,
  nameSuccessions,
  type Office,
  officeId,
  type Reference,
  type SourcedClaim,
  type TitleIndex,
} from '@precedent/model';
import { FEW, inSteps, MANY, type Steps } from '../order/steps.ts';
import { completeBodies, standardise, withOffice } from './complete-bodies.ts';
import { keepWhile } from './kept.ts';
import { OfficeLabels } from './labelled-offices.ts';

type Claims = readonly SourcedClaim[];

/** What the claims of one reading became, step by step, each with what it depends on. */
export class Settling {
  readonly withOffice: Claims;
  readonly completed = keepWhile<Completed>();
  readonly headed = keepWhile<Headed>();
  readonly placed = keepWhile<Claims>();
  readonly settled = keepWhile<Claims>();
  /** What it contributed to other readings, and had of them, the last time. */
  shared: Shared | null = null;

  constructor(own: Claims) {
    this.withOffice = own.filter(({ office }) => office !== null);
  }
}

export interface Completed {
  claims: Claims;
  /** The titles of single-seat offices by person and body. */
  leaders: [string, string][];
  /** The {@link leaderKey} of each claim about a "leader". */
  heads: (string | null)[];
}

export interface Headed {
  claims: Claims;
  /** Offices with a known body, by id. */
  offices: [string, Office][];
  /** The folded titles of offices without one. */
  unplaced: string[];
}

/** What the claims of a reading give to those of others, and what they depend on in them. */
export interface Shared {
  completed: Completed;
  headed: Headed;
  /** The folded labels of each office of the headed claims. */
  labels: readonly (readonly string[])[];
}

/** Settles the offices of claims that may help one another. */
export class SettlingPass {
  private readonly reference: Reference;
  private readonly titles: TitleIndex;
  private readonly labels: OfficeLabels;
  private readonly settlings = new WeakMap<Claims, Settling>();

  constructor(reference: Reference) {
    this.reference = reference;
    this.titles = indexOfficeTitles(reference.officeTitles);
    this.labels = new OfficeLabels(indexGazetteer(reference.gazetteer), this.titles);
  }

  *settle(claims: readonly Claims[], entities: ReadonlyMap<string, Entity>): Steps<Claims[]> {
    const settlings = claims.map((own) => this.settlingOf(own));
    const completed: Completed[] = [];
    yield* inSteps(claims, FEW, (own, at) => completed.push(this.complete(own, settlings[at]!, entities)));
    const leaders = yield* collectLeaders(completed);
    // Before successions, since "the NATO chief" and his successor as Secretary General hold the same office.
    const headed: Headed[] = [];
    yield* inSteps(completed, FEW, (own, at) => headed.push(this.head(own, settlings[at]!, leaders)));
    const labelled = yield* this.labels.label(
      headed.flatMap(({ offices }) => offices),
      entities,
    );
    const settled: Claims[] = [];
    yield* inSteps(headed, FEW, (own, at) => {
      const labels = own.offices.map(([id, office]) => this.labelsOf(id, office, entities));
      settlings[at]!.shared = { completed: completed[at]!, headed: own, labels };
      settled.push(this.finish(own, settlings[at]!, labelled));
    });
    return settled;
  }

  /** What claims shared with others when they were settled last. */
  sharedOf(own: Claims): Shared | null {
    return this.settlings.get(own)?.shared ?? null;
  }

  labelsOf(id: string, office: Office, entities: ReadonlyMap<string, Entity>): readonly string[] {
    return this.labels.labelsOf(id, office, entities.get(office.body!)).labels;
  }

  settlingOf(own: Claims): Settling {
    const settling = this.settlings.get(own) ?? new Settling(own);
    this.settlings.set(own, settling);
    return settling;
  }

  /** The offices in standard form, with the bodies that the reading itself gives. */
  complete(own: Claims, settling: Settling, entities: ReadonlyMap<string, Entity>): Completed {
    const { ontology } = this.reference;
    const context = { entities, titles: this.titles };
    const key = settling.withOffice.map((claim) => dependencies(claim, entities));
    return settling.completed(key, () => {
      const standard = own.map((claim) => {
        const office = ontology.namesOffice(claim.relation) ? claim.office : null;
        return withOffice(claim, office && standardise(office, context));
      });
      const claims = completeBodies(standard, context);
      const heads = claims.filter(({ office }) => office && isHeadWord(office.title));
      return {
        claims,
        leaders: claims.flatMap((claim) => this.leaderOf(claim, entities)),
        heads: heads.map((claim) => leaderKey(claim, entities)),
      };
    });
  }

  private leaderOf(claim: SourcedClaim, entities: ReadonlyMap<string, Entity>): [string, string][] {
    const { office } = claim;
    const key = leaderKey(claim, entities);
    if (!office || key === null || isHeadWord(office.title) || !isSingleSeat(office.title, this.titles))
      return [];
    return [[key, office.title]];
  }

  /** "The Dutch leader" means the only single-seat office that the person is known to have there. */
  head(
    { claims, heads }: Completed,
    settling: Settling,
    leaders: ReadonlyMap<string, ReadonlySet<string>>,
  ): Headed {
    const found = heads.map((key) => {
      const titles = leaders.get(key ?? '');
      return titles?.size === 1 ? [...titles][0]! : null;
    });
    return settling.headed([claims, found], () => {
      let at = 0;
      const headed = claims.map((claim) => {
        const { office } = claim;
        if (!office || !isHeadWord(office.title)) return claim;
        const title = found[at]!;
        at += 1;
        return title === null ? claim : withOffice(claim, { ...office, title });
      });
      const offices = headed.flatMap(({ office }) => (office ? [office] : []));
      return {
        claims: headed,
        offices: offices.filter(({ body }) => body !== null).map((office) => [officeId(office), office]),
        unplaced: offices.filter(({ body }) => body === null).map(({ title }) => foldName(title)),
      };
    });
  }

  /** Places "Chancellor of Aldovia" in a reading that doesn't have Aldovia as an entity; then names successions. */
  finish(
    { claims, unplaced }: Headed,
    settling: Settling,
    labelled: ReadonlyMap<string, Office | null>,
  ): Claims {
    const offices = unplaced.map((label) => labelled.get(label) ?? null);
    const places = offices.map((office) => office && `${office.body} ${office.title}`);
    const placed = settling.placed([claims, places], () => {
      let at = 0;
      return claims.map((claim) => {
        if (!claim.office || claim.office.body !== null) return claim;
        const office = offices[at] ?? claim.office;
        at += 1;
        return withOffice(claim, office);
      });
    });
    return settling.settled([placed], () => nameSuccessions(placed, this.reference.ontology));
  }
}

/** What the office of a claim depends on besides the claim. */
function dependencies({ office, object }: SourcedClaim, entities: ReadonlyMap<string, Entity>): string {
  return `${entities.get(office?.body ?? '')?.links.gazetteer} ${entities.get(object)?.type}`;
}

/** Identifies the person and body of an office; null if the object of the claim is a person. */
function leaderKey({ subject, object, office }: SourcedClaim, entities: ReadonlyMap<string, Entity>) {
  const isBetweenPersons = entities.get(object)?.type === 'person';
  return !office || isBetweenPersons ? null : `${subject} ${office.body}`;
}

/** The titles of the single-seat offices that each person has at each body, by {@link leaderKey}. */
function* collectLeaders(completed: readonly Completed[]): Steps<Map<string, Set<string>>> {
  const known = new Map<string, Set<string>>();
  yield* inSteps(completed, MANY, ({ leaders }) => {
    for (const [key, title] of leaders) {
      const titles = known.get(key);
      if (titles) titles.add(title);
      else known.set(key, new Set([title]));
    }
  });
  return known;
}
