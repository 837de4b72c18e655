/** What the reader weighs, in words; a part after "=" or "." is left out where the first part says enough. */
const WORDS: Record<string, string> = {
  score: 'how strongly the model proposes it',
  lead: 'its lead over other readings of the same words',
  otherRelation: 'another relation fits as well',
  reversed: 'the other direction fits as well',
  otherPair: 'the same relation fits another pair',
  ruled: 'rules of grammar that found it',
  byRule: 'found by a rule of grammar',
  rule: 'found by a rule of grammar',
  contradicted: 'a rule of grammar speaks against it',
  cued: 'a word between the two expresses it',
  inTitlePhrase: 'both are in one title',
  modality: 'whether it is reported or planned',
  negative: 'it is denied',
  office: 'an office is named',
  time: 'a time is named',
  speaker: 'somebody is quoted for it',
  selfSpoken: 'the subject itself says so',
  atStart: 'the subject begins the sentence',
  open: 'one end is not named in the sentence',
  implied: 'one end is only implied',
  gap: 'how far the two are apart',
  backwards: 'the order of the two',
  nested: 'one is part of the other’s name',
  path: 'how the sentence links the two',
  meeting: 'the word that links the two',
  verbs: 'verbs between the two',
  passive: 'the passive',
  apart: 'the sentence does not link the two',
  otherObject: 'the article says it of another object',
  elsewhereScore: 'another sentence says the same',
  elsewhereRuled: 'another sentence says the same',
  relation: 'how often claims of this kind are right',
};
const ENDS: Record<string, string> = {
  kind: 'is a name, a pronoun or a description',
  type: 'is a person, country, institution or place',
  step: 'had to be found out from the text',
  certainty: 'is known for sure',
  known: 'is well known',
  independent: 'stands for itself',
  outside: 'is in another sentence',
};

/** "the subject had to be found out from the text" */
export function sayFeature(feature: string): string {
  const [name, detail] = feature.split('=')[0]!.split('.') as [string, string?];
  if (detail !== undefined && ENDS[detail] !== undefined) return `whether the ${name} ${ENDS[detail]}`;
  return WORDS[name] ?? feature;
}
