import { CUTS } from '../english/verb-phrases.ts';
import type { Token } from '../text/tokens.ts';
import type { Phrase } from './draft.ts';

/** What follows a verb: its object, the office ("as …") and what may be left out ("to step down"). */
export interface ObjectParts {
  object: Phrase | null;
  office: Phrase | null;
  extra: Phrase | null;
}

/** "Boris Johnson | as Foreign Secretary", "Carrie Lam | to step down" */
export function splitObject(tokens: readonly Token[]): ObjectParts {
  const to = tokens.findIndex(({ lower }, at) => lower === 'to' && at > 0 && at < tokens.length);
  const clause = to > 0 && looksLikeVerb(tokens[to + 1]) ? to : -1;
  const kept = clause < 0 ? tokens : tokens.slice(0, clause);
  const extra = clause < 0 ? null : tokens.slice(clause);
  const as = kept.findIndex(({ lower }) => lower === 'as');
  const [object, office] = as < 0 ? [kept, []] : [kept.slice(0, as), kept.slice(as + 1)];
  // "replaced | as Home Secretary | by"
  const named = office.length > 0 && office.at(-1)!.lower === 'by' ? office.slice(0, -1) : office;
  return { object: orNull(object), office: orNull(named), extra: extra && orNull(extra) };
}

/** "to step down" but not "to Russia" and not "ambassador to the United Nations". */
function looksLikeVerb(token: Token | undefined): boolean {
  if (token === undefined) return true;
  return token.text === token.lower && /^[a-z]+$/.test(token.lower) && !/^(the|a|an)$/.test(token.lower);
}

function orNull(tokens: readonly Token[]): Phrase | null {
  return tokens.length === 0 ? null : tokens;
}

/**
 * The beginnings of a phrase that may name something, longest first: "Mark Rutte for the NATO job", "Mark Rutte".
 */
export function headsOf(phrase: Phrase): { head: Phrase; rest: Phrase }[] {
  const cuts = phrase.flatMap(({ lower }, at) => (at > 0 && CUTS.has(lower) ? [at] : []));
  return [phrase.length, ...cuts.reverse()].map((at) => ({
    head: phrase.slice(0, at),
    rest: phrase.slice(at),
  }));
}
