import type { Reference } from '@precedent/model';
import type { Document, Mention } from '../document.ts';
import { Chains } from './chains.ts';
import type { Coreference } from './coreference.ts';
import { linkNames } from './link-names.ts';

/**
 * Which mentions mean the same: names by their forms, then pronouns and descriptions by grammar and
 * what is known of each candidate. Where two candidates are equally good, the mention is left open.
 */
export function resolveCoreference(
  document: Document,
  mentions: readonly Mention[],
  reference: Reference,
): Coreference {
  const chains = new Chains(mentions.length);
  linkNames(document, mentions, chains, reference);
  return numberEntities(mentions, chains);
}

function numberEntities(mentions: readonly Mention[], chains: Chains): Coreference {
  const named = new Set(
    mentions
      .filter(({ kind }) => kind === 'name' || kind === 'adjective')
      .map(({ index }) => chains.find(index)),
  );
  const numbers = new Map<number, number>();
  const entityOf = mentions.map(({ index }) => {
    const leader = chains.find(index);
    if (!named.has(leader)) return null;
    const number = numbers.get(leader) ?? numbers.size;
    numbers.set(leader, number);
    return number;
  });
  return { entityOf, count: numbers.size };
}
