import { foldName } from '@precedent/model';
import type { Mention } from '../mentions/mention.ts';
import type { Document } from '../parse/document.ts';
import { findExpansions } from './acronyms.ts';
import type { Chains } from './chains.ts';
import { linkBodies } from './link-bodies.ts';
import { isPersonalGovernment, linkGovernments } from './link-governments.ts';
import { linkPersons } from './link-persons.ts';

/** Joins mentions with names of the same thing, judged only by the names. */
export function linkNames(document: Document, mentions: readonly Mention[], chains: Chains): void {
  const named = mentions.filter((mention) => mention.kind === 'name' || mention.kind === 'adjective');
  linkEqual(named, chains);
  const ofType = (type: Mention['type']) => named.filter((mention) => mention.type === type);
  linkPersons(ofType('person'), chains);
  linkBodies(document, ofType('institution'), chains);
  linkPlaces(ofType('place'), chains);
  linkGovernments(document, mentions, chains);
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

/** "NYC" for "New York City". */
function linkPlaces(named: readonly Mention[], chains: Chains): void {
  const distinct = [...new Map(named.toReversed().map((mention) => [mention.text, mention])).values()];
  const expansionOf = findExpansions(distinct);
  for (const mention of distinct) {
    if (mention.text !== mention.text.toUpperCase()) continue;
    const expanded = expansionOf(mention.text);
    if (expanded) chains.join(expanded.index, mention.index, 'acronym');
  }
}
