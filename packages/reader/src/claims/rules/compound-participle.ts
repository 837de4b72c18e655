import { lemmaOf } from '../../english/forms/lemma.ts';
import type { Mention } from '../../mentions/mention.ts';
import type { DrawnClaim } from '../drawn-claim.ts';
import { pairs, type Rule, type RuleContext, toDrawnClaim } from '../rule.ts';

/** "the U.S.-backed government", "Khartoum-backed militias", "the Taliban-appointed governor". */
export const compoundParticiple: Rule = {
  name: 'compound-participle',
  draw(context) {
    return context.mentions.flatMap((agent) => {
      const participle = participleAfter(context, agent);
      return participle === null ? [] : drawParticiple(context, agent, participle);
    });
  },
};

/** The lemma of the participle that a name is joined to by a hyphen; null where there is none. */
function participleAfter({ syntax }: RuleContext, { tokens, span }: Mention): string | null {
  if (tokens.end - tokens.start !== 1) return null;
  const { text, start } = syntax.token(tokens.start);
  const rest = text.slice(span.end - start);
  return rest.startsWith('-') && /(?:ed|en)$/.test(rest) ? lemmaOf(rest.slice(1), 'VERB', 'VBN') : null;
}

function drawParticiple(context: RuleContext, agent: Mention, participle: string): DrawnClaim[] {
  const { syntax, arguments: args, cues } = context;
  const noun = syntax.head(agent.head);
  if (noun < 0 || !['amod', 'compound', 'nmod'].includes(syntax.deprel(agent.head))) return [];
  const described = args.of(noun).filter((mention) => mention !== agent);
  return (cues.verbs.get(participle) ?? [])
    .filter(({ slot, fixed, inverse }) => slot === null && fixed.length === 0 && !inverse)
    .flatMap((cue) =>
      pairs(
        [agent],
        described.filter(({ type }) => type === null || !cue.exceptObjects.includes(type)),
      ).map(([subject, object]) =>
        toDrawnClaim(context, 'compound-participle', {
          subject,
          relation: cue.relation,
          object,
          trigger: agent.head,
          modality: 'asserted',
          polarity: 'positive',
          time: null,
          cue: cue.text,
        }),
      ),
    );
}
