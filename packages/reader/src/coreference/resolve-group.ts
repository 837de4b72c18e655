import type { EntityType } from '@precedent/model';
import type { Group } from '../mentions/groups.ts';
import type { Mention } from '../mentions/mention.ts';
import { tokenAt } from '../mentions/phrase.ts';
import type { Sentence } from '../parse/document.ts';
import { syntaxOf } from '../syntax/syntax.ts';
import { isExcluded } from './constraints.ts';
import { type Discourse, type Occurrence, sentenceOf, traitsOfChain } from './discourse.ts';

/** How many sentences back the members of a group may have been named. */
const REACH = 3;

/**
 * Whom or what a group means: "Ghana and Togo ... the two countries". Going back, the members of another such group,
 * those that a sentence joins by "and", or else all that were mentioned since, where they are just so many.
 */
export function resolveGroup(
  discourse: Discourse,
  mention: Mention,
  { size, types }: Group,
  past: readonly Occurrence[],
): readonly Mention[] | null {
  const attempts = types.length > 1 ? [types.slice(0, 1), types] : [types];
  for (const allowed of attempts) {
    const members = findMembers(discourse, mention, { size, types: allowed }, past);
    if (members) return members;
  }
  return null;
}

function findMembers(
  discourse: Discourse,
  mention: Mention,
  { size, types }: Group,
  past: readonly Occurrence[],
): readonly Mention[] | null {
  const spoken: Mention[] = [];
  for (let place = mention.sentence; place >= Math.max(0, mention.sentence - REACH); place--) {
    const here = mentionsIn(discourse, mention, past, place).filter((one) => isOf(discourse, one, types));
    const together = groupIn(discourse, mention, place, { size, types }) ?? joinedIn(discourse, here, size);
    if (together) return together;
    for (const one of here) if (!isKnown(discourse, spoken, one)) spoken.push(one);
    if (spoken.length === size) return spoken;
    if (spoken.length > size) return null;
  }
  return null;
}

/**
 * What a sentence mentions before a group, each once. Nothing that is only part of a longer name, and nobody of whom
 * the grammar says something else: Rutte in "Rutte praised both leaders".
 */
function mentionsIn(
  discourse: Discourse,
  group: Mention,
  past: readonly Occurrence[],
  sentence: number,
): Mention[] {
  const found: Mention[] = [];
  for (let at = past.length - 1; at >= 0 && past[at]!.sentence >= sentence; at--) {
    const { mention } = past[at]!;
    if (mention?.sentence !== sentence || isExcluded(sentenceOf(discourse, group), group, past[at]!))
      continue;
    if (!discourse.map.isNested(mention) && !isKnown(discourse, found, mention)) found.unshift(mention);
  }
  return found;
}

function isOf(discourse: Discourse, mention: Mention, types: readonly EntityType[]): boolean {
  const type = traitsOfChain(discourse, mention).type ?? mention.type;
  return type !== null && types.includes(type);
}

const isKnown = ({ chains }: Discourse, known: readonly Mention[], { index }: Mention) =>
  known.some((one) => chains.isJoined(one.index, index));

/** The members of another group of the same size in a sentence, the last before the mention. */
function groupIn(
  discourse: Discourse,
  mention: Mention,
  place: number,
  { size, types }: Group,
): readonly Mention[] | null {
  const before = discourse.map.in(place).filter(({ span }) => span.start < mention.span.start);
  return (
    before
      .flatMap(({ index }) => [discourse.groups.get(index) ?? []])
      .findLast(
        (members) => members.length === size && members.every((member) => isOf(discourse, member, types)),
      ) ?? null
  );
}

/** The members of a coordination of just so many: "Ghana and Togo", "between Ghana and Togo". */
function joinedIn(discourse: Discourse, members: readonly Mention[], size: number): Mention[] | null {
  for (const first of members) {
    const sentence = sentenceOf(discourse, first);
    const tokens = new Set(syntaxOf(sentence).conjuncts(outermost(sentence, first)));
    const joined = members.filter((member) => tokens.has(outermost(sentence, member)));
    if (joined.length === size && tokens.size === size) return joined;
  }
  return null;
}

/** The word that stands for a mention in its coordination. */
function outermost(sentence: Sentence, { head }: Mention): number {
  const token = tokenAt(sentence, head);
  return token.deprel === 'flat' ? token.head : head;
}
