import {
  type Entity,
  type Fact,
  type GraphParts,
  indexGazetteer,
  type NamedOffice,
  type Ontology,
  type Reference,
} from '@precedent/model';
import { GraphKeys } from '../ask/parts/graph-keys.ts';
import { bodyOfficeOf } from '../build/facts/fact-id.ts';
import { createGraph } from '../build/graph/precedent-graph.ts';
import { withoutUncertain } from '../build/graph/without-uncertain.ts';
import { keysOfOffice, officeKey } from '../partial/office-keys.ts';
import type { KnownEntities } from './known-entities.ts';

/** Facts that have changed. */
export interface FactChange {
  /** As they are kept. */
  before: readonly Fact[];
  after: readonly Fact[];
}

interface Sources {
  parts: Pick<GraphParts, 'factsOf' | 'factsInOffices'>;
  entities: KnownEntities;
  reference: Reference;
}

interface Loaded {
  reference: Reference;
  entities: ReadonlyMap<string, Entity>;
  keys: GraphKeys;
  /** The ends of changed facts, by office. */
  touched: ReadonlyMap<string, ReadonlySet<string>>;
  /** Offices that no certain fact names any more. */
  emptied: ReadonlySet<string>;
}

/**
 * By what offices are found after facts in them, or what their bodies are called, have changed. Of their facts only those
 * of the same persons are loaded.
 */
export class KeysOfOffices {
  private readonly loaded: Loaded;

  private constructor(loaded: Loaded) {
    this.loaded = loaded;
  }

  /** @param bodies of other offices that may be asked for. */
  static async load(
    change: FactChange,
    bodies: readonly string[],
    { parts, entities, reference }: Sources,
  ): Promise<KeysOfOffices> {
    const { ontology } = reference;
    const touched = personsTouched(change, ontology);
    const facts = await factsAround(touched, change, parts, ontology);
    const emptied = await officesEmptied(change, parts);
    const ids = facts.flatMap(({ subject, object, office }) => [subject, object, office!.body!]);
    const known = await entities.now([...ids, ...bodies]);
    const graph = createGraph([...known.values()], facts);
    const keys = new GraphKeys(withoutUncertain(graph), reference);
    return new KeysOfOffices({ reference, entities: known, keys, touched, emptied });
  }

  /** @param before the keys of the office until now. */
  of(office: NamedOffice, before: readonly string[]): string[] {
    if (office.body === null) return [];
    const { reference, entities, keys, emptied } = this.loaded;
    const fresh = keys.ofOffice(office.id);
    if (fresh.length === 0 && (before.length === 0 || emptied.has(office.id))) return [];
    const body = entities.get(office.body)!;
    const entry = indexGazetteer(reference.gazetteer).byId.get(body.links.gazetteer ?? '') ?? null;
    const touched = this.loaded.touched.get(office.id) ?? new Set();
    const persons = (keys: readonly string[], isTouched: boolean) =>
      keys.filter((key) => key.startsWith(PERSON) && touched.has(key.slice(PERSON.length)) === isTouched);
    const own = keysOfOffice({ ...office, body: office.body }, { body, entry, persons: [] });
    return [...new Set([...own, ...persons(before, false), ...persons(fresh, true)])];
  }
}

const PERSON = officeKey.person('');

/** The ends of changed facts that may hold their offices. */
function personsTouched({ before, after }: FactChange, ontology: Ontology): Map<string, Set<string>> {
  const touched = new Map<string, Set<string>>();
  for (const fact of [...before, ...after].filter((one) => bodyOfficeOf(one) !== null)) {
    const own = touched.get(fact.office!.id) ?? new Set();
    touched.set(fact.office!.id, own);
    for (const { end } of ontology.officeEnds(fact.relation)) own.add(fact[end]);
  }
  return touched;
}

/** All facts of persons in offices, as they are after a change. */
async function factsAround(
  persons: ReadonlyMap<string, ReadonlySet<string>>,
  { before, after }: FactChange,
  parts: Pick<GraphParts, 'factsOf'>,
  ontology: Ontology,
): Promise<Fact[]> {
  const relations = ontology.relations.map(({ id }) => id).filter((id) => ontology.namesOffice(id));
  const all = new Set([...persons.values()].flatMap((own) => [...own]));
  const kept = await parts.factsOf([...all].map((entity) => ({ entity, relations })));
  const facts = new Map(kept.flat().map((fact) => [fact.id, fact]));
  for (const { id } of before) facts.delete(id);
  for (const fact of after) facts.set(fact.id, fact);
  return [...facts.values()].filter((fact) => bodyOfficeOf(fact) !== null && persons.has(fact.office!.id));
}

/** Offices that certain facts named, but none does any more. */
async function officesEmptied(
  { before, after }: FactChange,
  parts: Pick<GraphParts, 'factsInOffices'>,
): Promise<Set<string>> {
  const certainIn = (facts: readonly Fact[]) =>
    facts.flatMap((fact) => (fact.certain && bodyOfficeOf(fact) !== null ? [fact.office!.id] : []));
  const named = new Set(certainIn(after));
  const doubtful = [...new Set(certainIn(before))].filter((id) => !named.has(id));
  if (doubtful.length === 0) return new Set();
  const gone = new Set(before.map(({ id }) => id));
  const found = await parts.factsInOffices(doubtful);
  return new Set(doubtful.filter((_, at) => !found[at]!.some(({ id, certain }) => certain && !gone.has(id))));
}
