import type { Claim, Decision, EntityRef, Reading, ReadingEntity, StatementRef } from '@precedent/model';
import { entityAt } from '../resolution/decide/entity-at.ts';

/** A statement of a person in terms of a reading. */
export type Stated = Pick<
  Claim,
  'subject' | 'relation' | 'object' | 'office' | 'modality' | 'polarity' | 'from' | 'to' | 'status'
>;

/**
 * Finds the entities that people's statements are about among those of a reading. One that its reader missed is added
 * to it, and tied to the entity of the archive that was meant.
 */
export class EndPlacer {
  /** Those of the reading, and those added. */
  readonly entities: ReadingEntity[];
  /** That an added entity is one of another article. */
  readonly ties: Decision[] = [];
  private readonly articleId: string;
  private readonly added = new Map<string, string>();

  constructor({ article, entities }: Reading) {
    this.articleId = article.id;
    this.entities = [...entities];
  }

  place(says: StatementRef, decision: Pick<Decision, 'number' | 'decidedAt'>): Stated {
    const { subject, object, office, ...stated } = says;
    const idOf = (ref: EntityRef) => this.find(ref) ?? this.add(ref, decision);
    return {
      ...stated,
      subject: idOf(subject),
      object: idOf(object),
      office: office && { title: office.title, body: office.body && idOf(office.body) },
    };
  }

  private find(ref: EntityRef): string | null {
    for (const anchor of ref.anchors)
      if (anchor.article === this.articleId) {
        const found = entityAt(anchor, ref.type, this.entities);
        if (found) return found.id;
      }
    return this.added.get(keyOf(ref)) ?? null;
  }

  private add(ref: EntityRef, decision: Pick<Decision, 'number' | 'decidedAt'>): string {
    const { type, name, links, anchors } = ref;
    const id = `decision-${decision.number}-${this.entities.length}`;
    const mentions = anchors.flatMap(({ article, start, end }) =>
      article === this.articleId && start !== null && end !== null ? [{ start, end }] : [],
    );
    this.entities.push({ id, type, name, aliases: [], links, mentions });
    this.added.set(keyOf(ref), id);
    const elsewhere = anchors.filter(({ article }) => article !== this.articleId);
    if (elsewhere.length > 0) this.tie({ ...ref, anchors: elsewhere }, mentions[0], decision);
    return id;
  }

  private tie(
    entity: EntityRef,
    place: { start: number; end: number } | undefined,
    { number, decidedAt }: Pick<Decision, 'number' | 'decidedAt'>,
  ): void {
    const { type, name } = entity;
    const { start, end } = place ?? { start: null, end: null };
    const other = { type, name, links: {}, anchors: [{ article: this.articleId, start, end, name }] };
    this.ties.push({ number, verdict: { kind: 'same', entity, other }, decidedAt, undoneAt: null });
  }
}

/** References to one entity that was added are equal in this. */
function keyOf({ type, name, anchors }: EntityRef): string {
  return JSON.stringify([type, name, anchors]);
}
