import { type Article, type Claim, quoteAt, type Reading, type ReadingEntity, slug } from '@precedent/model';
import type { CheckedRow } from './check-row.ts';
import type { FactsCell, RowProblem } from './facts-row.ts';
import type { LineIndex } from './line-index.ts';
import { type OfficeReference, officeReader } from './read-offices.ts';

/** A claim whose office is still in words: entities of later rows may be its body. */
interface DraftClaim {
  claim: Claim;
  office: FactsCell | null;
}

/** Collects checked rows into the entities and claims of one reading. */
export class ReadingBuilder {
  private readonly article: Article;
  private readonly places: LineIndex;
  private readonly reference: OfficeReference;
  private readonly entities = new Map<string, ReadingEntity>();
  private readonly drafts: DraftClaim[] = [];
  /** The line of each fact so far, by its content. */
  private readonly lines = new Map<string, number>();

  constructor(article: Article, places: LineIndex, reference: OfficeReference) {
    this.article = article;
    this.places = places;
    this.reference = reference;
  }

  parts(): Pick<Reading, 'article' | 'entities' | 'claims'> {
    const readOffice = officeReader(this.entities, this.reference);
    const claims = this.drafts.map(({ claim, office }) => ({
      ...claim,
      office: office && readOffice(office, claim.object),
    }));
    return { article: this.article, entities: [...this.entities.values()], claims };
  }

  /** Adds the claim of the row, or returns why it cannot be added. */
  add(checked: CheckedRow): RowProblem[] {
    const claim = this.claimOf(checked);
    const { row, object, office } = checked;
    if (claim.subject === claim.object)
      return [
        { at: object.start, message: 'subject and object are the same', remedy: 'Correct one of them.' },
      ];
    const stated = JSON.stringify({ ...claim, office: office?.value, id: null, evidence: null });
    const earlier = this.lines.get(stated);
    if (earlier !== undefined)
      return [{ at: row.start, message: `the row repeats line ${earlier}`, remedy: 'Remove it.' }];
    this.lines.set(stated, this.places.placeOf(row.start).line);
    this.mention(checked.subject);
    this.mention(checked.object);
    this.drafts.push({ claim, office });
    return [];
  }

  private claimOf({ row, relation, subject, object, ...stated }: CheckedRow): Claim {
    return {
      id: `line-${this.places.placeOf(row.start).line}`,
      subject: entityIdOf(subject),
      relation: relation.id,
      object: entityIdOf(object),
      office: null,
      modality: 'asserted',
      polarity: 'positive',
      from: stated.from,
      to: stated.to,
      status: stated.status,
      speaker: null,
      evidence: [quoteAt(this.article.text, row)],
      confidence: 1,
      certain: true,
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
