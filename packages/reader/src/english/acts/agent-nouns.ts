import { wordList } from '@precedent/model';

const AGENT_NOUNS = wordList(`
  accuser adversary advocate ally antagonist appointee backer challenger champion competitor critic defender
  detractor donor enemy foe friend heir loyalist nemesis nominee opponent partner patron predecessor
  proponent protester replacement rival sponsor successor supporter sympathiser sympathizer
`);

/**
 * Whether a noun means the person who does something, "a supporter of Ukraine", not the act, "the support of".
 */
export function isAgentNoun(lemma: string): boolean {
  return AGENT_NOUNS.has(lemma);
}

/** Those that are mutual; the other side may come before them: "US ally Turkey". */
export const MUTUAL_AGENT_NOUNS = wordList('adversary ally enemy foe partner rival');

/** Words before "of" and such a noun: "is one of the critics of", "is more of a rival than". */
export const COUNTING_WORDS = wordList('bit kind more much one something sort');
