import type { MentionReason } from '../mentions/mention-reason.ts';
import { sayScore } from './say-why-no-claim.ts';

/** Why some words are no mention, as a sentence. */
export function sayWhyNoMention(reason: MentionReason): string {
  switch (reason.kind) {
    case 'unlikely':
      return `Only the model proposes it, and its score of ${sayScore(reason.score)} is below ${sayScore(reason.threshold)}.`;
    case 'not-namelike':
      return 'Only the model proposes it, and it is not written like a name.';
    case 'nothing-left':
      return 'Without articles, marks, titles and words for a government, nothing is left of it.';
    case 'overlaps':
      return 'It shares words with a name that has more evidence.';
    case 'untyped':
      return 'Nothing says whether it is a person, a country, an institution or a place.';
    case 'title-only':
      return 'All its words are words of titles.';
    case 'never-alone':
      return 'By itself, this word names nothing: a day, a month, a belief, a direction or a common noun.';
    case 'not-capitalised':
      return 'A word of it is in lower case that names do not hold.';
    case 'event-or-document':
      return 'Its noun means an event or a document.';
    case 'language':
      return 'It means a language or those who speak it.';
    case 'region':
      return 'The adjective of a region that the article does not name says where, not who.';
    case 'family':
      return 'It means a family.';
    case 'not-its-state':
      return 'The name that it is part of is not of a body of that state or place.';
    case 'not-a-country':
      return 'Of names in a word with a hyphen only countries count.';
    case 'within-name':
      return 'It is part of a name.';
    case 'noun-of-no-type':
      return 'Its noun means no person, country, institution or place.';
    case 'expletive':
      return 'It stands for nothing: "it is raining".';
    case 'no-relative-clause':
      return 'It does not begin a relative clause.';
  }
}
