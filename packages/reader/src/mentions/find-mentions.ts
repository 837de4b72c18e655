import type { Reference } from '@precedent/model';
import type { Document, Sentence, TokenRange } from '../parse/document.ts';
import { sift } from '../trace/sift.ts';
import { type Description, findDescriptions } from './descriptions.ts';
import { findNames } from './find-names.ts';
import type { FoundName } from './found-name.ts';
import { genderOfName } from './gender.ts';
import { findGovernments, type GovernmentName } from './governments.ts';
import { groupBySentence } from './group-by-sentence.ts';
import { type Lexicon, lexiconOf } from './lexicon.ts';
import type { Mention } from './mention.ts';
import {
  type CandidateSource,
  type DroppedMention,
  dropMention,
  type MentionReason,
} from './mention-reason.ts';
import { overlaps, spanOf, tokenAt } from './phrase.ts';
import { findPronouns, type Pronoun } from './pronouns.ts';

type Draft = Omit<Mention, 'index' | 'text'>;

/** Mentions, and candidates that were dropped. */
export interface FoundMentions {
  /**
   * Every place in the text that refers to a person, country, institution or place, in text order, with an
   * outer mention before those nested in it.
   */
  mentions: Mention[];
  dropped: DroppedMention[];
}

export function findMentions(document: Document, reference: Reference): FoundMentions {
  const lexicon = lexiconOf(reference);
  const { names, dropped } = findNames(document, lexicon);
  const namesIn = groupBySentence(names);
  const perSentence = document.sentences.map((sentence) =>
    draftsOf(sentence, namesIn(sentence.index), lexicon),
  );
  const mentions = perSentence
    .flatMap(({ drafts }) => drafts)
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
    .filter((draft, at, all) => at === 0 || !isSameSpan(draft, all[at - 1] as Draft))
    .map((draft, index) => ({
      ...draft,
      index,
      text: document.article.text.slice(draft.span.start, draft.span.end),
    }));
  return { mentions, dropped: [...dropped, ...perSentence.flatMap((sentence) => sentence.dropped)] };
}

/** Two drafts at the same place are one mention. */
const isSameSpan = (a: Draft, b: Draft) => a.span.start === b.span.start && a.span.end === b.span.end;

function draftsOf(
  sentence: Sentence,
  names: readonly FoundName[],
  lexicon: Lexicon,
): { drafts: Draft[]; dropped: DroppedMention[] } {
  const governments = findGovernments(sentence, names);
  const named = [...names.map(({ tokens }) => tokens), ...governments.map(({ tokens }) => tokens)];
  const described = findDescriptions(sentence, lexicon);
  const descriptions = sift(described.kept, ({ head }) =>
    named.some((tokens) => tokens.start <= head && head < tokens.end) ? WITHIN_NAME : null,
  );
  const referring = findPronouns(sentence);
  const pronouns = sift(referring.kept, ({ token }) =>
    names.some(({ tokens }) => overlaps(tokens, { start: token, end: token + 1 })) ? WITHIN_NAME : null,
  );
  const drop = (tokens: TokenRange, source: CandidateSource, reason: MentionReason) =>
    dropMention({ sentence: sentence.index, ...tokens }, source, reason);
  return {
    drafts: [
      ...names.map((name) => draftOfName(sentence, name, lexicon)),
      ...governments.map((government) => draftOfGovernment(sentence, government)),
      ...descriptions.kept.map((description) => draftOfDescription(sentence, description)),
      ...pronouns.kept.map((pronoun) => draftOfPronoun(sentence, pronoun)),
    ],
    dropped: [
      ...described.dropped,
      ...descriptions.dropped.map(({ item, reason }) => drop(item.tokens, 'description', reason)),
      ...referring.dropped,
      ...pronouns.dropped.map(({ item: { token }, reason }) =>
        drop({ start: token, end: token + 1 }, 'pronoun', reason),
      ),
    ],
  };
}

const WITHIN_NAME: MentionReason = { kind: 'within-name' };

function draftOfName(sentence: Sentence, name: FoundName, lexicon: Lexicon): Draft {
  return {
    sentence: sentence.index,
    tokens: name.tokens,
    head: name.head,
    span: name.span,
    kind: name.adjective ? 'adjective' : 'name',
    type: name.type,
    gazetteer: name.entry?.id ?? null,
    gender: name.type === 'person' ? genderOfName(sentence, name.tokens, lexicon) : null,
    plural: isPlural(sentence, name),
  };
}

function draftOfGovernment(sentence: Sentence, government: GovernmentName): Draft {
  const { tokens, head, of, entry } = government;
  return {
    sentence: sentence.index,
    tokens,
    head,
    span: spanOf(sentence, tokens),
    kind: 'name',
    type: of.type === 'place' ? 'place' : 'country',
    gazetteer: entry?.id ?? null,
    gender: null,
    plural: false,
  };
}

function draftOfDescription(sentence: Sentence, description: Description): Draft {
  const { tokens, head, type, gender, plural } = description;
  return {
    sentence: sentence.index,
    tokens,
    head,
    span: spanOf(sentence, tokens),
    kind: 'description',
    type,
    gazetteer: null,
    gender,
    plural,
  };
}

function draftOfPronoun(sentence: Sentence, pronoun: Pronoun): Draft {
  const tokens = { start: pronoun.token, end: pronoun.token + 1 };
  return {
    sentence: sentence.index,
    tokens,
    head: pronoun.token,
    span: spanOf(sentence, tokens),
    kind: 'pronoun',
    type: pronoun.gender !== null ? 'person' : null,
    gazetteer: null,
    gender: pronoun.gender,
    plural: pronoun.plural,
  };
}

/** Whether a name means several people: "Democrats", "Iraqis". Names of states and single persons never do. */
function isPlural(sentence: Sentence, name: FoundName): boolean {
  const token = tokenAt(sentence, name.head);
  return name.type !== 'person' && /NNP?S/.test(token.xpos) && name.entry?.name !== token.text;
}
