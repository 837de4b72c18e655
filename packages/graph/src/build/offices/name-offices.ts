import {
  compareStrings,
  type Entity,
  type GazetteerIndex,
  type NamedOffice,
  officeId,
  printOffice,
  type SourcedClaim,
} from '@precedent/model';
import { FEW, inSteps, MANY, type Steps } from '../order/steps.ts';

type Claims = readonly SourcedClaim[];

/** How a reading names an office. */
export interface Use {
  id: string;
  title: string;
  body: string | null;
  certain: boolean;
}

interface Uses {
  body: string | null;
  /** How many claims use each form of the title. */
  titles: Map<string, number>;
}

/** The id and label of each office. The label uses the form of the title that most certain claims use. */
export class OfficeNamer {
  private readonly gazetteer: GazetteerIndex;
  private readonly uses = new WeakMap<Claims, Use[]>();
  private named = new Map<string, { office: NamedOffice; body: Entity | undefined }>();

  constructor(gazetteer: GazetteerIndex) {
    this.gazetteer = gazetteer;
  }

  /** @returns the offices by id; one that has not changed is the same object as before. */
  *name(claims: readonly Claims[], entities: ReadonlyMap<string, Entity>): Steps<Map<string, NamedOffice>> {
    const [certain, uncertain] = [new Map<string, Uses>(), new Map<string, Uses>()];
    yield* inSteps(claims, MANY, (own) => {
      for (const use of this.usesOf(own)) count(use.certain ? certain : uncertain, use);
    });
    const named = new Map<string, { office: NamedOffice; body: Entity | undefined }>();
    const offices = new Map<string, NamedOffice>();
    yield* inSteps(new Map([...uncertain, ...certain]), FEW, ([id, { body, titles }]) => {
      const name = this.nameOf(id, mostUsed(titles), body, entities);
      named.set(id, name);
      offices.set(id, name.office);
    });
    this.named = named;
    return offices;
  }

  private usesOf(own: Claims): Use[] {
    const known = this.uses.get(own);
    if (known) return known;
    const uses = usesIn(own);
    this.uses.set(own, uses);
    return uses;
  }

  private nameOf(id: string, title: string, body: string | null, entities: ReadonlyMap<string, Entity>) {
    const entity = entities.get(body ?? '');
    const before = this.named.get(id);
    if (before?.office.title === title && before.body === entity) return before;
    const label = printOffice(title, entity ?? null, this.gazetteer);
    const isSame = before?.office.title === title && before.office.label === label;
    return { office: isSame ? before.office : { id, title, body, label }, body: entity };
  }
}

/** The offices that claims name. */
export function usesIn(claims: Claims): Use[] {
  return claims.flatMap(({ office, certain }) =>
    office ? [{ id: officeId(office), title: office.title, body: office.body, certain }] : [],
  );
}

function count(uses: Map<string, Uses>, { id, title, body }: Use): void {
  const known = uses.get(id) ?? { body, titles: new Map<string, number>() };
  known.titles.set(title, (known.titles.get(title) ?? 0) + 1);
  uses.set(id, known);
}

/** The title that most claims use. */
export function mostUsed(titles: ReadonlyMap<string, number>): string {
  return [...titles].sort((a, b) => b[1] - a[1] || compareStrings(a[0], b[0]))[0]![0];
}
