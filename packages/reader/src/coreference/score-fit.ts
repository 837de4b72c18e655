import { GENERAL_NOUNS } from '../english/bodies/body-nouns.ts';
import { areAlike, fitsAnyone, RANKING_WORDS } from '../english/people/person-nouns.ts';
import type { Mention } from '../mentions/mention.ts';
import { childrenOf, tokenAt } from '../mentions/phrase.ts';
import { type Discourse, sentenceOf, traitsOfChain } from './discourse.ts';
import { kindOfBody } from './institution-names.ts';
import type { CalledSo } from './roles.ts';

/** How well a description suits one candidate, wherever it was last mentioned: 2 and more speak for it. */
export function scoreFit(
  discourse: Discourse,
  description: Mention,
  noun: string,
  candidate: Mention,
): number {
  const { roles } = traitsOfChain(discourse, candidate);
  return description.type === 'person'
    ? scorePerson(discourse, description, noun, roles)
    : scoreThing(discourse, description, noun, candidate, roles);
}

/** By what the article calls the person, and by the state or body that stands with it. */
function scorePerson(
  discourse: Discourse,
  description: Mention,
  noun: string,
  roles: readonly CalledSo[],
): number {
  const isSame = roles.some((role) => role.noun === noun);
  const isAlike = roles.some((role) => areAlike(role.noun, noun));
  const of = companionsOf(discourse, description);
  const bodies = roles.flatMap((role) => role.of).map((index) => discourse.chains.find(index));
  const score = isSame ? 3 : isAlike ? 2 : fitsAnyone(noun) ? 1.5 : -1;
  const epithet = isEpithet(discourse, description) ? 0.5 : 0;
  if (of.length === 0) return score + epithet;
  if (of.some((leader) => bodies.includes(leader))) return score + epithet + 2;
  return score + epithet - (bodies.length > 0 ? 3 : 1);
}

/** "the unflappable ...", "the volatile former ...": words that describe somebody already spoken of. */
function isEpithet(discourse: Discourse, description: Mention): boolean {
  const sentence = sentenceOf(discourse, description);
  return childrenOf(sentence, description.head).some((child) => {
    const token = tokenAt(sentence, child);
    return token.deprel === 'amod' && /^\p{Ll}/u.test(token.text) && !RANKING_WORDS.has(token.text);
  });
}

/** Leaders of the entities within a description: "the Dutch leader" has the Netherlands. */
function companionsOf(discourse: Discourse, description: Mention): number[] {
  const { sentence, span } = description;
  const inside = discourse.map
    .in(sentence)
    .filter(
      (mention) =>
        mention !== description && mention.span.start >= span.start && mention.span.end <= span.end,
    );
  return inside
    .filter((mention) => mention.type !== 'person' && mention.kind !== 'pronoun')
    .map((mention) => discourse.chains.find(mention.index));
}

/** Bodies, states and places: the noun of their name, what they were called, or a noun that says nothing more. */
function scoreThing(
  discourse: Discourse,
  description: Mention,
  noun: string,
  candidate: Mention,
  roles: readonly CalledSo[],
): number {
  if (roles.some((role) => role.noun === noun)) return 3.5;
  const names = [...traitsOfChain(discourse, candidate).forms.values()];
  const kinds = new Set(names.flatMap((other) => [kindOfBody(other.text), ...knownKinds(discourse, other)]));
  if (kinds.has(noun)) return 3.5;
  if (description.type === 'country') return 2.3;
  const { institutionNouns, placeNouns } = discourse.lexicon;
  const isOther = [...kinds].some((kind) => institutionNouns.has(kind) || placeNouns.has(kind));
  if (isOther) return GENERAL_NOUNS.has(noun) ? 2 : -2;
  return GENERAL_NOUNS.has(noun) ? 2.4 : 1.8;
}

/** What the gazetteer's other names call a body: NATO is an "alliance" and an "organization". */
function knownKinds(discourse: Discourse, mention: Mention): string[] {
  const known = mention.gazetteer === null ? [] : discourse.lexicon.names.named(mention.text);
  return known.flatMap(({ entry }) => (entry.id === mention.gazetteer ? entry.names.map(kindOfBody) : []));
}
