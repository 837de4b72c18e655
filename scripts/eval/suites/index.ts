import type { Suite } from '../suite.ts';
import { claims } from './claims.ts';
import { knowledgenet, redocred } from './facts.ts';
import { gumCoreference } from './gum-coreference.ts';
import { crossner, gumNames } from './names.ts';
import { ewtParse, gumParse } from './parse.ts';
import { resolution } from './resolution.ts';

/** Every suite that `npm run eval -- --suite NAME` knows; one file each. */
export const suites: readonly Suite[] = [
  claims,
  crossner,
  gumCoreference,
  gumNames,
  ewtParse,
  gumParse,
  redocred,
  knowledgenet,
  resolution,
];
