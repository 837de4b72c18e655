import type { Mention } from '../../mentions/mention.ts';
import { type Rule, type RuleContext, toDrawnClaim } from '../rule.ts';
import { quotationAt } from '../speaker.ts';

const THANKS = new Set(['congratulation', 'congratulations', 'thanks', 'kudos', 'condolences', 'condolence']);

/** "Congratulations to Mark Rutte", Yermak said; "Thank you Bill de Blasio", wrote Warren: the speaker praises. */
export const quotation: Rule = {
  name: 'quotation',
  draw(context) {
    return praisedIn(context).flatMap(({ mention, trigger }) => {
      const speaker = quotationAt(context, trigger)?.speaker ?? null;
      if (!speaker || speaker === mention) return [];
      const finding = { subject: speaker, relation: 'praised', object: mention, trigger };
      return [toDrawnClaim(context, 'quotation', { ...finding, modality: 'asserted', polarity: 'positive' })];
    });
  },
};

function praisedIn({ syntax, arguments: args }: RuleContext): { mention: Mention; trigger: number }[] {
  return syntax.tokens.flatMap((_, at) => {
    const word = syntax.lower(at);
    const to = THANKS.has(word) && syntax.lower(at + 1) === 'to';
    const you = word === 'thank' && syntax.lower(at + 1) === 'you';
    const mention = to || you ? firstName(args, at + 2) : null;
    return mention ? [{ mention, trigger: at }] : [];
  });
}

/** The name that begins within a bracket, a title or a comma of here. */
function firstName(args: RuleContext['arguments'], from: number): Mention | null {
  for (let at = from; at < from + 4; at++) {
    const mention = args.mentionAt(at);
    if (mention?.kind === 'name' && mention.type === 'person') return mention;
  }
  return null;
}
