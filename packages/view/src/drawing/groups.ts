import type { Entity, Fact, GraphData } from '@precedent/model';

const PREFIX = 'group:';
/** Fewer entities than this are no easier to grasp as one. */
const SMALLEST = 4;

/** A graph in which each community of entities is one node, until it is opened. */
export interface GroupedGraph {
  data: GraphData;
  /** Ids of members, by id of group. */
  members: ReadonlyMap<string, readonly string[]>;
  /** The node that stands for an entity, if that is a group. */
  groupOf: ReadonlyMap<string, string>;
}

/** The entity that a group is named for; null if the node isn't a group. */
export function leadOfGroup(id: string): string | null {
  return id.startsWith(PREFIX) ? id.slice(PREFIX.length) : null;
}

export function ungroupedGraph(data: GraphData): GroupedGraph {
  return { data, members: new Map(), groupOf: new Map() };
}

/** @param opened the entities that groups are named for whose members are drawn one by one */
export function groupGraph(
  data: GraphData,
  communityOf: Readonly<Record<string, number>>,
  opened: ReadonlySet<string>,
): GroupedGraph {
  const degrees = countDegrees(data.facts);
  const communities = new Map<number, Entity[]>();
  for (const entity of data.entities) {
    const community = communityOf[entity.id] ?? -1;
    communities.set(community, [...(communities.get(community) ?? []), entity]);
  }
  const [entities, members, groupOf] = [
    [] as Entity[],
    new Map<string, string[]>(),
    new Map<string, string>(),
  ];
  for (const [community, inside] of communities) {
    const lead = mostLinked(inside, degrees);
    if (community === -1 || inside.length < SMALLEST || opened.has(lead.id)) entities.push(...inside);
    else {
      const id = `${PREFIX}${lead.id}`;
      entities.push({ ...lead, id, name: `${lead.name} and ${inside.length - 1} others` });
      members.set(
        id,
        inside.map((entity) => entity.id),
      );
      for (const entity of inside) groupOf.set(entity.id, id);
    }
  }
  return { data: { entities, facts: redirect(data.facts, groupOf) }, members, groupOf };
}

/** Facts between groups; those within one are not drawn. */
function redirect(facts: readonly Fact[], groupOf: ReadonlyMap<string, string>): Fact[] {
  return facts
    .filter(({ subject, object }) => !groupOf.has(subject) || groupOf.get(subject) !== groupOf.get(object))
    .map((fact) => ({
      ...fact,
      subject: groupOf.get(fact.subject) ?? fact.subject,
      object: groupOf.get(fact.object) ?? fact.object,
    }));
}

/** If several are linked as often, the first by id. */
function mostLinked(entities: readonly Entity[], degrees: ReadonlyMap<string, number>): Entity {
  const degree = ({ id }: Entity) => degrees.get(id) ?? 0;
  return entities.reduce((best, entity) =>
    degree(entity) > degree(best) || (degree(entity) === degree(best) && entity.id < best.id) ? entity : best,
  );
}

export function countDegrees(facts: readonly Fact[]): Map<string, number> {
  const degrees = new Map<string, number>();
  for (const { subject, object } of facts) {
    degrees.set(subject, (degrees.get(subject) ?? 0) + 1);
    degrees.set(object, (degrees.get(object) ?? 0) + 1);
  }
  return degrees;
}
