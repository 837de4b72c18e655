import type { Reference } from '@precedent/model';
import { groupOf } from '../mentions/groups.ts';
import { isIntroduction } from '../mentions/introductions.ts';
import { lexiconOf } from '../mentions/lexicon.ts';
import type { Mention } from '../mentions/mention.ts';
import { tokenAt } from '../mentions/phrase.ts';
import { traitsOf } from '../mentions/pronouns.ts';
import type { Document } from '../parse/document.ts';
import { REACH } from './candidates.ts';
import { Chains } from './chains.ts';
import type { Choice } from './choose-candidate.ts';
import { CERTAINTY, type Coreference, type CoreferenceStep } from './coreference.ts';
import {
  type Antecedent,
  type Discourse,
  findRivals,
  join,
  noteTraits,
  type Occurrence,
  occurrenceOf,
  quotationAt,
  sentenceOf,
} from './discourse.ts';
import { joinByRole } from './join-by-role.ts';
import { linkNames } from './link-names.ts';
import { MentionMap } from './mention-map.ts';
import { namedAfter } from './named-after.ts';
import { onlyState } from './only-state.ts';
import { findQuotations } from './quotations.ts';
import { antecedentOfRelative } from './relative-clauses.ts';
import { equatedName, resolveDescription } from './resolve-description.ts';
import { resolveGroup } from './resolve-group.ts';
import { resolvePronoun } from './resolve-pronoun.ts';
import { findCalledSo } from './roles.ts';

/**
 * Finds out which mentions mean the same: first names by their forms, then, from left to right, pronouns and
 * descriptions by grammar and what is known about each candidate. If two candidates are equally good, the mention is
 * left open.
 */
export function resolveCoreference(
  document: Document,
  mentions: readonly Mention[],
  reference: Reference,
): Coreference {
  const discourse = openDiscourse(document, mentions, reference);
  walk(discourse, (mention, past) => antecedentOf(discourse, mention, past));
  joinByRole(discourse);
  return numberEntities(discourse);
}

/** With more past mentions, those further back than any mention can refer are dropped. */
const LONGEST_PAST = 2000;

/**
 * Goes through the text and joins each pronoun and description to the result of `resolve`. Those without a result
 * remain as rivals of later candidates.
 */
export function walk(
  discourse: Discourse,
  resolve: (mention: Mention, past: readonly Occurrence[]) => Antecedent | null,
): void {
  let past: Occurrence[] = [];
  for (const next of inTextOrder(discourse)) {
    const { mention } = next;
    if (past.length > LONGEST_PAST)
      past = past.filter(({ sentence }) => next.sentence - sentence <= REACH.description);
    if (!mention) {
      past.push(next);
      continue;
    }
    const antecedent = resolve(mention, past);
    if (antecedent) join(discourse, antecedent, mention);
    if (mention.type !== 'person' && discourse.map.isNested(mention)) continue;
    if (!isOpen(discourse, mention)) past.push(occurrenceOf(discourse, mention));
    else if (mention.kind === 'description')
      past.push({ ...occurrenceOf(discourse, mention), mention: null });
  }
}

export function openDiscourse(
  document: Document,
  mentions: readonly Mention[],
  reference: Reference,
): Discourse {
  const chains = new Chains(mentions.length);
  linkNames(document, mentions, chains, reference);
  const quotations = findQuotations(document, mentions);
  const discourse: Discourse = {
    document,
    mentions,
    map: new MentionMap(mentions),
    chains,
    quotations,
    lexicon: lexiconOf(reference),
    groups: new Map(),
    traits: new Map(),
  };
  for (const mention of mentions) noteTraits(discourse, mention);
  for (const called of findCalledSo(discourse)) noteTraits(discourse, called.mention, [called]);
  return discourse;
}

/** Mentions and their rivals, in text order. */
function inTextOrder(discourse: Discourse): Occurrence[] {
  const rivals = discourse.document.sentences.flatMap((sentence) => findRivals(discourse, sentence));
  const mentioned = discourse.mentions.map((mention) => occurrenceOf(discourse, mention));
  return [...rivals, ...mentioned].sort(
    (a, b) =>
      placeOf(discourse, a) - placeOf(discourse, b) || (a.mention?.index ?? -1) - (b.mention?.index ?? -1),
  );
}

/** A description comes after any mention before its noun: "the country's president", "his predecessor". */
function placeOf({ document }: Discourse, { mention, start }: Occurrence): number {
  if (mention?.kind !== 'description') return start;
  return document.sentences[mention.sentence]!.tokens[mention.head]!.start;
}

function antecedentOf(
  discourse: Discourse,
  mention: Mention,
  past: readonly Occurrence[],
): Antecedent | null {
  const group = groupOf(sentenceOf(discourse, mention), mention, discourse.lexicon);
  if (group) {
    const members = resolveGroup(discourse, mention, group, past);
    if (members) discourse.groups.set(mention.index, members);
    return null;
  }
  if (isIntroduction(sentenceOf(discourse, mention), mention))
    return told(namedAfter(discourse, mention), 'description');
  if (mention.kind === 'description') {
    const equated = equatedName(discourse, mention);
    return (
      told(equated, 'apposition') ??
      chosen(resolveDescription(discourse, mention, past), 'description') ??
      governed(onlyState(discourse, mention, past))
    );
  }
  if (mention.kind !== 'pronoun') return null;
  const sentence = sentenceOf(discourse, mention);
  const person = traitsOf(tokenAt(sentence, mention.head))?.person;
  if (person === 'relative') return told(antecedentOfRelative(sentence, mention, discourse.map), 'relative');
  if (person === 'first')
    return mention.plural
      ? null
      : told(quotationAt(discourse, mention.span.start)?.speaker ?? null, 'speaker');
  return chosen(resolvePronoun(discourse, mention, past), 'pronoun');
}

function chosen(choice: Choice | null, step: CoreferenceStep): Antecedent | null {
  const mention = choice?.candidate.last.mention ?? null;
  return mention && { mention, step, certainty: choice!.certainty };
}

function governed(state: Mention | null): Antecedent | null {
  return state && { mention: state, step: 'description', certainty: CERTAINTY.description };
}

function told(mention: Mention | null, step: CoreferenceStep): Antecedent | null {
  return mention && { mention, step };
}

/** Whether nothing was found for a pronoun or description. */
function isOpen(discourse: Discourse, mention: Mention): boolean {
  if (mention.kind === 'name' || mention.kind === 'adjective') return false;
  return discourse.chains.isAlone(mention.index);
}

function numberEntities({ mentions, chains, groups }: Discourse): Coreference {
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
  const membersOf = new Map(
    [...groups].map(([group, members]) => [group, members.flatMap(({ index }) => entityOf[index] ?? [])]),
  );
  return { entityOf, links: chains.links, membersOf, count: numbers.size };
}
