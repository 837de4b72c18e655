import { wordList } from '@precedent/model';

/** Nouns that "who is the … who" can do without. */
export const PERSON_WORDS = wordList(
  'person persons people man men woman women one ones politician politicians leader',
);

/** Openings and those that mean the same, in other words. */
export const REWORDINGS: readonly (readonly [from: string, to: string])[] = [
  ['what is the name of', 'who is'],
  ['what was the name of', 'who was'],
  ['what is the number of', 'how many'],
  ['what was the number of', 'how many'],
  ['the number of', 'how many'],
  ['number of', 'how many'],
  ['count the', 'how many'],
  ['what was the length of', 'how long was'],
  ['what is the length of', 'how long is'],
  ['what was the duration of', 'how long was'],
  ['what is the duration of', 'how long is'],
  ['where does it say that', 'which sources say that'],
  ['where does it say', 'which sources say that'],
  ['where does anyone say', 'which sources say that'],
  ['where is it written that', 'which sources say that'],
  ['where is it reported that', 'which sources say that'],
  ['where is it said that', 'which sources say that'],
  ['where did you read that', 'which sources say that'],
  ['where did you get that', 'which sources say that'],
  ['how do you know that', 'which sources say that'],
  ['what is going on in', 'what happened in'],
  ['what is going on with', 'what happened to'],
  ['what is happening in', 'what happened in'],
  ['what is happening to', 'what happened to'],
  ['what is happening with', 'what happened to'],
  ['what has happened in', 'what happened in'],
  ['what has happened to', 'what happened to'],
  ['what is new about', 'what happened to'],
];

/** Somebody's place, and what else stands for their post after the verbs below. */
export const HEIRLOOMS = wordList('place shoes mantle spot chair');

/** Verbs whose object may be somebody's post: "took his place", "stepped into her role". */
export const STEPPING: readonly (readonly string[])[] = [
  ['take', 'over'],
  ['take', 'up'],
  ['take'],
  ['step', 'into'],
  ['fill'],
  ['inherit'],
  ['assume'],
  ['get'],
];

/** What is won by defeating others. */
export const CONTESTS = wordList(
  'ballot contest election leadership nomination primary race referendum vote',
);
