import type { EntityType } from './entity.ts';
import { PrecedentError } from './error.ts';
import type { EntityTypeEntry, OntologyData } from './ontology-data.ts';
import { type End, OFFICE_ROLES, type OfficeEnds, type OfficeRole, type Relation } from './relation.ts';

/** An end of a relation and its role in an office. */
export interface OfficeEnd {
  end: End;
  role: OfficeRole;
}

/** One end of the relation with this id. */
export interface RelationEnd {
  relation: string;
  end: End;
}

/** A relation that excludes another between the same two entities on the same day. */
export interface Stance {
  relation: Relation;
  /** It and the relation that it excludes, in the order of the ontology. */
  opposites: readonly [Relation, Relation];
}

const ENDS: readonly End[] = ['subject', 'object'];

/** The vocabulary, which defines every label, colour, cue, query word and export term. */
export class Ontology {
  readonly data: OntologyData;
  readonly relations: readonly Relation[];
  private readonly byId: ReadonlyMap<string, Relation>;
  private readonly officeEndsById: ReadonlyMap<string, readonly OfficeEnd[]>;
  private readonly byRole: ReadonlyMap<OfficeRole, readonly RelationEnd[]>;
  /** By the roles of both ends. */
  private readonly byOfficeEnds: ReadonlyMap<string, Relation>;
  private readonly stanceById: ReadonlyMap<string, Stance>;

  constructor(data: OntologyData) {
    this.data = data;
    this.relations = Object.entries(data.relations).map(([id, entry]) => ({ id, ...entry }));
    this.byId = new Map(this.relations.map((relation) => [relation.id, relation]));
    this.officeEndsById = new Map(this.relations.map(({ id, office }) => [id, listEnds(office)]));
    this.byRole = new Map(
      OFFICE_ROLES.map((role) => [
        role,
        this.relations.flatMap(({ id }) => {
          const end = this.endThat(role, id);
          return end === null ? [] : [{ relation: id, end }];
        }),
      ]),
    );
    // Going backwards keeps the first of several with the same roles.
    this.byOfficeEnds = new Map([...this.relations].reverse().map((it) => [keyOfEnds(it.office), it]));
    this.stanceById = new Map(
      this.relations.flatMap(({ id }) => {
        const stance = this.findStance(id);
        return stance ? [[id, stance]] : [];
      }),
    );
  }

  /** @throws PrecedentError `invalid_input` if the ontology doesn't have it. */
  relation(id: string): Relation {
    const relation = this.byId.get(id);
    if (relation) return relation;
    const known = [...this.byId.keys()].join(', ');
    throw new PrecedentError('invalid_input', `no relation "${id}" in the ontology`, `Use one of: ${known}.`);
  }

  has(id: string): boolean {
    return this.byId.has(id);
  }

  /** The relation; null if the ontology doesn't have it, which can happen with a graph from elsewhere. */
  find(id: string): Relation | null {
    return this.byId.get(id) ?? null;
  }

  entityType(type: EntityType): EntityTypeEntry {
    return this.data.entity_types[type];
  }

  /** The most general relation that `id` is a kind of: `praised` gives `supported`. */
  root(id: string): Relation {
    return this.lineOf(id).at(-1)!;
  }

  /** The relation itself, then its more general relations up to the top. */
  private lineOf(id: string): Relation[] {
    const relation = this.relation(id);
    return relation.is_a === null ? [relation] : [relation, ...this.lineOf(relation.is_a)];
  }

  /** `id` and all its subtypes. */
  withDescendants(id: string): string[] {
    const children = this.relations.filter((relation) => relation.is_a === id);
    return [this.relation(id).id, ...children.flatMap((child) => this.withDescendants(child.id))];
  }

  /** Whether a relation can link these types in this direction. */
  allows(id: string, subject: EntityType, object: EntityType): boolean {
    const relation = this.relation(id);
    return relation.subject.includes(subject) && relation.object.includes(object);
  }

  /** Whether a relation lasts over a period; an unknown one is taken for an event. */
  lasts(id: string): boolean {
    return this.find(id)?.lasts === true;
  }

  /** Whether a claim of this relation can name an office. */
  namesOffice(id: string): boolean {
    return this.find(id)?.office != null;
  }

  /** The ends with a role in the office of a claim, the subject first; empty for an unknown relation. */
  officeEnds(id: string): readonly OfficeEnd[] {
    return this.officeEndsById.get(id) ?? [];
  }

  /** The end of a relation that has this role in the office; null if neither has. */
  endThat(role: OfficeRole, id: string): End | null {
    return this.officeEnds(id).find((it) => it.role === role)?.end ?? null;
  }

  /** Every end of any relation that has this role in an office, in the order of the ontology. */
  endsThat(role: OfficeRole): readonly RelationEnd[] {
    return this.byRole.get(role) ?? [];
  }

  /** Whether one end holds an office, so that a claim has a status: current, former. */
  isTenure(id: string): boolean {
    return this.endThat('holds', id) !== null;
  }

  /** The ends that take and leave the office in a succession, such as `succeeded`; null for other relations. */
  succession(id: string): { successor: End; predecessor: End } | null {
    const [successor, predecessor] = [this.endThat('takes', id), this.endThat('leaves', id)];
    return successor && predecessor ? { successor, predecessor } : null;
  }

  /**
   * The first relation whose ends have exactly these roles, which is the one that a reader uses; null if
   * the ontology has none.
   */
  relationOfOffice(ends: OfficeEnds): Relation | null {
    return this.byOfficeEnds.get(keyOfEnds(ends)) ?? null;
  }

  /** The stance that a relation expresses: the nearest of itself and its more general relations that has an opposite. */
  stance(id: string): Stance | null {
    return this.stanceById.get(id) ?? null;
  }

  private findStance(id: string): Stance | null {
    const relation = this.lineOf(id).find(({ opposite }) => opposite !== null);
    if (!relation) return null;
    const [first, second] = this.relations.filter((it) => it === relation || it.id === relation.opposite);
    return first && second ? { relation, opposites: [first, second] } : null;
  }
}

function listEnds(office: OfficeEnds | null): OfficeEnd[] {
  return ENDS.flatMap((end) => {
    const role = office?.[end];
    return role ? [{ end, role }] : [];
  });
}

function keyOfEnds(office: OfficeEnds | null): string {
  return ENDS.map((end) => office?.[end] ?? '').join(' ');
}
