import { wordList } from '@precedent/model';

/** What citizens have: "holds a Swedish passport". */
export const CITIZENSHIPS = wordList('citizenship nationality passport');

/** Verbs for having or getting it. */
export const HAVING_VERBS = wordList(
  'acquire carry gain get have hold keep obtain possess receive retain take',
);

/** Verbs for giving it: "granted citizenship to". */
export const GRANTING_VERBS = wordList('award confer give grant');

/** Introduce whoever it is given to. */
export const GRANTED_TO: readonly string[] = ['to', 'on', 'upon'];
