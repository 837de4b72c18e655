import type { Leaders } from '@precedent/model';
import { endsInGovernment } from '../english/bodies/government-words.ts';
import { LEADER_TITLE_WORDS } from '../english/people/person-nouns.ts';
import type { Mention } from '../mentions/mention.ts';
import { lowerOf } from '../mentions/phrase.ts';
import type { Document } from '../parse/document.ts';
import type { Chains } from './chains.ts';
import { MentionMap } from './mention-map.ts';

/** Whether a government is named after its leader, not its state: "the Trump administration". */
export function isPersonalGovernment(mention: Mention): boolean {
  return (
    mention.kind === 'name' &&
    mention.gazetteer === null &&
    mention.type === 'country' &&
    endsInGovernment(mention.text)
  );
}

/** Joins "the Trump administration" to the state that Trump is known to have led, or whose leader the article calls him. */
export function linkGovernments(
  document: Document,
  mentions: readonly Mention[],
  chains: Chains,
  leaders: Leaders,
): void {
  const governments = mentions.filter(isPersonalGovernment);
  if (governments.length === 0) return;
  const map = new MentionMap(mentions);
  const titled = findTitledStates(document, mentions, map);
  const states = mentions.filter((mention) => mention.type === 'country' && mention.gazetteer !== null);
  for (const government of governments) {
    const leader = map
      .in(government.sentence)
      .find(
        ({ type, kind, span }) =>
          type === 'person' && kind === 'name' && span.start === government.span.start,
      );
    const led = leader ? statesLedBy(leader, mentions, chains, leaders) : new Set<string>();
    const state = leader && stateOfLeader(leader, titled, states, led, chains);
    if (state) chains.join(state.index, government.index, 'government');
  }
}

/** The states that somebody has led, by any name that the article has for them. */
function statesLedBy(
  leader: Mention,
  mentions: readonly Mention[],
  chains: Chains,
  leaders: Leaders,
): ReadonlySet<string> {
  const names = mentions.filter(({ index, kind }) => kind === 'name' && chains.isJoined(index, leader.index));
  return new Set(names.flatMap(({ text }) => [...leaders.statesLedBy(text)]));
}

/** A person's name with a state in the title before it: "US President Donald Trump". */
interface TitledState {
  person: Mention;
  state: Mention;
}

function findTitledStates(document: Document, mentions: readonly Mention[], map: MentionMap): TitledState[] {
  const persons = mentions.filter(({ type, kind }) => type === 'person' && kind === 'name');
  return persons.flatMap((person) => {
    const start = startOfTitle(document, person);
    const state = map
      .in(person.sentence)
      .find(
        ({ type, gazetteer, tokens }) =>
          type === 'country' &&
          gazetteer !== null &&
          tokens.start >= start &&
          tokens.end <= person.tokens.start,
      );
    return state ? [{ person, state }] : [];
  });
}

/**
 * The state in the leader's title, or one that they are known to have led. Only of an unknown leader, the one mentioned
 * most, unless it is in somebody else's title.
 */
function stateOfLeader(
  leader: Mention,
  titled: readonly TitledState[],
  states: readonly Mention[],
  led: ReadonlySet<string>,
  chains: Chains,
): Mention | null {
  const own = titled.find(({ person }) => chains.isJoined(person.index, leader.index));
  if (own) return own.state;
  if (led.size > 0) return states.find(({ gazetteer }) => gazetteer !== null && led.has(gazetteer)) ?? null;
  const ofOthers = new Set(titled.map(({ state }) => state.gazetteer));
  return mostNamed(states.filter(({ gazetteer }) => !ofOthers.has(gazetteer)));
}

/** The first token of the title before a name: consecutive title words, which may include the state's name. */
function startOfTitle(document: Document, name: Mention): number {
  const tokens = document.sentences[name.sentence]?.tokens ?? [];
  let start = name.tokens.start;
  while (start > 0) {
    const token = tokens[start - 1];
    if (!token || !(LEADER_TITLE_WORDS.has(lowerOf(token)) || /^\p{Lu}/u.test(token.text))) break;
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
