import { anyWordOf } from '@precedent/model';
import { WORDS_OF_INDEPENDENT_BODIES, WORDS_OF_STATE_BODIES } from '../english/bodies/body-nouns.ts';
import { isPartyName } from '../english/bodies/party-words.ts';
import type { Mention } from './mention.ts';

const OF_STATE = anyWordOf(WORDS_OF_STATE_BODIES);
const INDEPENDENT = anyWordOf(WORDS_OF_INDEPENDENT_BODIES);

/** Whether a body is a party, by its name in the text or in the gazetteer. */
export function isParty({ type, text, gazetteer }: Mention): boolean {
  return type === 'institution' && isPartyName(`${text} ${gazetteer?.replaceAll('-', ' ') ?? ''}`);
}

export function isOfState(body: Mention): boolean {
  return OF_STATE.test(body.text) && !INDEPENDENT.test(body.text);
}

export function isIndependent(body: Mention): boolean {
  return body.type === 'institution' && INDEPENDENT.test(body.text);
}
