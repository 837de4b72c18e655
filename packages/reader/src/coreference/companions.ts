import type { Mention } from '../mentions/mention.ts';
import type { Discourse } from './discourse.ts';

/** Mentions inside a description. */
export function within({ map }: Discourse, { sentence, span, index }: Mention): Mention[] {
  return map
    .in(sentence)
    .filter((one) => one.index !== index && one.span.start >= span.start && one.span.end <= span.end);
}

/** Chain leaders of the states and bodies in a description: the Netherlands in "the Dutch leader". */
export function companionsOf(discourse: Discourse, description: Mention): number[] {
  return within(discourse, description)
    .filter(({ type, kind }) => type !== 'person' && kind !== 'pronoun')
    .map(({ index }) => discourse.chains.find(index));
}
