import type { ReadingEntity, Reference } from '@precedent/model';

/** Tells whether a body may have an office of a title, as far as anybody knows: the United States has no chancellor. */
export type MayHave = (title: string | null, body: ReadingEntity) => boolean;

/** For titles whose body a sentence leaves out. What a text says itself is never refused. */
export function createTitleCheck({ officeTitles }: Pick<Reference, 'officeTitles'>): MayHave {
  const byTitle = new Map(officeTitles.map((entry) => [entry.title, entry]));
  return (title, { type, links }) => {
    const entry = title === null ? undefined : byTitle.get(title);
    const state = links.gazetteer;
    if (!entry || type !== 'country' || state === undefined) return true;
    if (entry.only_states.length > 0) return entry.only_states.includes(state);
    return !entry.never_states.includes(state);
  };
}
