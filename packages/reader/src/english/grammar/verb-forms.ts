/** Marks an infinitive: "agreed to meet". */
export const INFINITIVE_MARK = 'to';

/** The tag of a verb's base form: "meet"; not "meeting". */
export const BASE_FORM = 'VB';

/** Lemma of the copula, which also forms the passive. */
export const BE = 'be';

/** Lemma of the auxiliary of perfect tenses: "having resigned" isn't a passive. */
export const HAVE = 'have';

/** Particles of verbs that the parser sometimes takes for adverbs: "beat back" isn't "beat". */
export const VERB_PARTICLES: ReadonlySet<string> = new Set(['away', 'back', 'down', 'off', 'out', 'up']);

/** Begin a clause that asks about its subject: "how he paid for it". */
/** Begin what somebody is asked: "asked Bush if he knew". Counter-example: "asked Bush to come". */
export const QUESTION_WORDS: ReadonlySet<string> = new Set([
  'how',
  'if',
  'what',
  'when',
  'where',
  'whether',
  'which',
  'who',
  'why',
]);

/** Verbs that ask a question or for something, by what follows. */
export const ASKING_VERBS: ReadonlySet<string> = new Set(['ask']);

export const ASKING_WORDS: ReadonlySet<string> = new Set(['how', 'whether', 'why']);
