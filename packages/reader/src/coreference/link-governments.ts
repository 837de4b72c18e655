import type { Document, Mention } from '../document.ts';
import { lowerOf } from '../mentions/phrase.ts';
import type { Chains } from './chains.ts';

const GOVERNMENT = /\b(?:government|administration|regime|authorities)$/i;

/** A government named after its leader, not its state: "the Trump administration". */
export function isPersonalGovernment(mention: Mention): boolean {
  return (
    mention.kind === 'name' &&
    mention.gazetteer === null &&
    mention.type === 'country' &&
    GOVERNMENT.test(mention.text)
  );
}

/** Joins "the Trump administration" to the state whose leader the article calls Trump. */
export function linkGovernments(document: Document, mentions: readonly Mention[], chains: Chains): void {
  for (const mention of mentions.filter(isPersonalGovernment)) {
    const leader = mentions.find(
      (other) => other.type === 'person' && other.kind === 'name' && other.span.start === mention.span.start,
    );
    const state = leader && stateOfLeader(document, mentions, leader, chains);
    if (state) chains.join(state.index, mention.index);
  }
}

/** The state in the leader's title ("US President Donald Trump"), else the one that is named most. */
function stateOfLeader(
  document: Document,
  mentions: readonly Mention[],
  leader: Mention,
  chains: Chains,
): Mention | null {
  const states = mentions.filter((mention) => mention.type === 'country' && mention.gazetteer !== null);
  const named = mentions.filter(
    (mention) => mention.kind === 'name' && chains.isJoined(mention.index, leader.index),
  );
  for (const name of named) {
    const start = startOfTitle(document, name);
    const state = states.find(
      (other) =>
        other.sentence === name.sentence &&
        other.tokens.start >= start &&
        other.tokens.end <= name.tokens.start,
    );
    if (state) return state;
  }
  return mostNamed(states.filter((state) => !isOfAnother(document, mentions, state, leader, chains)));
}

/** Whether the state stands in somebody else's title: it is not this leader's. */
function isOfAnother(
  document: Document,
  mentions: readonly Mention[],
  state: Mention,
  leader: Mention,
  chains: Chains,
): boolean {
  return mentions.some((other) => {
    if (other.type !== 'person' || other.kind !== 'name' || chains.isJoined(other.index, leader.index))
      return false;
    const start = startOfTitle(document, other);
    return mentions.some(
      ({ gazetteer, sentence, tokens }) =>
        gazetteer === state.gazetteer &&
        sentence === other.sentence &&
        tokens.start >= start &&
        tokens.end <= other.tokens.start,
    );
  });
}

const IN_TITLE =
  /^(?:president|vice|premier|chancellor|king|queen|prime|minister|leader|emperor|sultan|former|incumbent|current|outgoing|then|ex|of|the)$/;

/** The token where the title before a name begins: a run of title words and the state's name among them. */
function startOfTitle(document: Document, name: Mention): number {
  const tokens = document.sentences[name.sentence]?.tokens ?? [];
  let start = name.tokens.start;
  while (start > 0) {
    const token = tokens[start - 1];
    if (!token || !(IN_TITLE.test(lowerOf(token)) || /^\p{Lu}/u.test(token.text))) break;
    start--;
  }
  return start;
}

function mostNamed(states: readonly Mention[]): Mention | null {
  const counts = new Map<string, number>();
  for (const { gazetteer } of states)
    counts.set(gazetteer as string, (counts.get(gazetteer as string) ?? 0) + 1);
  const [most, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!most || second?.[1] === most[1]) return null;
  return states.find((state) => state.gazetteer === most[0]) ?? null;
}
