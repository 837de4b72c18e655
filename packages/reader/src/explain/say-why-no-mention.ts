import type { MentionReason } from '../mentions/mention-reason.ts';
import { sayScore } from './say-why-no-claim.ts';

/** A sentence that says why some words aren't a mention. */
export function sayWhyNoMention(reason: MentionReason): string {
  switch (reason.kind) {
    case 'unlikely':
      return `Only the model proposed it, and its score of ${sayScore(reason.score)} is below ${sayScore(reason.threshold)}.`;
    case 'not-namelike':
      return "Only the model proposed it, and it isn't written like a name.";
    case 'nothing-left':
      return 'Nothing is left of it without articles, punctuation, titles and words for a government.';
    case 'overlaps':
      return 'It overlaps a name with more evidence.';
    case 'untyped':
      return 'There is no evidence whether it is a person, country, institution or place.';
    case 'title-only':
      return 'It consists only of words for titles.';
    case 'never-alone':
      return "This word isn't a name by itself: it is a day, month, belief, direction or common noun.";
    case 'not-capitalised':
      return "It has a lower-case word that isn't used in names.";
    case 'event-or-document':
      return 'Its noun means an event or a document.';
    case 'language':
      return 'It means a language or its speakers.';
    case 'region':
      return 'It is the adjective of a region that the article does not name.';
    case 'family':
      return 'It means a family.';
    case 'not-its-state':
      return "It is part of the name of a body that doesn't belong to that state or place.";
    case 'neither-country-nor-body':
      return 'In a hyphenated word, only countries and institutions count as names.';
    case 'within-name':
      return 'It is part of a name.';
    case 'noun-of-no-type':
      return 'Its noun does not mean a person, country, institution or place.';
    case 'expletive':
      return 'It does not refer to anything, as in "it is raining".';
    case 'no-relative-clause':
      return 'It does not begin a relative clause.';
  }
}
