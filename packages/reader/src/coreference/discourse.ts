import type { EntityType, Gender } from '@precedent/model';
import { endsLikePerson } from '../english/people/person-nouns.ts';
import type { Lexicon } from '../mentions/lexicon.ts';
import type { Mention } from '../mentions/mention.ts';
import { childrenOf, lowerOf, tokenAt } from '../mentions/phrase.ts';
import type { Document, Sentence } from '../parse/document.ts';
import type { Chains } from './chains.ts';
import type { CoreferenceStep } from './coreference.ts';
import type { MentionMap } from './mention-map.ts';
import type { Quotation } from './quotations.ts';
import type { CalledSo } from './roles.ts';

export type Role = 'subject' | 'object' | 'oblique' | 'possessor' | 'other';

/** A mention of something that a later pronoun may refer to. */
export interface Occurrence {
  sentence: number;
  /** Token index of the head. */
  token: number;
  start: number;
  role: Role;
  /**
   * Null for nominals that aren't mentions ("a spokesman", "the plan"); if one of these wins, nothing is
   * linked.
   */
  mention: Mention | null;
  type: EntityType | 'thing';
  gender: Gender | null;
  plural: boolean;
}

/** What all mentions of one chain share. */
export interface Traits {
  gender: Gender | null;
  type: EntityType | null;
  /** What the article calls it apart from its name. */
  roles: readonly CalledSo[];
  /** One mention for each form of its name. */
  forms: ReadonlyMap<string, Mention>;
}

/** The state of the resolution of a document. */
export interface Discourse {
  document: Document;
  mentions: readonly Mention[];
  map: MentionMap;
  chains: Chains;
  lexicon: Lexicon;
  quotations: readonly Quotation[];
  /** The members of each group that was resolved, by `mention.index`. */
  groups: Map<number, readonly Mention[]>;
  /** What is known about each chain, by its leader. */
  traits: Map<number, Traits>;
}

export function sentenceOf(discourse: Discourse, mention: Mention): Sentence {
  return discourse.document.sentences[mention.sentence] as Sentence;
}

export function roleOf(sentence: Sentence, index: number): Role {
  const { deprel, head } = tokenAt(sentence, index);
  if (/^(?:nsubj|csubj)/.test(deprel)) return 'subject';
  if (deprel === 'obj' || deprel === 'iobj') return 'object';
  if (deprel === 'nmod:poss') return 'possessor';
  if (deprel.startsWith('obl')) return 'oblique';
  if (['flat', 'conj', 'appos', 'nmod:desc', 'compound'].includes(deprel) && head >= 0)
    return roleOf(sentence, head);
  return 'other';
}

const NOMINAL = new Set(['NOUN', 'PROPN']);
const ARGUMENT = /^(?:nsubj|obj|iobj|obl|nmod|conj|root|appos|xcomp)/;

/** The nominals in a sentence that aren't mentions, as rivals of those that are. */
export function findRivals(discourse: Discourse, sentence: Sentence): Occurrence[] {
  const mentions = discourse.map.in(sentence.index);
  return sentence.tokens.flatMap((token, index) => {
    if (!NOMINAL.has(token.upos) || !ARGUMENT.test(token.deprel)) return [];
    if (/^nmod:(?:desc|unmarked)|^obl:unmarked/.test(token.deprel)) return [];
    if (mentions.some((mention) => mention.tokens.start <= index && index < mention.tokens.end)) return [];
    return [rivalAt(discourse, sentence, index)];
  });
}

function rivalAt(discourse: Discourse, sentence: Sentence, index: number): Occurrence {
  const token = tokenAt(sentence, index);
  const plural =
    /^NNP?S$/.test(token.xpos) ||
    childrenOf(sentence, index).some((child) => tokenAt(sentence, child).deprel === 'conj');
  const lower = lowerOf(token);
  const person =
    discourse.lexicon.personNouns.get(lower) ?? discourse.lexicon.personNouns.get(token.lemma.toLowerCase());
  const isPerson = person !== undefined || endsLikePerson(lower);
  return {
    sentence: sentence.index,
    token: index,
    start: token.start,
    role: roleOf(sentence, index),
    mention: null,
    type: isPerson ? 'person' : 'thing',
    gender: plural ? null : (person ?? null),
    plural,
  };
}

export function occurrenceOf(discourse: Discourse, mention: Mention): Occurrence {
  const traits = traitsOfChain(discourse, mention);
  return {
    sentence: mention.sentence,
    token: mention.head,
    start: mention.span.start,
    role: roleOf(sentenceOf(discourse, mention), mention.head),
    mention,
    type: traits.type ?? mention.type ?? 'thing',
    gender: traits.gender ?? mention.gender,
    plural: mention.plural,
  };
}

export function quotationAt(discourse: Discourse, offset: number): Quotation | null {
  const at = lastQuotationFrom(discourse, offset);
  const quotation = discourse.quotations[at];
  return quotation && offset < quotation.end ? quotation : null;
}

/** Index of the last quotation that starts at or before an offset, by bisection; -1 if there is none. */
function lastQuotationFrom({ quotations }: Discourse, offset: number): number {
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotations[middle] as Quotation).start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

export function traitsOfChain(discourse: Discourse, mention: Mention): Traits {
  return discourse.traits.get(discourse.chains.find(mention.index)) ?? NO_TRAITS;
}

const NO_TRAITS: Traits = { gender: null, type: null, roles: [], forms: new Map() };

/** What a mention means, and how that was found. */
export interface Antecedent {
  mention: Mention;
  step: CoreferenceStep;
  /** How likely it is; what such a step usually is, where it is not said. */
  certainty?: number;
}

/** Joins two mentions and what is known about each. */
export function join(discourse: Discourse, antecedent: Antecedent, mention: Mention): void {
  if (discourse.chains.isJoined(antecedent.mention.index, mention.index)) return;
  const a = traitsOfChain(discourse, antecedent.mention);
  const b = traitsOfChain(discourse, mention);
  discourse.chains.join(antecedent.mention.index, mention.index, antecedent.step, antecedent.certainty);
  discourse.traits.set(discourse.chains.find(mention.index), mergeTraits(a, b));
}

/** Adds what a mention shows to what is known about its chain. */
export function noteTraits(discourse: Discourse, mention: Mention, roles: readonly CalledSo[] = []): void {
  const known = traitsOfChain(discourse, mention);
  const forms =
    mention.kind === 'name' && !known.forms.has(mention.text)
      ? new Map([[mention.text, mention]])
      : NO_TRAITS.forms;
  const told: Traits = { gender: mention.gender, type: mention.type, roles, forms };
  discourse.traits.set(discourse.chains.find(mention.index), mergeTraits(known, told));
}

function mergeTraits(a: Traits, b: Traits): Traits {
  return {
    gender: a.gender ?? b.gender,
    type: a.type ?? b.type,
    roles: b.roles.length === 0 ? a.roles : [...a.roles, ...b.roles],
    forms: b.forms.size === 0 ? a.forms : new Map([...a.forms, ...b.forms]),
  };
}

/** The speaker of the last quotation before an offset. */
export function lastSpeakerBefore(discourse: Discourse, offset: number): Mention | null {
  for (let at = lastQuotationFrom(discourse, offset - 1); at >= 0; at--) {
    const speaker = discourse.quotations[at]?.speaker;
    if (speaker && speaker.span.start < offset) return speaker;
  }
  return null;
}
