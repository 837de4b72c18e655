import { foldName } from '@precedent/model';
import type { Phrase } from '../parse/draft.ts';
import type { QueryContext } from '../query/context.ts';
import { joinTokens } from '../text/tokens.ts';
import { headsOf } from './find-offices-meant.ts';
import { withoutArticles } from './find-term.ts';
import { type MeantOffice, meant } from './meant.ts';

/**
 * "in | the White House": the offices of whoever governs a state from a place that stands for it. None for its capital,
 * because others are there too.
 */
export function headsAtSeat(context: QueryContext, words: Phrase): MeantOffice[] {
  if (!/^(in|at|inside)$/.test(words[0]?.lower ?? '')) return [];
  const seat = foldName(joinTokens(withoutArticles(words.slice(1))));
  if (seat === '') return [];
  const { gazetteer } = context.reference;
  const states = gazetteer.filter(({ seats }) => seats.some((name) => foldName(name) === seat));
  const [state] = states;
  // The capital comes first in the gazetteer, in all its spellings.
  const isCapital = (name: string) => seat.startsWith(foldName(name));
  if (!state || states.length > 1 || isCapital(state.seats[0]!)) return [];
  return headsOf(context, state.name).map((office) => meant(office));
}
