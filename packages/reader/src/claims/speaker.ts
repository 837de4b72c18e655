import type { Quotation } from '../coreference/quotations.ts';
import { REPORTING_VERBS } from '../english/acts/speech-verbs.ts';
import type { Mention } from '../mentions/mention.ts';
import { subjectsOf } from '../syntax/clauses.ts';
import type { RuleContext } from './rule.ts';

type SpeakerContext = Pick<RuleContext, 'syntax' | 'arguments' | 'quotations'>;

/** Who says what a trigger carries: of a quotation its speaker, else the subject of a saying verb above. */
export function whoSays(context: SpeakerContext, trigger: number): Mention | null {
  return quotationAt(context, trigger)?.speaker ?? whoReports(context, trigger);
}

/** The speaker to put beside a claim; none where he is the claim's own subject. */
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
