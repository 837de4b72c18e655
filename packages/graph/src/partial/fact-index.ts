import { compareStrings, type Fact } from '@precedent/model';
import { factsIn, type PrecedentGraph } from '../build/graph/precedent-graph.ts';
import { FEW, finish, inSteps, type Steps } from '../build/order/steps.ts';

type FactsByKey = ReadonlyMap<string, readonly Fact[]>;

/** The facts of a whole graph by what questions ask for; each list in the order of their ids. */
export interface FactIndex {
  byRelation: FactsByKey;
  byOffice: FactsByKey;
  /** By the entities that claims are quoted from. */
  bySpeaker: FactsByKey;
  byArticle: FactsByKey;
}

const indexes = new WeakMap<PrecedentGraph, FactIndex>();

export function factIndexOf(graph: PrecedentGraph): FactIndex {
  return indexes.get(graph) ?? finish(indexFacts(graph));
}

/** Makes what {@link factIndexOf} returns, once for each graph. */
export function* indexFacts(graph: PrecedentGraph): Steps<FactIndex> {
  const byRelation = new Map<string, Fact[]>();
  const byOffice = new Map<string, Fact[]>();
  const bySpeaker = new Map<string, Fact[]>();
  const byArticle = new Map<string, Fact[]>();
  yield* inSteps(factsIn(graph), FEW, (fact) => {
    push(byRelation, fact.relation, fact);
    if (fact.office) push(byOffice, fact.office.id, fact);
    for (const speaker of new Set(fact.claims.map(({ speaker }) => speaker)))
      if (speaker !== null) push(bySpeaker, speaker, fact);
    for (const id of new Set(fact.claims.map(({ article }) => article.id))) push(byArticle, id, fact);
  });
  const index = { byRelation, byOffice, bySpeaker, byArticle };
  indexes.set(graph, index);
  return index;
}

/** The facts under any of the keys, in the order of their ids. */
export function factsUnder(index: FactsByKey, keys: readonly string[]): readonly Fact[] {
  const lists = [...new Set(keys)].flatMap((key) => {
    const list = index.get(key);
    return list ? [list] : [];
  });
  if (lists.length === 1) return lists[0]!;
  return lists.flat().sort((a, b) => compareStrings(a.id, b.id));
}

function push(map: Map<string, Fact[]>, key: string, fact: Fact): void {
  const list = map.get(key);
  if (list) list.push(fact);
  else map.set(key, [fact]);
}
