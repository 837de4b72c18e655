import { compareStrings, type EntityRef, type EntityType } from '@precedent/model';
import type { EntityRecord } from './entity-record.ts';
import { anchorOf, MOST_ANCHORS, placeOf, sortLinks } from './entity-ref.ts';

/** What is shown of some records, without the id of their entity. */
export interface Summary {
  first: EntityRecord;
  name: string;
  /** Number of articles that name it. */
  articles: number;
  ref: EntityRef;
}

/** Counts records as they come, so that those of a growing cluster aren't counted again at every merge. */
export class Tally {
  private readonly first: EntityRecord;
  private readonly inArticles = new Map<string, number>();
  private readonly inLists = new Map<string, number>();
  private readonly articles = new Set<string>();
  private readonly links = new Map<string, string>();
  private earliest: EntityRecord[] = [];

  constructor(records: readonly EntityRecord[]) {
    this.first = records[0]!;
    this.add(records);
  }

  add(records: readonly EntityRecord[]): void {
    for (const record of records) {
      const { entity, entry, listed, articleId } = record;
      const names = listed === null ? this.inArticles : this.inLists;
      names.set(entity.name, (names.get(entity.name) ?? 0) + 1);
      for (const [scheme, id] of Object.entries(entity.links))
        if (scheme !== 'url') this.links.set(scheme, id);
      if (entry) this.links.set('gazetteer', entry.id);
      if (listed !== null) continue;
      this.articles.add(articleId);
      this.noteEarly(record);
    }
  }

  summary(): Summary {
    const { type, entity } = this.first;
    const name = mostUsed(this.articles.size > 0 ? this.inArticles : this.inLists);
    const ref = summariseRef(type, name, this.links, this.earliest);
    return { first: this.first, name: name || entity.name, articles: this.articles.size, ref };
  }

  private noteEarly(record: EntityRecord): void {
    const last = this.earliest.at(-1);
    if (this.earliest.length === MOST_ANCHORS && compareStrings(placeOf(last!), placeOf(record)) <= 0) return;
    const sorted = [...this.earliest, record].sort((a, b) => compareStrings(placeOf(a), placeOf(b)));
    this.earliest = sorted.slice(0, MOST_ANCHORS);
  }
}

function summariseRef(
  type: EntityType,
  name: string,
  links: ReadonlyMap<string, string>,
  earliest: readonly EntityRecord[],
): EntityRef {
  return { type, name, links: sortLinks(links), anchors: earliest.map(anchorOf) };
}

function mostUsed(counts: ReadonlyMap<string, number>): string {
  let most: [string, number] | null = null;
  for (const one of counts) if (most === null || isMoreUsed(one, most)) most = one;
  return most![0];
}

function isMoreUsed([name, count]: [string, number], [other, otherCount]: [string, number]): boolean {
  if (count !== otherCount) return count > otherCount;
  return name.length === other.length ? name < other : name.length > other.length;
}
