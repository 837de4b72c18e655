import type { Mention } from './mention.ts';

/** The party and state in brackets after a name: "Susan Collins (R-ME)". */
export function affiliationsAfter(mentions: readonly Mention[], person: Mention): Mention[] {
  const at = person.tokens.end + 1;
  return mentions
    .filter(({ tokens, text }) => tokens.start === at && tokens.end === at + 1 && /^[A-Z]/.test(text))
    .filter((mention, _, all) => all.length > 1 && mention !== person);
}
