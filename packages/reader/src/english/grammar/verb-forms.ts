/** Marks an infinitive: "agreed to meet". */
export const INFINITIVE_MARK = 'to';

/** Lemma of the verb that joins a subject to what it is, and makes the passive. */
export const BE = 'be';

/** Lemma of the auxiliary of what is done: "having resigned" is not a passive. */
export const HAVE = 'have';

/** Second words of a verb that the parser takes for adverbs now and then: "beat back" is not "beat". */
export const VERB_PARTICLES: ReadonlySet<string> = new Set(['away', 'back', 'down', 'off', 'out', 'up']);
