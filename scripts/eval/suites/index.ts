import type { Suite } from '../suite.ts';
import { claims } from './claims.ts';
import { cueVerbs } from './cue-verbs.ts';
import { events } from './events.ts';
import { knowledgenet, redocred } from './facts.ts';
import { factuality } from './factuality.ts';
import { gumCoreference } from './gum-coreference.ts';
import { crossner, gumNames } from './names.ts';
import { ewtParse, gumParse } from './parse.ts';
import { questions } from './questions.ts';
import { resolution } from './resolution.ts';
import { succession } from './succession.ts';

/** All suites of `npm run eval -- --suite NAME`, one file each. */
export const suites: readonly Suite[] = [
  claims,
  crossner,
  gumCoreference,
  gumNames,
  ewtParse,
  gumParse,
  events,
  factuality,
  redocred,
  knowledgenet,
  questions,
  cueVerbs,
  resolution,
  succession,
];
