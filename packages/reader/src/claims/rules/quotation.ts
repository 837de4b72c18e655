import type { Mention } from '../../mentions/mention.ts';
import { type Rule, type RuleContext, toDrawnClaim } from '../rule.ts';
import { quotationAt } from '../speaker.ts';

/**
 * "Congratulations to Mark Rutte", Yermak said; "Thank you Bill de Blasio", wrote Warren: the speaker praises.
 */
export const quotation: Rule = {
  name: 'quotation',
  draw(context) {
    return addressedIn(context).flatMap(({ relation, mention, trigger }) => {
      const speaker = quotationAt(context, trigger)?.speaker ?? null;
      if (!speaker || speaker === mention) return [];
      const finding = { subject: speaker, relation, object: mention, trigger };
      return [toDrawnClaim(context, 'quotation', { ...finding, modality: 'asserted', polarity: 'positive' })];
    });
  },
};

interface Addressed {
  relation: string;
  mention: Mention;
  trigger: number;
}

/** The person spoken to, with the relation that this expresses. */
function addressedIn({ syntax, arguments: args, cues }: RuleContext): Addressed[] {
  return syntax.tokens.flatMap((_, at) => {
    const said = cues.exclamations.find(({ words }) =>
      words.every((word, place) => syntax.lower(at + place) === word),
    );
    const mention = said ? firstName(args, at + said.words.length) : null;
    return said && mention ? [{ relation: said.relation, mention, trigger: at }] : [];
  });
}

/** The first name after `from`, which may follow a bracket, title or comma. */
function firstName(args: RuleContext['arguments'], from: number): Mention | null {
  for (let at = from; at < from + 4; at++) {
    const mention = args.mentionAt(at);
    if (mention?.kind === 'name' && mention.type === 'person') return mention;
  }
  return null;
}
