import type { Modality } from '@precedent/model';
import { wordList, wordMap } from '@precedent/model';

/** Auxiliaries: "will meet", "wo n't sign", "could resign". Counter-example: "did". */
export const MODAL_AUXILIARIES: ReadonlyMap<string, Modality> = wordMap({
  planned: "will 'll wo shall",
  hypothetical: "would 'd could may might can ca should must",
});

/** Adverbs and adjectives beside a predicate: "allegedly met", "a possible visit". */
export const MODAL_MODIFIERS: ReadonlyMap<string, Modality> = wordMap({
  planned: 'planned scheduled upcoming',
  alleged: 'alleged allegedly apparently purported purportedly reportedly supposedly suspected',
  hypothetical: 'maybe perhaps possible possibly potential proposed threatened',
});

/** Words that govern an infinitive, a clause or a noun: "plans to meet", "a proposal to ban". */
export const MODAL_GOVERNORS: Readonly<Record<Exclude<Modality, 'asserted'>, ReadonlySet<string>>> = {
  planned: wordList(`
    agree arrange commit decide decision determine due expect go intend intention plan pledge poise prepare
    promise schedule set slate vow
  `),
  alleged: wordList(`
    accusation accuse allegation allege believe claim deem insinuate rumor rumour suspect think
  `),
  hypothetical: wordList(`
    able advise aim allow ask attempt beg bid call consider contemplate decline demand effort enable
    encourage favor favour hope invite likely lobby mull need offer order permit persuade press proposal
    propose push ready recommend refuse request seek suggest threat threaten try unlikely urge want willing
    wish
  `),
};

/** Verbs whose object is only an idea: "considered a ban", "threatened a boycott". */
export const PROPOSING_VERBS = wordList('consider plan propose threaten');

/** Begin a clause that may or may not be true: "if he resigns". */
export const CONDITIONALS = wordList('if unless whether');
