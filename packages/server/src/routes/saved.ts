import { operations } from '@precedent/api';
import { PrecedentError, type Saved, slug, takePage } from '@precedent/model';
import type { Archive } from '@precedent/store';
import { defineRoute, StatusReply } from '../http/route.ts';

/** Characters of an id that is made from a name. */
const LONGEST_SLUG = 60;

export const listSaved = defineRoute(
  operations.listSaved,
  async ({ archive }, { query: { kind, ...page } }) => {
    const all = await archive.saved();
    const sorted = all
      .filter(({ content }) => kind === undefined || content.kind === kind)
      .sort((one, other) => (one.savedAt > other.savedAt ? -1 : one.savedAt < other.savedAt ? 1 : 0));
    const { items, ...rest } = takePage(sorted, page, ({ id }) => id);
    return { saved: items, ...rest };
  },
);

export const getSaved = defineRoute(operations.getSaved, ({ archive }, { params: { id } }) =>
  findSaved(archive, id),
);

export const save = defineRoute(operations.save, async ({ archive }, { body: { id, content } }) => {
  const chosen = id ?? freeId(content.name, await archive.saved());
  const saved = await archive.save(chosen, content, new Date().toISOString());
  return new StatusReply(201, { Location: `/api/saved/${encodeURIComponent(chosen)}` }, saved);
});

export const deleteSaved = defineRoute(operations.deleteSaved, async ({ archive }, { params: { id } }) => {
  const saved = await findSaved(archive, id);
  await archive.removeSaved(id);
  return saved;
});

async function findSaved(archive: Archive, id: string): Promise<Saved> {
  const saved = (await archive.saved()).find((one) => one.id === id);
  if (saved) return saved;
  throw new PrecedentError(
    'not_found',
    `nothing is saved under the id "${id}"`,
    'It may have been deleted. See /api/saved for all views and stories.',
  );
}

/** "talks-in-july", or "talks-in-july-2" if there is one. */
function freeId(name: string, saved: readonly Saved[]): string {
  const base = slug(name).slice(0, LONGEST_SLUG).replace(/-$/, '') || 'saved';
  const taken = new Set(saved.map(({ id }) => id));
  for (let number = 2, id = base; ; id = `${base}-${number++}`) if (!taken.has(id)) return id;
}
