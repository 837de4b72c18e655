import { wordList } from '@precedent/model';

/** Verbs beside a quotation whose subject is the speaker: `"Mark is a friend," Sunak tweeted`. */
export const QUOTING_VERBS = wordList(`
  acknowledge add admit announce argue ask assert call claim comment conclude confirm continue declare deny
  describe emphasise emphasize explain insist joke maintain note observe pledge post praise promise quip read
  recall remark reply report respond say state stress tell tweet urge vow warn write
`);

/**
 * Verbs whose clause is a statement by their subject: "Zelensky said that Rutte is a friend". Fewer than beside
 * quotations, since to "promise" or "ask" something isn't to state it.
 */
export const REPORTING_VERBS = wordList(`
  acknowledge add admit announce argue believe claim confirm declare deny explain insist maintain note report
  say state stress tell tweet warn write
`);

/** Verbs of saying after a quotation, inflected as in news: `"Is that so?" Rutte asked`. */
export const SAID = wordList(`
  added argued asked asks concluded continued declared insisted posted quipped replied responded said says
  shouted told tweeted warned wrote
`);

/** The two words that name a source: "according to Reuters". */
export const ACCORDING_TO = ['according', 'to'] as const;
