import type { Mention } from '../../document.ts';
import { subjectsOf } from '../clauses.ts';
import { type Rule, type RuleContext, toDrawnClaim } from '../rule.ts';

const SAYING = new Set('say write tweet tell add declare state post'.split(' '));
const THANKS = new Set(['congratulation', 'congratulations', 'thanks', 'kudos', 'condolences', 'condolence']);

/** "Congratulations to Mark Rutte", Yermak said; "Thank you Bill de Blasio", wrote Warren: the speaker praises. */
export const quotation: Rule = {
  name: 'quotation',
  draw(context) {
    const praised = praisedInQuote(context);
    const speakers = praised.length > 0 ? speakersOf(context) : [];
    return speakers.flatMap((subject) =>
      praised
        .filter(({ mention }) => mention !== subject)
        .map(({ mention, trigger }) =>
          toDrawnClaim(context, 'quotation', {
            subject,
            relation: 'praised',
            object: mention,
            trigger,
            modality: 'asserted',
            polarity: 'positive',
          }),
        ),
    );
  },
};

function praisedInQuote({ syntax, arguments: args }: RuleContext): { mention: Mention; trigger: number }[] {
  return syntax.tokens.flatMap((token, at) => {
    const word = token.text.toLowerCase();
    if (THANKS.has(word)) {
      const to = syntax.tokens[at + 1]?.text.toLowerCase() === 'to' ? firstName(args, at + 2) : null;
      return to ? [{ mention: to, trigger: at }] : [];
    }
    const addressed = word === 'thank' && syntax.lower(at + 1) === 'you' ? firstName(args, at + 2) : null;
    return addressed ? [{ mention: addressed, trigger: at }] : [];
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

/** Who says the quote: in this sentence, or in the one before or after it where that only attributes. */
function speakersOf({ syntax, arguments: args }: RuleContext): Mention[] {
  return syntax.tokens.flatMap((token, verb) =>
    token.upos === 'VERB' && SAYING.has(token.lemma.toLowerCase()) && !isQuoted(syntax.tokens, verb)
      ? subjectsOf(syntax, verb).flatMap((subject) => args.of(subject))
      : [],
  );
}

function isQuoted(tokens: readonly { text: string }[], at: number): boolean {
  return tokens.slice(0, at).filter(({ text }) => text === '"' || text === '“').length % 2 === 1;
}
