import { type Article, type Claim, quoteAt, type Reading, type ReadingEntity, slug } from '@precedent/model';
import type { CheckedRow } from './check-row.ts';
import type { RowProblem } from './facts-row.ts';
import type { LineIndex } from './line-index.ts';

/** Collects checked rows into the entities and claims of one reading. */
export class ReadingBuilder {
  private readonly article: Article;
  private readonly places: LineIndex;
  private readonly entities = new Map<string, ReadingEntity>();
  private readonly claims: Claim[] = [];
  /** The line of each fact so far, by its content. */
  private readonly lines = new Map<string, number>();

  constructor(article: Article, places: LineIndex) {
    this.article = article;
    this.places = places;
  }

  parts(): Pick<Reading, 'article' | 'entities' | 'claims'> {
    return { article: this.article, entities: [...this.entities.values()], claims: this.claims };
  }

  /** Adds the claim of the row, or returns why it cannot be added. */
  add(checked: CheckedRow): RowProblem[] {
    const claim = this.claimOf(checked);
    const { row, object } = checked;
    if (claim.subject === claim.object)
      return [
        { at: object.start, message: 'subject and object are the same', remedy: 'Correct one of them.' },
      ];
    const stated = JSON.stringify({ ...claim, id: null, evidence: null });
    const earlier = this.lines.get(stated);
    if (earlier !== undefined)
      return [{ at: row.start, message: `the row repeats line ${earlier}`, remedy: 'Remove it.' }];
    this.lines.set(stated, this.places.placeOf(row.start).line);
    this.mention(checked.subject);
    this.mention(checked.object);
    this.claims.push(claim);
    return [];
  }

  private claimOf({ row, relation, subject, object, ...stated }: CheckedRow): Claim {
    return {
      id: `line-${this.places.placeOf(row.start).line}`,
      subject: entityIdOf(subject),
      relation: relation.id,
      object: entityIdOf(object),
      office: stated.office,
      modality: 'asserted',
      polarity: 'positive',
      from: stated.from,
      to: stated.to,
      status: stated.status,
      speaker: null,
      evidence: [quoteAt(this.article.text, row)],
      confidence: 1,
      how: { by: 'person' },
      source: stated.source,
      ...(stated.asOf === null ? {} : { asOf: stated.asOf }),
    };
  }

  private mention(end: CheckedRow['subject']): void {
    const { type, value: name, start, end: to } = end;
    const id = entityIdOf(end);
    const entity = this.entities.get(id) ?? { id, type, name, aliases: [], links: {}, mentions: [] };
    if (name !== entity.name && !entity.aliases.includes(name)) entity.aliases.push(name);
    entity.mentions.push({ start, end: to });
    this.entities.set(id, entity);
  }
}

/** Names of the same type that differ only in case, accents or punctuation are one entity. */
function entityIdOf({ type, value }: CheckedRow['subject']): string {
  return `${type}-${slug(value)}`;
}
