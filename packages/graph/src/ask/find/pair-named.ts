import { type EntityRef, type ListedEntity, PrecedentError } from '@precedent/model';
import { type PrecedentGraph, resolutionOf } from '../../build/graph/precedent-graph.ts';
import { refNamed } from './ref-named.ts';

/**
 * The two whom a person decides about, each as {@link refNamed} takes it. Two names of what is one
 * entity now mean the articles that use the one and those that use the other: "Rutte" and "Mark Rutte"
 * could not be told apart else.
 *
 * @throws PrecedentError `invalid_input` where both mean the same place, so that there is nothing to decide.
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
    `"${texts[0]}" and "${texts[1]}" are one in the same article`,
    'Say which articles mean each: "NAME@ARTICLE".',
  );
}

/** What a decision holds on to first. */
function placeOf({ anchors, links, name }: EntityRef): string {
  return JSON.stringify(anchors[0] ?? [links, name]);
}
