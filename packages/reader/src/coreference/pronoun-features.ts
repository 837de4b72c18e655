import { isReflexive } from '../english/grammar/pronouns.ts';
import { BE } from '../english/grammar/verb-forms.ts';
import type { Mention } from '../mentions/mention.ts';
import { childrenOf, lowerOf, tokenAt } from '../mentions/phrase.ts';
import type { Sentence } from '../parse/document.ts';
import { isInTitle, isOfMainClause, isSame, isSubjectOfSaying, placeFeatures } from './candidate-features.ts';
import type { Candidate } from './candidates.ts';
import type { Features, FeaturesOfNone } from './choose-candidate.ts';
import { isSubjectAbove } from './constraints.ts';
import {
  type Discourse,
  lastSpeakerBefore,
  quotationAt,
  roleOf,
  sentenceOf,
  traitsOfChain,
} from './discourse.ts';

/** What speaks for and against a pronoun meaning a candidate. */
export function featuresOf(discourse: Discourse, pronoun: Mention, candidate: Candidate): Features {
  const { last } = candidate;
  const sentence = sentenceOf(discourse, pronoun);
  const distance = pronoun.sentence - last.sentence;
  const role = roleOf(sentence, pronoun.head);
  const quotation = quotationAt(discourse, pronoun.span.start);
  const speaker = quotation?.speaker ?? null;
  const speaks = isSubjectOfSaying(sentence, pronoun.head);
  return [
    ...placeFeatures(discourse, pronoun, candidate),
    [`as ${role} for ${last.role}`, 1],
    [`${role} for ${last.type}`, 1],
    ['same role', role === last.role ? 1 : 0],
    ['subject above', isSubjectAbove(sentence, pronoun, last) ? 1 : 0],
    [
      'subject kept',
      distance === 1 && last.role === 'subject' && isInSubject(sentence, pronoun.head) ? 1 : 0,
    ],
    ['possessive near', role === 'possessor' && distance === 0 ? 1 : 0],
    ['possessive of subject', role === 'possessor' && distance === 0 && last.role === 'subject' ? 1 : 0],
    ['quote crossed', (quotation !== null) !== (quotationAt(discourse, last.start) !== null) ? 1 : 0],
    ['speaks it', isSame(discourse, speaker, last) ? 1 : 0],
    [
      'spoke last',
      speaks && isSame(discourse, lastSpeakerBefore(discourse, pronoun.span.start), last) ? 1 : 0,
    ],
    [
      'speaks again',
      speaks &&
      candidate.occurrences.some((one) =>
        isSubjectOfSaying(discourse.document.sentences[one.sentence]!, one.token),
      )
        ? 1
        : 0,
    ],
    ...(last.mention === null ? [] : ownerFeatures(discourse, pronoun)),
    [`speaks as ${last.type}`, speaks ? 1 : 0],
    ['plural like', last.plural === pronoun.plural ? 1 : 0],
    ['gender known', last.gender !== null ? 1 : 0],
    ['in office', last.mention !== null && traitsOfChain(discourse, last.mention).roles.length > 0 ? 1 : 0],
    ['in title', last.mention !== null && isInTitle(discourse, last.mention) ? 1 : 0],
  ];
}

/** "its troops", "its plan": what states and bodies own rather than things. Persons own anything. */
function ownerFeatures(discourse: Discourse, pronoun: Mention): Features {
  const sentence = sentenceOf(discourse, pronoun);
  const { head, deprel } = tokenAt(sentence, pronoun.head);
  if (pronoun.gender !== null || deprel !== 'nmod:poss') return [];
  const { lemma } = tokenAt(sentence, head);
  const { personNouns, institutionNouns, placeNouns } = discourse.lexicon;
  const isOf = (nouns: { has(noun: string): boolean }) => nouns.has(lemma);
  const kind = isOf(personNouns)
    ? 'person'
    : isOf(institutionNouns)
      ? 'institution'
      : isOf(placeNouns)
        ? 'place'
        : 'thing';
  return [[`owns a ${kind}`, 1]];
}

/** Whether it is a subject or the possessor of one: "His appointment was welcomed". */
function isInSubject(sentence: Sentence, index: number): boolean {
  const { deprel, head } = tokenAt(sentence, index);
  return (
    /^nsubj/.test(deprel) ||
    (deprel === 'nmod:poss' && head >= 0 && /^nsubj/.test(tokenAt(sentence, head).deprel))
  );
}

/** The evidence that a pronoun doesn't refer to anything mentioned. */
export function featuresOfNone(
  discourse: Discourse,
  pronoun: Mention,
  candidates: readonly Candidate[],
): FeaturesOfNone {
  const sentence = sentenceOf(discourse, pronoun);
  const role = roleOf(sentence, pronoun.head);
  const named = candidates.filter(({ last }) => last.mention !== null);
  return {
    none: 1,
    [`none ${role}`]: 1,
    'none quoted': quotationAt(discourse, pronoun.span.start) === null ? 0 : 1,
    'none of thing possessed': role === 'possessor' ? 1 : 0,
    'none reflexive': isReflexive(lowerOf(tokenAt(sentence, pronoun.head))) ? 1 : 0,
    'none speaks': isSubjectOfSaying(sentence, pronoun.head) ? 1 : 0,
    'none is': isSubjectOfBeing(sentence, pronoun.head) ? 1 : 0,
    'none before clause': isBeforeClause(sentence, pronoun.head) ? 1 : 0,
    'none in main clause': isOfMainClause(sentence, pronoun.head) ? 1 : 0,
    [`none among ${Math.min(named.length, 4)}`]: 1,
    'none near': named.some(({ last }) => pronoun.sentence - last.sentence <= 1) ? 0 : 1,
  };
}

/** "It is clear": often about no thing at all. */
function isSubjectOfBeing(sentence: Sentence, index: number): boolean {
  const { head, deprel } = tokenAt(sentence, index);
  return (
    /^nsubj/.test(deprel) &&
    head >= 0 &&
    childrenOf(sentence, head).some(
      (child) => tokenAt(sentence, child).deprel === 'cop' && tokenAt(sentence, child).lemma === BE,
    )
  );
}

/** "It was reported that", "it makes sense to": what it means may follow. */
function isBeforeClause(sentence: Sentence, index: number): boolean {
  const { head, deprel } = tokenAt(sentence, index);
  return (
    /^nsubj/.test(deprel) &&
    head >= 0 &&
    childrenOf(sentence, head).some((child) =>
      /^(?:ccomp|csubj|xcomp|advcl)/.test(tokenAt(sentence, child).deprel),
    )
  );
}
