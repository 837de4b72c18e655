import { wordList } from '@precedent/model';

/** Pronouns for the first result of the last answer: "who preceded him?" */
export const BACK_WORDS = wordList('he him she her they them it that this');

/** Before a follow-up: "and before him?", "what about 2010?" */
export const LINKS: readonly string[] = [
  'and what about',
  'and how about',
  'what about',
  'how about',
  'and',
  'but',
  'then',
  'also',
];

/** Questions about the last answer itself, by the kind of question that they turn it into. */
export const KIND_QUESTIONS: ReadonlyMap<string, 'when' | 'how-long' | 'how-many' | 'how-often' | 'sources'> =
  new Map([
    ['when', 'when'],
    ['when was that', 'when'],
    ['since when', 'when'],
    ['how long', 'how-long'],
    ['for how long', 'how-long'],
    ['how many', 'how-many'],
    ['how often', 'how-often'],
    ['how many times', 'how-often'],
    ['says who', 'sources'],
    ['who says so', 'sources'],
    ['according to whom', 'sources'],
    ['which sources', 'sources'],
    ['which articles', 'sources'],
    ['how do you know', 'sources'],
    ['source', 'sources'],
    ['sources', 'sources'],
  ]);

/** Before a description of some of the last results: "which of them were Dutch?" */
export const OF_THEM: readonly string[] = [
  'which of them',
  'which of these',
  'which of those',
  'who of them',
  'who among them',
  'how many of them',
];
