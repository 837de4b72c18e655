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
    agree arrange commit decide decision plebiscite referendum determine due expect go intend intention plan pledge poise prepare
    promise schedule set slate vow
  `),
  alleged: wordList(`
    accusation accuse allegation allege believe claim deem denial deny insinuate rumor rumour suspect think
  `),
  hypothetical: wordList(`
    able advise aim allow ask attempt beg bid call consider contemplate demand effort enable
    encourage favor favour hope interested invite likely lobby mull need offer order permit persuade press proposal
    propose push ready recommend request seek suggest threat threaten try uninterested unlikely urge want willing
    wish
  `),
};

/** Verbs whose object is only an idea: "considered a ban", "threatened a boycott". */
export const PROPOSING_VERBS = wordList('consider plan propose threaten');

/** Begin a clause that may or may not be true: "if he resigns". */
export const CONDITIONALS = wordList('if unless whether');

/** "will" as reported later: "announced that she would resign". Counter-example: "would resign if". */
export const BACKSHIFTED_WILL = wordList("would 'd");

/** Auxiliaries that, negated, report a refusal or a failure: "would not endorse". Counter-example: "may not". */
export const REFUSING_AUXILIARIES = wordList("can ca could would 'd");

/** "went on to mock" says that it was done; "is going to mock" has it still to come. */
export const GO_ON = { verb: 'go', adverb: 'on' } as const;

/** What is decided by a vote but not done by it: "voted to leave". Counter-example: "voted to confirm him". */
export const VOTED_ON = {
  verb: 'vote',
  acts: wordList('abandon exit join leave quit remain secede stay withdraw'),
};

/** Verbs of going somewhere: what they are done for is still to come. "arrived in Kyiv for talks with them". */
export const DEPARTING_VERBS = wordList('arrive come depart fly go head journey leave return travel');

/** Verbs whose purpose is attained with them: "used his speech to attack them", "voted to condemn them". */
export const ATTAINING_VERBS = wordList(`
  call gather interrupt mobilise mobilize phone rally speak suspend telephone use vote write
`);

/** Begin a clause whose present tense is still to come: "once Israel pulls out", "before she takes office". */
export const TIME_CLAUSE_WORDS = wordList('after before once until when');

/** Of these, what is still to come when the main clause is past, too: "days before he takes office". */
export const BEFOREHAND = 'before';

/** Introduce a participle that tells how the main act is done: "hurt them by cutting aid", "will assist in training". */
export const MEANS_MARKS = wordList('by in with');

/** Verbs whose present continuous announces a departure: "who is leaving the government". */
export const DEPARTING_FROM_POST = wordList('leave quit resign retire step');

/** Before a title that somebody does not hold yet: "the alliance's next head". Counter-example: "the new head". */
export const UPCOMING = wordList('future incoming next');
