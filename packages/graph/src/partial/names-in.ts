import { type Entity, type EntityType, foldName } from '@precedent/model';
import type { PrecedentGraph } from '../build/graph/precedent-graph.ts';
import { FEW, finish, inSteps, type Steps } from '../build/order/steps.ts';
import { entityKey } from './entity-keys.ts';
import { type GraphView, isWhole } from './graph-view.ts';
import { mapTogether } from './missing-part.ts';
import { mayDifferBy, type NameShape, shapeOf } from './name-shapes.ts';
import { asPartial, type PartialGraph } from './partial-graph.ts';
import { slipsAllowed } from './slip-keys.ts';

/** An entity with its folded names. */
export interface NamedEntity {
  entity: Entity;
  name: string;
  aliases: string[];
}

/** The entities of a graph by their folded names. */
interface Names {
  withForm(form: string): readonly NamedEntity[];
  /** At least those whose names have the text at the beginning of a word, or whose id it is. */
  mentioning(text: string, query: string): Iterable<NamedEntity>;
  /** At least those whose names may be the text with slips of spelling. */
  nearly(query: string): Iterable<NamedEntity>;
}

export function namesIn(graph: GraphView): Names {
  if (!isWhole(graph)) return namesInPart(asPartial(graph));
  return indexes.get(graph) ?? finish(indexNames(graph));
}

/** The entities that have exactly this name. */
export function namesakesOf(graph: GraphView, name: string): Entity[] {
  const named = namesIn(graph).withForm(foldName(name));
  return named.map(({ entity }) => entity).filter((entity) => entity.name === name);
}

function namesInPart(graph: PartialGraph): Names {
  const fold = (entities: readonly Entity[]) => entities.map((entity) => ({ ...foldNames(entity), entity }));
  return {
    withForm: (form) => fold(graph.entitiesNamed([entityKey.form(form)])),
    mentioning: (text, query) => {
      const own = graph.hasNode(text) ? [graph.getNodeAttributes(text)] : [];
      // Slips are looked for if nothing else is found: loaded now, they take no round of their own.
      const [named] = mapTogether(
        [
          () => graph.entitiesNamedFrom(entityKey.part(query)),
          () => graph.entitiesNamed(entityKey.slips(query)),
        ],
        (find) => find(),
      );
      return fold([...new Set([...own, ...named!])]);
    },
    nearly: (query) => fold(graph.entitiesNamed(entityKey.slips(query))),
  };
}

const indexes = new WeakMap<PrecedentGraph, Names>();

/** Indexes the names of a graph, once because folding costs more than comparing. */
export function* indexNames(graph: PrecedentGraph): Steps<Names> {
  const all: NamedEntity[] = [];
  const shapes: (readonly NameShape[])[] = [];
  const byId = new Map<string, NamedEntity>();
  const byForm = new Map<string, NamedEntity[]>();
  const byBeginning = new Map<string, NamedEntity[]>();
  yield* inSteps(graph.nodeEntries(), FEW, ({ attributes: entity }) => {
    const folded = foldNames(entity);
    const named = { entity, name: folded.name, aliases: folded.aliases };
    all.push(named);
    shapes.push(folded.shapes);
    byId.set(entity.id, named);
    for (const form of folded.forms) push(byForm, form, named);
    for (const beginning of folded.beginnings) push(byBeginning, beginning, named);
  });
  const index: Names = {
    withForm: (form) => byForm.get(form) ?? [],
    mentioning: (text, query) => {
      const beginning = beginningOf(query.split(' ', 1)[0]!);
      const found = beginning === null ? all : (byBeginning.get(beginning) ?? []);
      const own = byId.get(text);
      return own && !found.includes(own) ? [own, ...found] : found;
    },
    nearly: (query) => {
      const [slips, shape] = [slipsAllowed(query.length), shapeOf(query)];
      return all.filter((_, at) => shapes[at]!.some((other) => mayDifferBy(slips, shape, other)));
    },
  };
  indexes.set(graph, index);
  return index;
}

/** Letters at the beginning of a word by which it is looked up; few entities share them. */
const LONGEST_BEGINNING = 3;

/** Null for a single letter, which begins too many words. */
function beginningOf(word: string): string | null {
  return word.length < 2 ? null : word.slice(0, LONGEST_BEGINNING);
}

function push(map: Map<string, NamedEntity[]>, key: string, named: NamedEntity): void {
  const list = map.get(key);
  if (list) list.push(named);
  else map.set(key, [named]);
}

interface FoldedNames extends Omit<NamedEntity, 'entity'> {
  /** Every form that it goes by. */
  forms: readonly string[];
  /** Two and three letters of each word. */
  beginnings: readonly string[];
  /** Of every form and its last word. */
  shapes: readonly NameShape[];
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
  const written = [...new Set([own.name, ...own.aliases])];
  const words = [...new Set(written.flatMap((form) => form.split(' ')))];
  const folded = {
    ...own,
    type,
    given: name,
    forms: [...new Set([...written, ...endings])],
    beginnings: [...new Set(words.flatMap((word) => [word.slice(0, 2), word.slice(0, LONGEST_BEGINNING)]))],
    shapes: written.flatMap((form) => [shapeOf(form), shapeOf(form.slice(form.lastIndexOf(' ') + 1))]),
  };
  foldedNames.set(aliases, folded);
  return folded;
}

/** "von der leyen", "der leyen", "leyen" */
function endingsOf(name: string): string[] {
  const words = name.split(' ');
  return words.slice(1).map((_, index) => words.slice(index + 1).join(' '));
}
