import { type EntityRef, type ListedEntity, PrecedentError } from '@precedent/model';
import type { GraphView } from '../../partial/graph-view.ts';
import { mapTogether } from '../../partial/missing-part.ts';
import { resolvedIn } from '../../partial/resolved-in.ts';
import { refNamed } from './ref-named.ts';

/**
 * The two entities that a person decides about, each found by {@link refNamed}. If both texts name one
 * entity, such as "Rutte" and "Mark Rutte", each means that entity in the articles that use this name, so
 * that the two can be split.
 *
 * @throws PrecedentError `invalid_input` if both mean the same place in an article, which can't be split.
 */
export function pairNamed(
  graph: GraphView,
  texts: readonly [string, string],
  listed: readonly ListedEntity[] = [],
): [EntityRef, EntityRef] {
  const whole = mapTogether(texts, (text) => refNamed(graph, text, listed));
  const { entityMeant, refOf } = resolvedIn(graph);
  const [one, other] = mapTogether(whole, entityMeant);
  const pair =
    one && one === other
      ? mapTogether([0, 1] as const, (at) => refOf(one, { name: texts[at] }) ?? whole[at]!)
      : whole;
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
