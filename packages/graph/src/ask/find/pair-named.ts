import { type EntityRef, type ListedEntity, PrecedentError } from '@precedent/model';
import { type PrecedentGraph, resolutionOf } from '../../build/graph/precedent-graph.ts';
import { refNamed } from './ref-named.ts';

/**
 * The two entities that a person decides about, each found by {@link refNamed}. If both texts name one
 * entity, such as "Rutte" and "Mark Rutte", each means that entity in the articles that use this name, so
 * that the two can be split.
 *
 * @throws PrecedentError `invalid_input` if both mean the same place in an article, which can't be split.
 */
export function pairNamed(
  graph: PrecedentGraph,
  texts: readonly [string, string],
  listed: readonly ListedEntity[] = [],
): [EntityRef, EntityRef] {
  const whole = texts.map((text) => refNamed(graph, text, listed));
  const { entityMeant, refOf } = resolutionOf(graph);
  const [one, other] = whole.map(entityMeant);
  const pair = one && one === other ? whole.map((ref, at) => refOf(one, { name: texts[at] }) ?? ref) : whole;
  const [entity, second] = pair as [EntityRef, EntityRef];
  if (placeOf(entity) !== placeOf(second)) return [entity, second];
  throw new PrecedentError(
    'invalid_input',
    `"${texts[0]}" and "${texts[1]}" are the same entity in the same article`,
    'Give an article for each: "NAME@ARTICLE".',
  );
}

/** The first thing that identifies the entity of a decision. */
function placeOf({ anchors, links, name }: EntityRef): string {
  return JSON.stringify(anchors[0] ?? [links, name]);
}
