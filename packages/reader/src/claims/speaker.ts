import type { Quotation } from '../coreference/quotations.ts';
import { ACCORDING_TO, REPORTING_VERBS } from '../english/acts/speech-verbs.ts';
import type { Mention } from '../mentions/mention.ts';
import { subjectsOf } from '../syntax/clauses.ts';
import type { Syntax } from '../syntax/syntax.ts';
import type { RuleContext } from './rule.ts';

type SpeakerContext = Pick<RuleContext, 'syntax' | 'arguments' | 'quotations'>;

/** The speaker of the quotation with the trigger, or else the subject of a verb of saying above it. */
export function whoSays(context: SpeakerContext, trigger: number): Mention | null {
  return (
    quotationAt(context, trigger)?.speaker ?? whoIsSource(context, trigger) ?? whoReports(context, trigger)
  );
}

/** The speaker of a claim; null if it is the claim's subject. */
export function speakerOf(context: SpeakerContext, trigger: number, subject: Mention): Mention | null {
  const speaker = whoSays(context, trigger);
  return speaker === subject ? null : speaker;
}

export function quotationAt({ syntax, quotations }: SpeakerContext, trigger: number): Quotation | null {
  const { start } = syntax.token(trigger);
  return quotations.find((quotation) => quotation.start <= start && start < quotation.end) ?? null;
}

function whoReports({ syntax, arguments: args }: SpeakerContext, trigger: number): Mention | null {
  for (const at of syntax.ancestors(trigger)) {
    if (!REPORTING_VERBS.has(syntax.lemma(at)) || syntax.token(at).upos !== 'VERB') continue;
    const said = syntax
      .children(at, 'ccomp', 'parataxis', 'xcomp')
      .some((child) => syntax.isUnder(trigger, child));
    const [speaker] = said ? subjectsOf(syntax, at).flatMap((token) => args.agents(token)) : [];
    if (speaker) return speaker;
  }
  return null;
}

/** "according to Turkey, supportive of the PKK": the source of the clause or phrase that contains it. */
function whoIsSource({ syntax, arguments: args }: SpeakerContext, trigger: number): Mention | null {
  for (const [at, token] of syntax.tokens.entries()) {
    if (token.text.toLowerCase() !== ACCORDING_TO[0] || syntax.lower(at + 1) !== ACCORDING_TO[1]) continue;
    const source = sourceAfter(syntax, at);
    if (source === null || syntax.isUnder(trigger, source)) continue;
    const said = syntax.head(source);
    if (said < 0 || !syntax.isUnder(trigger, said)) continue;
    const [agent] = args.agents(source);
    const speaker = agent ?? args.patients(source, true)[0];
    if (speaker) return speaker;
  }
  return null;
}

/** The nominal after "according to", with its appositions: the minister in "Ghana's minister, X". */
function sourceAfter(syntax: Syntax, according: number): number | null {
  let at = syntax.head(according);
  if (at < 0) return null;
  while (
    ['appos', 'flat', 'nmod:poss', 'compound'].includes(syntax.deprel(at)) &&
    syntax.head(at) > according
  )
    at = syntax.head(at);
  return at;
}
