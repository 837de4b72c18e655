import { type Fact, nounLemma, type SourcedClaim, verbLemma } from '@precedent/model';
import { INTENDING } from '../english/question-words.ts';
import type { QueryContext } from '../query/context.ts';

/** Whether a quote of the claim has one of the words, in any inflection. */
export function saysSo({ evidence, how }: SourcedClaim, words: readonly string[]): boolean {
  if (how.by === 'rule' && how.cue !== null && words.includes(how.cue)) return true;
  const phrases = words.map((word) => word.split(' '));
  return evidence.some(({ quote }) => {
    const said = quote.toLowerCase().split(/[^\p{L}\p{N}'’-]+/u);
    return phrases.some((phrase) =>
      said.some(
        (word, at) =>
          isForm(word, phrase[0]!) && phrase.slice(1).every((part, offset) => said[at + offset + 1] === part),
      ),
    );
  });
}

/** Whether the title of the article or a quote has every word of a topic. */
export function mentionsTopic({ article, evidence }: SourcedClaim, topic: string): boolean {
  const texts = [article.title, ...evidence.map(({ quote }) => quote)];
  return topic.split(' ').every((word) => texts.some((text) => saysWord(text, word)));
}

/** Whether a text has a word, which is in lower case, or its plural. */
export function saysWord(text: string, word: string): boolean {
  const lower = text.toLowerCase();
  if (!lower.includes(word)) return false;
  return new RegExp(patternOf(word), 'u').test(lower);
}

/** What a text in lower case has to match to have the word or its plural. */
export function patternOf(word: string): string {
  return `(?<![\\p{L}\\p{N}])${escapeWord(word)}s?(?![\\p{L}\\p{N}])`;
}

function escapeWord(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** Whether a quote has the word as a verb in the past: "impeached", not "impeachment". */
export function saysVerb({ evidence, how }: SourcedClaim, verb: string): boolean {
  if (how.by === 'rule' && how.cue === verb) return true;
  const [first] = verb.split(' ');
  return evidence.some(({ quote }) =>
    quote
      .toLowerCase()
      .split(/[^\p{L}\p{N}'’-]+/u)
      .some((word) => word !== first && !/ings?$/.test(word) && verbLemma(word) === first),
  );
}

function isForm(word: string, lemma: string): boolean {
  return word === lemma || verbLemma(word) === lemma || nounLemma(word) === lemma;
}

/**
 * Whether some word of the sentence says what the claim says. The trained model also proposes acts that no word
 * expresses, and that one state is part of another; these are too often wrong to be a yes.
 */
export function isBackedByWords(
  claim: SourcedClaim,
  { subject, object }: Fact,
  context: QueryContext,
): boolean {
  const { how, relation } = claim;
  const { ontology } = context.reference;
  if (isOnlyIntended(claim, ontology.relation(relation).cues.verbs)) return false;
  if (how.by === 'model' && ontology.relation(relation).belongs_as === 'part')
    return (
      how.cued || ![subject, object].every((id) => context.graph.getNodeAttribute(id, 'type') === 'country')
    );
  if (ontology.lasts(relation) || ontology.namesOffice(relation)) return true;
  if (how.by === 'model') return how.cued;
  return how.by !== 'rule' || how.cue !== null;
}

/** Whether the sentence has the verb only behind "to" or "would": who "voted to leave" had not left by that. */
function isOnlyIntended({ evidence, modality, article }: SourcedClaim, verbs: readonly string[]): boolean {
  if (modality !== 'asserted' || article.kind === 'facts') return false;
  const { first, intended } = formsOf(verbs);
  // Few sentences have it so, and finding the words of one takes long.
  if (!evidence.some(({ quote }) => intended.test(quote.toLowerCase()))) return false;
  return evidence.every(({ quote }) => {
    const words = quote.toLowerCase().split(/[^\p{L}\p{N}'’-]+/u);
    return words.every((word, at) => {
      if (!first.has(word) && !first.has(verbLemma(word))) return true;
      return first.has(word) && INTENDING.has(words[at - 1] ?? '');
    });
  });
}

interface VerbForms {
  /** The first words of the verbs. */
  first: ReadonlySet<string>;
  /** Matches one of these behind a word that says that it is only intended, in lower case. */
  intended: RegExp;
}

const formsByVerbs = new WeakMap<readonly string[], VerbForms>();

function formsOf(verbs: readonly string[]): VerbForms {
  const known = formsByVerbs.get(verbs);
  if (known) return known;
  const first = new Set(verbs.map((verb) => verb.split(' ')[0]!));
  const anyOf = (words: Iterable<string>) => `(?:${[...words].map(escapeWord).join('|')})`;
  const [inside, between] = ["[\\p{L}\\p{N}'’-]", "[^\\p{L}\\p{N}'’-]+"];
  const pattern = `(?<!${inside})${anyOf(INTENDING)}${between}${anyOf(first)}(?!${inside})`;
  const forms = { first, intended: new RegExp(pattern, 'u') };
  formsByVerbs.set(verbs, forms);
  return forms;
}

/** Confidence from which a claim of the reader is right often enough for a yes: of those below, three in ten are wrong. */
const SURE_ENOUGH = 0.8;

/** Confidence from which a claim stands in a list beside others: of those below, about every second is wrong. */
const LIKELY = 0.7;

/** Whether a claim alone carries a yes, or an entry in a list. */
export function isSureEnough({ confidence }: SourcedClaim, isYes: boolean): boolean {
  return confidence >= (isYes ? SURE_ENOUGH : LIKELY);
}
