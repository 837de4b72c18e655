/** Nouns that name who does it rather than the doing: "a supporter of Ukraine", "his predecessor". */
const AGENT_NOUNS = new Set(
  (
    'supporter backer ally defender advocate champion loyalist proponent sympathiser sympathizer patron critic accuser challenger rival ' +
    'opponent competitor adversary nemesis foe enemy donor sponsor successor replacement heir predecessor protester appointee nominee ' +
    'friend partner antagonist detractor'
  ).split(' '),
);

export function isAgentNoun(lemma: string): boolean {
  return AGENT_NOUNS.has(lemma);
}
