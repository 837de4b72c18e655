import type { Fact, GraphData, Vocabulary } from '@precedent/model';
import { endThat, findRelation } from '@precedent/view';

/**
 * Questions that the loaded graph can answer, made from its own facts: about a succession, about the
 * entity that is supported most, and about the one that is challenged most.
 */
export function suggestQuestions(data: GraphData, vocabulary: Vocabulary): string[] {
  const names = new Map(data.entities.map((entity) => [entity.id, entity.name]));
  const inFamily = (family: string) =>
    data.facts.filter((fact) => findRelation(vocabulary, fact.relation).family === family);
  const successor = mostFrequent(
    data.facts.flatMap((fact) => {
      const relation = findRelation(vocabulary, fact.relation);
      const end = endThat('takes', relation);
      return end !== null && endThat('leaves', relation) !== null ? [fact[end]] : [];
    }),
  );
  const supported = mostFrequent(objectsOf(inFamily('support')));
  const challenged = mostFrequent(objectsOf(inFamily('challenge')));
  const office = mostFrequent(
    data.facts.flatMap((fact) => (fact.office === null ? [] : [fact.office.label])),
  );
  const ask = (id: string | null, word: (name: string) => string) => {
    const name = id === null ? undefined : names.get(id);
    return name === undefined ? [] : [word(name)];
  };
  return [
    ...ask(successor, (name) => `Who preceded ${name}?`),
    ...ask(supported, (name) => `Who supported ${name}?`),
    ...ask(challenged, (name) => `Who challenged ${name}?`),
    ...(office === null ? [] : [`Who was ${office}?`]),
  ];
}

function objectsOf(facts: readonly Fact[]): string[] {
  return facts.filter((fact) => fact.polarity !== 'negative').map((fact) => fact.object);
}

/** The most frequent; the first in order if several are equally frequent, null if there are none. */
function mostFrequent(keys: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const key of [...keys].sort()) counts.set(key, (counts.get(key) ?? 0) + 1);
  let best: string | null = null;
  for (const [key, amount] of counts) if (best === null || amount > counts.get(best)!) best = key;
  return best;
}
