import { mapTogether } from '@precedent/graph';
import type { QueryContext } from '../query/context.ts';
import type { Query } from '../query/query.ts';
import { selectTenures } from './holders.ts';

const MOST_NAMES = 5;

/** The first or longest-serving is that only of those known here: how many these are, and whose terms can't be measured. */
export function noteRank(context: QueryContext, query: Query): string[] {
  const { order, choices } = query;
  if (order === null || choices.length > 0) return [];
  const all = selectTenures(context, { ...query, order: null, nth: null, limit: null })
    .map(({ tenure }) => tenure)
    .filter(({ established, status }) => established && status !== 'acting');
  const people = new Set(all.map(({ person }) => person));
  const known = `Of the ${people.size} holders that the archive knows`;
  if (order === 'first' || order === 'last') return [known];
  const unmeasured = all.filter(({ from, to, overBy }) => from === null || (to === null && overBy !== null));
  const names = [
    ...new Set(mapTogether(unmeasured, ({ person }) => context.graph.getNodeAttribute(person, 'name'))),
  ];
  if (names.length === 0) return [known];
  const more = names.length - MOST_NAMES;
  const shown = names.slice(0, MOST_NAMES).join(', ');
  return [`${known}; no exact length is known for ${shown}${more > 0 ? ` and ${more} more` : ''}`];
}
