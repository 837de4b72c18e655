import { compareStrings, type Entity, foldName } from '@precedent/model';
import { editDistance } from '../../build/resolution/records/spelling.ts';
import type { GraphView } from '../../partial/graph-view.ts';
import { expectAll } from '../../partial/missing-part.ts';
import { type NamedEntity, namesIn } from '../../partial/names-in.ts';
import { slipsAllowed } from '../../partial/slip-keys.ts';

/** How a text matches an entity, best first; the last three only mean similarity. */
const NAME_FITS = ['name', 'alias', 'last name', 'whole words', 'beginning', 'part', 'typing error'] as const;

/** An entity that a text fits, and how. */
export interface RankedEntity {
  entity: Entity;
  fit: (typeof NAME_FITS)[number];
}

/**
 * Entities that a text could name, best first: by name, alias, family name or beginning of a word; if
 * nothing matches, with one or two typing errors. Case, diacritics and punctuation are ignored.
 */
export function findEntities(graph: GraphView, text: string): Entity[] {
  return rankEntities(graph, text).map(({ entity }) => entity);
}

/** Like {@link findEntities}, with how each one matches. */
export function rankEntities(graph: GraphView, text: string): RankedEntity[] {
  const query = foldName(text);
  if (query === '') return [];
  const { mentioning, nearly } = namesIn(graph);
  const ranked: RankedEntity[] = [];
  for (const named of mentioning(text, query)) {
    const fit = named.entity.id === text ? 'name' : fitOf(named, query);
    if (fit !== null) ranked.push({ entity: named.entity, fit });
  }
  // Typing errors are the most expensive to look for, and matter only if nothing else was found.
  if (ranked.length === 0)
    for (const { entity, name, aliases } of nearly(query))
      if ([name, ...aliases].some((form) => isMistyped(query, form)))
        ranked.push({ entity, fit: 'typing error' });
  return sortRanked(graph, ranked);
}

/** The results of {@link rankEntities} that match by name, alias or last name, found without a scan. */
export function entitiesNamed(graph: GraphView, text: string): RankedEntity[] {
  if (graph.hasNode(text)) return [{ entity: graph.getNodeAttributes(text), fit: 'name' }];
  const query = foldName(text);
  const named = namesIn(graph).withForm(query);
  return sortRanked(
    graph,
    named.map((it) => ({ entity: it.entity, fit: fitOf(it, query)! })),
  );
}

function sortRanked(graph: GraphView, ranked: RankedEntity[]): RankedEntity[] {
  const rank = ({ fit }: RankedEntity) => NAME_FITS.indexOf(fit);
  const degree = ({ entity }: RankedEntity) => graph.degree(entity.id);
  // Otherwise the order would ask for one after the other.
  if (ranked.length > 1) expectAll(graph, ranked, degree);
  return ranked.sort(
    (a, b) => rank(a) - rank(b) || degree(b) - degree(a) || compareStrings(a.entity.id, b.entity.id),
  );
}

function fitOf({ entity, name, aliases }: NamedEntity, query: string): RankedEntity['fit'] | null {
  if (name === query) return 'name';
  if (aliases.includes(query)) return 'alias';
  if (entity.type === 'person' && name.endsWith(` ${query}`)) return 'last name';
  const fits = (test: (form: string) => boolean) => test(name) || aliases.some(test);
  if (fits((form) => ` ${form} `.includes(` ${query} `))) return 'whole words';
  if (fits((form) => form.startsWith(query))) return 'beginning';
  return fits((form) => form.includes(` ${query}`)) ? 'part' : null;
}

/** One edit in a word of four to seven letters, two in a longer one; the whole name or its last word. */
function isMistyped(query: string, form: string): boolean {
  const allowed = slipsAllowed(query.length);
  if (allowed === 0) return false;
  const near = (target: string) =>
    Math.abs(target.length - query.length) <= allowed && editDistance(query, target) <= allowed;
  const lastWord = form.slice(form.lastIndexOf(' ') + 1);
  return near(form) || (lastWord !== form && near(lastWord));
}
