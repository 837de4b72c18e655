import type { ListedEntity } from '@precedent/model';

/**
 * Values of one kind that an entity may have. Matching compares every name with each of them; Wikidata's items have a
 * few hundred aliases at most.
 */
const MOST_VALUES = 1000;

type Listing = 'aliases' | 'countries' | 'offices';
const LISTINGS: readonly Listing[] = ['aliases', 'countries', 'offices'];

interface Draft {
  entity: ListedEntity;
  values: Record<Listing, Set<string>>;
  line: number;
  /** Listings that had more values than are kept. */
  crowded: Set<Listing>;
}

/** Unites records with the same id, in time that grows with their number only. */
export class UnitedEntities {
  private readonly drafts = new Map<string, Draft>();

  add(listed: ListedEntity, line: number): void {
    const draft = this.drafts.get(listed.id) ?? this.start(listed, line);
    const { entity } = draft;
    draft.entity = {
      ...entity,
      links: { ...listed.links, ...entity.links },
      born: entity.born ?? listed.born,
      died: entity.died ?? listed.died,
    };
    for (const listing of LISTINGS)
      for (const value of listed[listing])
        if (draft.values[listing].size < MOST_VALUES) draft.values[listing].add(value);
        else if (!draft.values[listing].has(value)) draft.crowded.add(listing);
  }

  /** The entities in the order of their first records, and what was left out. */
  finish(): { all: ListedEntity[]; crowded: { line: number; message: string; remedy: string }[] } {
    const drafts = [...this.drafts.values()];
    const all = drafts.map(({ entity, values: { aliases, countries, offices } }) => ({
      ...entity,
      aliases: [...aliases],
      countries: [...countries],
      offices: [...offices],
    }));
    const crowded = drafts.flatMap(({ entity, line, crowded }) =>
      [...crowded].map((listing) => ({
        line,
        message: `${entity.name} has more than ${MOST_VALUES.toLocaleString('en-US')} ${listing}; the others are left out`,
        remedy: 'Keep only those that articles use.',
      })),
    );
    return { all, crowded };
  }

  private start(listed: ListedEntity, line: number): Draft {
    const values = { aliases: new Set<string>(), countries: new Set<string>(), offices: new Set<string>() };
    const draft = { entity: listed, values, line, crowded: new Set<Listing>() };
    this.drafts.set(listed.id, draft);
    return draft;
  }
}
