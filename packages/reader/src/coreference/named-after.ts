import { areAlike, fitsAnyone, hasOccupation } from '../english/people/person-nouns.ts';
import type { Mention } from '../mentions/mention.ts';
import { lowerOf, tokenAt } from '../mentions/phrase.ts';
import { type Discourse, roleOf, sentenceOf, traitsOfChain } from './discourse.ts';

/** In how many sentences from the first news introduces people without a name, and how soon it names them. */
const OPENING = 2;
const REACH = 2;

/**
 * Whom "a journalist" means in the opening of an article: the person named first as a subject in the next sentences,
 * unless the article calls them something else.
 */
export function namedAfter(discourse: Discourse, description: Mention): Mention | null {
  if (description.sentence >= OPENING) return null;
  for (let place = description.sentence + 1; place <= description.sentence + REACH; place++) {
    const named = discourse.map.in(place).filter((one) => isNewPerson(discourse, one));
    const subjects = named.filter((one) => roleOf(sentenceOf(discourse, one), one.head) === 'subject');
    const [person, ...others] = subjects.length > 0 ? subjects : named;
    if (person) return others.length === 0 && mayBeCalled(discourse, description, person) ? person : null;
  }
  return null;
}

/** Whether somebody is named for the first time, and not only as the owner of something. */
function isNewPerson(discourse: Discourse, mention: Mention): boolean {
  const { kind, index, type, head } = mention;
  const isFirst = kind === 'name' && type === 'person' && discourse.chains.find(index) === index;
  return isFirst && !/^(?:compound|nmod)/.test(tokenAt(sentenceOf(discourse, mention), head).deprel);
}

function mayBeCalled(discourse: Discourse, description: Mention, person: Mention): boolean {
  if (description.gender !== null && person.gender !== null && person.gender !== description.gender)
    return false;
  const noun = lowerOf(tokenAt(sentenceOf(discourse, description), description.head));
  const { roles } = traitsOfChain(discourse, person);
  return (
    roles.length === 0 ||
    (fitsAnyone(noun) && !hasOccupation(noun)) ||
    roles.some((role) => role.noun === noun || areAlike(role.noun, noun))
  );
}
