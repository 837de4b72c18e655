import { foldName, type Reference } from '@precedent/model';
import { KINDS_OF_AREAS } from '../english/places/areas.ts';
import type { Mention } from '../mentions/mention.ts';
import type { Document } from '../parse/document.ts';
import { findExpansions } from './acronyms.ts';
import type { Chains } from './chains.ts';
import { linkBodies } from './link-bodies.ts';
import { isPersonalGovernment, linkGovernments } from './link-governments.ts';
import { linkPersons } from './link-persons.ts';

/** Joins mentions with names of the same thing, judged only by the names. */
export function linkNames(
  document: Document,
  mentions: readonly Mention[],
  chains: Chains,
  { leaders }: Pick<Reference, 'leaders'>,
): void {
  const named = mentions.filter((mention) => mention.kind === 'name' || mention.kind === 'adjective');
  linkEqual(named, chains);
  const ofType = (type: Mention['type']) => named.filter((mention) => mention.type === type);
  linkPersons(ofType('person'), chains);
  linkBodies(document, ofType('institution'), chains);
  linkPlaces(ofType('place'), chains);
  linkGovernments(document, mentions, chains, leaders);
}

/** Joins names with the same gazetteer entry, or the same text and type. */
function linkEqual(named: readonly Mention[], chains: Chains): void {
  const firsts = new Map<string, Mention>();
  for (const mention of named) {
    if (isPersonalGovernment(mention)) continue;
    const key = mention.gazetteer ?? `${mention.type} ${foldName(mention.text)}`;
    const first = firsts.get(key);
    if (first) chains.join(first.index, mention.index, 'same-name');
    else firsts.set(key, mention);
  }
}

/** "NYC" for "New York City", "Sangin" for "Sangin district". */
function linkPlaces(named: readonly Mention[], chains: Chains): void {
  const bare = new Map(named.map((mention) => [foldName(mention.text), mention]));
  for (const mention of named) {
    const words = foldName(mention.text).split(' ');
    const same = KINDS_OF_AREAS.has(words.at(-1)!) ? bare.get(words.slice(0, -1).join(' ')) : undefined;
    if (same) chains.join(same.index, mention.index, 'same-name');
  }
  const distinct = [...new Map(named.toReversed().map((mention) => [mention.text, mention])).values()];
  const expansionOf = findExpansions(distinct);
  for (const mention of distinct) {
    if (mention.text !== mention.text.toUpperCase()) continue;
    const expanded = expansionOf(mention.text);
    if (expanded) chains.join(expanded.index, mention.index, 'acronym');
  }
}
