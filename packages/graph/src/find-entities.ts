import { type Entity, foldName } from '@precedent/model';
import { compareStrings } from './order-readings.ts';
import type { PrecedentGraph } from './precedent-graph.ts';
import { editDistance } from './resolution/spelling.ts';

/**
 * Entities that a text may name, best first: by name, alias, family name, beginning of a word, and
 * with a letter or two mistyped. Case, diacritics and punctuation make no difference.
 */
export function findEntities(graph: PrecedentGraph, text: string): Entity[] {
  return rankEntities(graph, text).map(({ entity }) => entity);
}

/** How a text fits an entity: 0 is its name, 1 an alias, 2 a last name, 3 and more only a likeness. */
export interface RankedEntity {
  entity: Entity;
  rank: number;
}

export function rankEntities(graph: PrecedentGraph, text: string): RankedEntity[] {
  const query = foldName(text);
  if (query === '') return [];
  const ranked: (RankedEntity & { degree: number })[] = [];
  graph.forEachNode((id, entity) => {
    const rank = rankOf(entity, query);
    if (rank !== null) ranked.push({ entity, rank, degree: graph.degree(id) });
  });
  return ranked
    .sort((a, b) => a.rank - b.rank || b.degree - a.degree || compareStrings(a.entity.id, b.entity.id))
    .map(({ entity, rank }) => ({ entity, rank }));
}

function rankOf(entity: Entity, query: string): number | null {
  const name = foldName(entity.name);
  if (entity.id === query || name === query) return 0;
  const aliases = entity.aliases.map(foldName);
  if (aliases.includes(query)) return 1;
  if (entity.type === 'person' && name.endsWith(` ${query}`)) return 2;
  const forms = [name, ...aliases];
  if (forms.some((form) => form.startsWith(query))) return 3;
  if (forms.some((form) => ` ${form}`.includes(` ${query}`))) return 4;
  return forms.some((form) => isMistyped(query, form)) ? 5 : null;
}

/** One edit in a word of four to seven letters, two in a longer one; the whole name or its last word. */
function isMistyped(query: string, form: string): boolean {
  const allowed = query.length < 4 ? 0 : query.length < 8 ? 1 : 2;
  if (allowed === 0) return false;
  return [form, form.slice(form.lastIndexOf(' ') + 1)].some(
    (target) => Math.abs(target.length - query.length) <= allowed && editDistance(query, target) <= allowed,
  );
}
