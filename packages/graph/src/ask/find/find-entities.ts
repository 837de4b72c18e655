import { compareStrings, type Entity, type EntityType, foldName } from '@precedent/model';
import type { PrecedentGraph } from '../../build/graph/precedent-graph.ts';
import { FEW, finish, inSteps, type Steps } from '../../build/order/steps.ts';
import { editDistance } from '../../build/resolution/records/spelling.ts';

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
export function findEntities(graph: PrecedentGraph, text: string): Entity[] {
  return rankEntities(graph, text).map(({ entity }) => entity);
}

/** Like {@link findEntities}, with how each one matches. Linear in the entities of the graph. */
export function rankEntities(graph: PrecedentGraph, text: string): RankedEntity[] {
  const query = foldName(text);
  if (query === '') return [];
  const { all } = namesIn(graph);
  const ranked: RankedEntity[] = [];
  for (const named of all) {
    const fit = named.entity.id === text ? 'name' : fitOf(named, query);
    if (fit !== null) ranked.push({ entity: named.entity, fit });
  }
  // Typing errors are the most expensive to look for, and matter only if nothing else was found.
  if (ranked.length === 0)
    for (const { entity, name, aliases } of all)
      if ([name, ...aliases].some((form) => isMistyped(query, form)))
        ranked.push({ entity, fit: 'typing error' });
  return sortRanked(graph, ranked);
}

/** The results of {@link rankEntities} that match by name, alias or last name, found without a scan. */
export function entitiesNamed(graph: PrecedentGraph, text: string): RankedEntity[] {
  if (graph.hasNode(text)) return [{ entity: graph.getNodeAttributes(text), fit: 'name' }];
  const query = foldName(text);
  const named = namesIn(graph).byForm.get(query) ?? [];
  return sortRanked(
    graph,
    named.map((it) => ({ entity: it.entity, fit: fitOf(it, query)! })),
  );
}

function sortRanked(graph: PrecedentGraph, ranked: RankedEntity[]): RankedEntity[] {
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

/** The folded names of a graph, computed once because folding costs more than comparing. */
interface NameIndex {
  all: readonly NamedEntity[];
  /** By name, alias and, for persons, each ending of the name. */
  byForm: ReadonlyMap<string, readonly NamedEntity[]>;
}

const indexes = new WeakMap<PrecedentGraph, NameIndex>();

function namesIn(graph: PrecedentGraph): NameIndex {
  return indexes.get(graph) ?? finish(indexNames(graph));
}

/** Indexes the names of a graph. */
export function* indexNames(graph: PrecedentGraph): Steps<NameIndex> {
  const all: NamedEntity[] = [];
  const byForm = new Map<string, NamedEntity[]>();
  yield* inSteps(graph.nodeEntries(), FEW, ({ attributes: entity }) => {
    const { name, aliases, forms } = foldNames(entity);
    const named = { entity, name, aliases };
    all.push(named);
    for (const form of forms) {
      const list = byForm.get(form);
      if (list) list.push(named);
      else byForm.set(form, [named]);
    }
  });
  const index = { all, byForm };
  indexes.set(graph, index);
  return index;
}

interface FoldedNames extends Omit<NamedEntity, 'entity'> {
  /** Every form that it goes by. */
  forms: readonly string[];
  /** The type and name of the entity, as it is written. */
  type: EntityType;
  given: string;
}

const foldedNames = new WeakMap<readonly string[], FoldedNames>();

/** Found once for each list of aliases, which graphs of an archive share while the names stay the same. */
function foldNames({ type, name, aliases }: Entity): FoldedNames {
  const known = foldedNames.get(aliases);
  if (known?.type === type && known.given === name) return known;
  const own = { name: foldName(name), aliases: aliases.map(foldName) };
  const endings = type === 'person' ? endingsOf(own.name) : [];
  const folded = { ...own, type, given: name, forms: [...new Set([own.name, ...own.aliases, ...endings])] };
  foldedNames.set(aliases, folded);
  return folded;
}

/** "von der leyen", "der leyen", "leyen" */
function endingsOf(name: string): string[] {
  const words = name.split(' ');
  return words.slice(1).map((_, index) => words.slice(index + 1).join(' '));
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
