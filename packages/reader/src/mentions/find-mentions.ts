import type { Reference } from '@precedent/model';
import type { Document, Sentence } from '../parse/document.ts';
import { type Description, findDescriptions } from './descriptions.ts';
import { findNames } from './find-names.ts';
import type { FoundName } from './found-name.ts';
import { genderOfName } from './gender.ts';
import { findGovernments, type GovernmentName } from './governments.ts';
import { groupBySentence } from './group-by-sentence.ts';
import { type Lexicon, lexiconOf } from './lexicon.ts';
import type { Mention } from './mention.ts';
import { overlaps, spanOf, tokenAt } from './phrase.ts';
import { findPronouns, type Pronoun } from './pronouns.ts';

type Draft = Omit<Mention, 'index' | 'text'>;

/**
 * Every place of the document that names or means a person, country, institution or place, in text
 * order, an outer mention before those nested in it.
 */
export function findMentions(document: Document, reference: Reference): Mention[] {
  const lexicon = lexiconOf(reference);
  const names = findNames(document, lexicon);
  const namesIn = groupBySentence(names);
  const drafts = document.sentences.flatMap((sentence) =>
    draftsOf(sentence, namesIn(sentence.index), lexicon),
  );
  return drafts
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
    .filter((draft, at, all) => at === 0 || !isSameSpan(draft, all[at - 1] as Draft))
    .map((draft, index) => ({
      ...draft,
      index,
      text: document.article.text.slice(draft.span.start, draft.span.end),
    }));
}

const isSameSpan = (a: Draft, b: Draft) => a.span.start === b.span.start && a.span.end === b.span.end;

function draftsOf(sentence: Sentence, names: readonly FoundName[], lexicon: Lexicon): Draft[] {
  const governments = findGovernments(sentence, names);
  const named = [...names.map(({ tokens }) => tokens), ...governments.map(({ tokens }) => tokens)];
  const descriptions = findDescriptions(sentence, lexicon).filter(
    ({ head }) => !named.some((tokens) => tokens.start <= head && head < tokens.end),
  );
  const pronouns = findPronouns(sentence).filter(
    ({ token }) => !names.some(({ tokens }) => overlaps(tokens, { start: token, end: token + 1 })),
  );
  return [
    ...names.map((name) => draftOfName(sentence, name, lexicon)),
    ...governments.map((government) => draftOfGovernment(sentence, government)),
    ...descriptions.map((description) => draftOfDescription(sentence, description)),
    ...pronouns.map((pronoun) => draftOfPronoun(sentence, pronoun)),
  ];
}

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

/** Whether a name speaks of several: "Democrats", "Iraqis". States and single persons never do. */
function isPlural(sentence: Sentence, name: FoundName): boolean {
  const token = tokenAt(sentence, name.head);
  return name.type !== 'person' && /NNP?S/.test(token.xpos) && name.entry?.name !== token.text;
}
