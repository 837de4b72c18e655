import { type Entity, foldName } from '@precedent/model';
import { compareStrings } from './order-readings.ts';
import type { PrecedentGraph } from './precedent-graph.ts';
import { editDistance } from './resolution/spelling.ts';

/** How a text fits an entity, best first; the last three are a likeness only. */
const NAME_FITS = ['name', 'alias', 'last name', 'whole words', 'beginning', 'part', 'typing error'] as const;

export interface RankedEntity {
  entity: Entity;
  fit: (typeof NAME_FITS)[number];
}

/**
 * Entities that a text may name, best first: by name, alias, family name, beginning of a word;
 * where nothing fits, with a letter or two mistyped. Case, diacritics and punctuation make no difference.
 */
export function findEntities(graph: PrecedentGraph, text: string): Entity[] {
  return rankEntities(graph, text).map(({ entity }) => entity);
}

/** As {@link findEntities}, with how each fits. Linear in the entities of the graph. */
export function rankEntities(graph: PrecedentGraph, text: string): RankedEntity[] {
  const query = foldName(text);
  if (query === '') return [];
  const names = namesIn(graph);
  const ranked: RankedEntity[] = [];
  for (const named of names) {
    const fit = named.entity.id === text ? 'name' : fitOf(named, query);
    if (fit !== null) ranked.push({ entity: named.entity, fit });
  }
  // Typing errors cost the most to look for, and matter only to whoever found nothing.
  if (ranked.length === 0)
    for (const { entity, name, aliases } of names)
      if ([name, ...aliases].some((form) => isMistyped(query, form)))
        ranked.push({ entity, fit: 'typing error' });
  const rank = ({ fit }: RankedEntity) => NAME_FITS.indexOf(fit);
  const degree = ({ entity }: RankedEntity) => graph.degree(entity.id);
  return ranked.sort(
    (a, b) => rank(a) - rank(b) || degree(b) - degree(a) || compareStrings(a.entity.id, b.entity.id),
  );
}

interface NamedEntity {
  entity: Entity;
  name: string;
  aliases: string[];
}

const namesByGraph = new WeakMap<PrecedentGraph, readonly NamedEntity[]>();

/** Folding a name costs more than comparing it, so it is done once for a graph. */
function namesIn(graph: PrecedentGraph): readonly NamedEntity[] {
  const known = namesByGraph.get(graph);
  if (known) return known;
  const names = graph.mapNodes((_, entity) => ({
    entity,
    name: foldName(entity.name),
    aliases: entity.aliases.map(foldName),
  }));
  namesByGraph.set(graph, names);
  return names;
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
  const allowed = query.length < 4 ? 0 : query.length < 8 ? 1 : 2;
  if (allowed === 0) return false;
  const near = (target: string) =>
    Math.abs(target.length - query.length) <= allowed && editDistance(query, target) <= allowed;
  const lastWord = form.slice(form.lastIndexOf(' ') + 1);
  return near(form) || (lastWord !== form && near(lastWord));
}
