import type { EntityType, Gender } from '@precedent/model';
import type { Document, Mention, Sentence } from '../document.ts';
import type { Lexicon } from '../mentions/lexicon.ts';
import { childrenOf, lowerOf, tokenAt } from '../mentions/phrase.ts';
import type { Chains } from './chains.ts';
import type { Quotation } from './quotations.ts';

export type Role = 'subject' | 'object' | 'oblique' | 'possessor' | 'other';

/** A place where something was mentioned that a later pronoun may mean. */
export interface Occurrence {
  sentence: number;
  /** Token index of the head. */
  token: number;
  start: number;
  role: Role;
  /** Null for things that are no mention ("a spokesman", "the plan"): they can win, and then nothing is linked. */
  mention: Mention | null;
  type: EntityType | 'thing';
  gender: Gender | null;
  plural: boolean;
}

/** What all mentions of one chain share. */
export interface Traits {
  gender: Gender | null;
  type: EntityType | null;
}

/** What the resolution of one document has to go by. */
export interface Discourse {
  document: Document;
  mentions: readonly Mention[];
  chains: Chains;
  lexicon: Lexicon;
  quotations: readonly Quotation[];
  /** What is known of each chain, by its leader. */
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

/** Nominals of a sentence that are no mention, as rivals of those that are. */
export function findRivals(discourse: Discourse, sentence: Sentence): Occurrence[] {
  const mentions = discourse.mentions.filter((mention) => mention.sentence === sentence.index);
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
  const isPerson = person !== undefined || /(?:man|woman|person|people)$/.test(lower);
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
  const traits = discourse.traits.get(discourse.chains.find(mention.index));
  return {
    sentence: mention.sentence,
    token: mention.head,
    start: mention.span.start,
    role: roleOf(sentenceOf(discourse, mention), mention.head),
    mention,
    type: traits?.type ?? mention.type ?? 'thing',
    gender: traits?.gender ?? mention.gender,
    plural: mention.plural,
  };
}

export function quotationAt(discourse: Discourse, offset: number): Quotation | null {
  return discourse.quotations.find(({ start, end }) => start <= offset && offset < end) ?? null;
}

/** Makes two mentions one, and shares what is known of each. */
export function join(discourse: Discourse, antecedent: Mention, mention: Mention): void {
  const known = [antecedent, mention].map(({ index }) => discourse.traits.get(discourse.chains.find(index)));
  discourse.chains.join(antecedent.index, mention.index);
  discourse.traits.set(discourse.chains.find(mention.index), {
    gender: known[0]?.gender ?? known[1]?.gender ?? null,
    type: known[0]?.type ?? known[1]?.type ?? null,
  });
}

/** Adds what one mention tells to what is known of its chain. */
export function noteTraits(discourse: Discourse, mention: Mention): void {
  const leader = discourse.chains.find(mention.index);
  const known = discourse.traits.get(leader);
  discourse.traits.set(leader, {
    gender: known?.gender ?? mention.gender,
    type: known?.type ?? mention.type,
  });
}

/** The subject of the main clause, for a mention in a clause before it: "While the 57-year-old ..., Rutte". */
export function mainSubjectAfter(discourse: Discourse, mention: Mention): Mention | null {
  const sentence = sentenceOf(discourse, mention);
  const subject = sentence.tokens.findIndex((token, at) => {
    const verb = token.head;
    const isMain = verb >= 0 && ['root', 'ccomp'].includes(tokenAt(sentence, verb).deprel);
    return isMain && /^nsubj/.test(token.deprel) && at > mention.head && !isUnder(sentence, mention.head, at);
  });
  if (subject < 0 || !isInOpener(sentence, mention.head, tokenAt(sentence, subject).head)) return null;
  return (
    discourse.mentions.find(
      (other) => other.sentence === mention.sentence && other.kind === 'name' && other.head === subject,
    ) ?? null
  );
}

/** Whether a token stands in a clause or phrase that opens the sentence, under the main verb's adverbials. */
function isInOpener(sentence: Sentence, index: number, verb: number): boolean {
  let at = index;
  for (let steps = 0; at >= 0 && steps < sentence.tokens.length; steps++) {
    const { head, deprel } = tokenAt(sentence, at);
    if (head === verb) return /^(?:advcl|obl|acl)/.test(deprel) && at < verb;
    at = head;
  }
  return false;
}

function isUnder(sentence: Sentence, index: number, ancestor: number): boolean {
  let at = index;
  for (let steps = 0; at >= 0 && steps < sentence.tokens.length; steps++) {
    if (at === ancestor) return true;
    at = tokenAt(sentence, at).head;
  }
  return false;
}

/** Who was last quoted before an offset. */
export function lastSpeakerBefore(discourse: Discourse, offset: number): Mention | null {
  return (
    discourse.quotations.findLast(
      ({ start, speaker }) => speaker !== null && start < offset && speaker.span.start < offset,
    )?.speaker ?? null
  );
}
