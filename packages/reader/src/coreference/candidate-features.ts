import type { Mention } from '../mentions/mention.ts';
import { tokenAt } from '../mentions/phrase.ts';
import type { Sentence } from '../parse/document.ts';
import type { Candidate } from './candidates.ts';
import type { Features } from './choose-candidate.ts';
import { type Discourse, type Occurrence, sentenceOf } from './discourse.ts';
import { mainSubjectAfter } from './main-subject.ts';
import { isSaying } from './quotations.ts';

/** What speaks for a candidate by where, how often and as what it was mentioned, whatever refers to it. */
export function placeFeatures(discourse: Discourse, reference: Mention, candidate: Candidate): Features {
  const { last, occurrences, rank, isMostOften } = candidate;
  if (last.start > reference.span.start) return featuresAhead(discourse, reference, candidate);
  const distance = Math.max(0, Math.min(reference.sentence - last.sentence, 4));
  const before = occurrences.filter(({ sentence }) => sentence === reference.sentence - 1);
  const sentenceOfLast = discourse.document.sentences[last.sentence]!;
  return [
    ['bias', 1],
    [`distance ${distance}`, 1],
    [`distance ${distance} ${last.role}`, 1],
    [`role ${last.role}`, 1],
    [`relation ${tokenAt(sentenceOfLast, last.token).deprel.split(':')[0]}`, 1],
    [`type ${last.type}`, 1],
    [`rank ${Math.min(rank, 4)}`, 1],
    ['subject before', before.some(({ role }) => role === 'subject') ? 1 : 0],
    [
      'main subject before',
      before.some(
        ({ role, token }) =>
          role === 'subject' &&
          isOfMainClause(sentenceOf(discourse, { ...reference, sentence: reference.sentence - 1 }), token),
      )
        ? 1
        : 0,
    ],
    ['first before', isFirstIn(discourse, before.at(-1)) ? 1 : 0],
    ['in main clause', isOfMainClause(sentenceOfLast, last.token) ? 1 : 0],
    ['main subject', isSame(discourse, mainSubjectAfter(discourse, reference), last) ? 1 : 0],
    ['named', last.mention !== null ? 1 : 0],
    [`last by ${last.mention?.kind ?? 'thing'}`, 1],
    ['often', Math.min(Math.log2(occurrences.length), 4)],
    ['most often', isMostOften ? 1 : 0],
    ['since first sentence', occurrences.at(-1)!.sentence === 0 ? 1 : 0],
  ];
}

/** Of a candidate that is mentioned only after the reference. */
function featuresAhead(
  discourse: Discourse,
  reference: Mention,
  { last, occurrences, rank }: Candidate,
): Features {
  const sentence = discourse.document.sentences[last.sentence]!;
  const distance = last.sentence - reference.sentence;
  return [
    ['ahead', 1],
    [`ahead ${distance}`, 1],
    [`ahead ${distance} ${last.role}`, 1],
    [`ahead rank ${Math.min(rank, 3)}`, 1],
    [`ahead relation ${tokenAt(sentence, last.token).deprel.split(':')[0]}`, 1],
    ['ahead in main clause', isOfMainClause(sentence, last.token) ? 1 : 0],
    ['ahead first of sentence', isFirstIn(discourse, last) ? 1 : 0],
    ['ahead often', Math.min(Math.log2(occurrences.length), 4)],
    ['main subject', isSame(discourse, mainSubjectAfter(discourse, reference), last) ? 1 : 0],
    ['ahead of first sentence', reference.sentence === 0 ? 1 : 0],
  ];
}

/** Whether it is the first mention of its sentence. */
function isFirstIn({ map }: Discourse, occurrence: Occurrence | undefined): boolean {
  if (!occurrence?.mention) return false;
  return map.in(occurrence.sentence)[0] === occurrence.mention;
}

/** Whether a token is an argument of the sentence's main verb. */
export function isOfMainClause(sentence: Sentence, index: number): boolean {
  const { head } = tokenAt(sentence, index);
  return head >= 0 && tokenAt(sentence, head).deprel === 'root';
}

/** "Rutte said". */
export function isSubjectOfSaying(sentence: Sentence, index: number): boolean {
  return /^nsubj/.test(tokenAt(sentence, index).deprel) && isSaying(sentence, index);
}

export function isSame(
  { chains }: Discourse,
  mention: Mention | null,
  { mention: other }: Occurrence,
): boolean {
  return mention !== null && other !== null && chains.isJoined(mention.index, other.index);
}

export function isInTitle(discourse: Discourse, mention: Mention): boolean {
  const word = mention.text.split(' ').at(-1) as string;
  return mention.kind === 'name' && word.length > 2 && discourse.document.article.title.includes(word);
}
