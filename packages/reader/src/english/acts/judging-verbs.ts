import { wordList } from '@precedent/model';

/**
 * Verbs for saying what one thinks of something that others may have decided: "defended the decision to remove X".
 * Counter-example: "announced the decision to remove X".
 */
export const JUDGING_VERBS = wordList(`
  applaud back blame commend condemn criticise criticize defend denounce deplore endorse hail justify laud oppose
  praise protest question regret slam support welcome
`);
