import { wordList } from '@precedent/model';

/** Verbs whose clause is what their subject says, as news inflects them: "Rutte said that". Nouns with the same form are left out. */
export const STATING = wordList(`
  added adds admitted announced argued argues asserted commented complained declared emphasised
  emphasized explained insisted insists noted predicted reiterated remarked said says stated stressed suggested testified told tells tweeted vowed warned warns
  wrote writes
`);

/** Verbs that say who speaks only beside a quotation: "Rutte replied". */
export const QUOTING = wordList(`
  asked asks concluded continued joked observed posted quipped recalled replied responded shouted urged
`);

/** Likewise, but what is judged is what they speak of: "called the vote a 'witch hunt'". */
export const JUDGING = wordList(`
  accused attacked called calls characterised characterized congratulated criticised criticized described describes dismissed
  dubbed labelled labeled praised
`);

/** These state something only with a clause: to confirm a minister or to claim responsibility is a deed. */
export const STATING_CLAUSES = wordList(`
  acknowledged alleged alleges claimed conceded confirmed denied denies maintained maintains pledged promised
`);

/** Verbs with the person spoken to right behind them: "told Scholz that". */
export const ADDRESSING = wordList('asked asks told tells warned warns urged');

/** Words between a subject and its verb of saying: "Rutte has also said". */
export const BEFORE_SAYING = wordList(`
  also already again earlier first had has have himself herself itself later meanwhile once previously publicly recently
  repeatedly reportedly since so still then thereby today yesterday did
`);

/** Right before a verb of saying, these mean that the subject is spoken of or does not say it: "was told", "would say". */
export const UNSAID = wordList(`
  am are be been being can cannot could if is may might must never not shall should to was were will would without
`);

/** What stands before a name, or its title, that is no subject: "a spokesman for Rutte said". */
export const BEFORE_OTHER_PARTS = wordList(`
  about above across after against alongside amid among around as at before behind below beside between beyond by despite
  during for from in inside into like near of off on onto out outside over past per regarding since than through to toward
  towards under until unlike upon versus via with within without
`);

/** Behind a verb of saying, what is spoken of: "said of Rutte", "commented on Brexit". */
export const SPOKEN_OF = wordList('about of on regarding concerning that whether how why');

/** These begin a clause, so that the name behind them is its subject. */
export const CLAUSE_OPENERS = wordList(`
  although and because but however meanwhile or so that though what when where whereas which while who whom yet
`);

/** Behind a verb, these begin a clause that it has as its object. */
export const CLAUSE_BEGINNINGS = wordList('he i it she that there they we');

/** Abbreviations whose full stop ends no sentence. */
export const ABBREVIATED = wordList(`
  adm capt col dr fr gen gov hon jr lt maj messrs mr mrs ms no prof rep rev sec sen sgt sr st vs
`);
