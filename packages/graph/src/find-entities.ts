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

/** How a text fits an entity, best first; the last three are a likeness only. */
export const NAME_FITS = [
  'name',
  'alias',
  'last name',
  'whole words',
  'beginning',
  'part',
  'typing error',
] as const;

export interface RankedEntity {
  entity: Entity;
  fit: (typeof NAME_FITS)[number];
}

export function rankEntities(graph: PrecedentGraph, text: string): RankedEntity[] {
  const query = foldName(text);
  if (query === '') return [];
  const ranked: (RankedEntity & { degree: number })[] = [];
  graph.forEachNode((id, entity) => {
    const fit = fitOf(entity, query, id === text);
    if (fit !== null) ranked.push({ entity, fit, degree: graph.degree(id) });
  });
  const rank = ({ fit }: RankedEntity) => NAME_FITS.indexOf(fit);
  return ranked
    .sort((a, b) => rank(a) - rank(b) || b.degree - a.degree || compareStrings(a.entity.id, b.entity.id))
    .map(({ entity, fit }) => ({ entity, fit }));
}

function fitOf(entity: Entity, query: string, isId: boolean): RankedEntity['fit'] | null {
  const name = foldName(entity.name);
  if (isId || name === query) return 'name';
  const aliases = entity.aliases.map(foldName);
  if (aliases.includes(query)) return 'alias';
  if (entity.type === 'person' && name.endsWith(` ${query}`)) return 'last name';
  const forms = [name, ...aliases];
  if (forms.some((form) => ` ${form} `.includes(` ${query} `))) return 'whole words';
  if (forms.some((form) => form.startsWith(query))) return 'beginning';
  if (forms.some((form) => ` ${form}`.includes(` ${query}`))) return 'part';
  return forms.some((form) => isMistyped(query, form)) ? 'typing error' : null;
}

/** One edit in a word of four to seven letters, two in a longer one; the whole name or its last word. */
function isMistyped(query: string, form: string): boolean {
  const allowed = query.length < 4 ? 0 : query.length < 8 ? 1 : 2;
  if (allowed === 0) return false;
  return [form, form.slice(form.lastIndexOf(' ') + 1)].some(
    (target) => Math.abs(target.length - query.length) <= allowed && editDistance(query, target) <= allowed,
  );
}
