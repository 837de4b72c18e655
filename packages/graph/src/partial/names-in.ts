import { type Entity, type EntityType, foldName } from '@precedent/model';
import type { PrecedentGraph } from '../build/graph/precedent-graph.ts';
import { FEW, finish, inSteps, type Steps } from '../build/order/steps.ts';
import { entityKey } from './entity-keys.ts';
import { type GraphView, isWhole } from './graph-view.ts';
import { mapTogether } from './missing-part.ts';
import { asPartial, type PartialGraph } from './partial-graph.ts';

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
  const index: Names = {
    withForm: (form) => byForm.get(form) ?? [],
    mentioning: () => all,
    nearly: () => all,
  };
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
