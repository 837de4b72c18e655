import type { Mention } from '../document.ts';
import { subjectsOf } from './clauses.ts';
import type { RuleContext } from './rule.ts';

const SAYING = new Set(
  'say tell announce claim state add declare report write tweet insist argue note explain maintain believe acknowledge admit confirm deny'.split(
    ' ',
  ),
);

/** Who says what a trigger carries: the subject of a saying verb above it, or "according to X". */
export function speakerOf(
  context: Pick<RuleContext, 'syntax' | 'arguments'>,
  trigger: number,
  subject: Mention,
): Mention | null {
  const { syntax } = context;
  for (const at of syntax.ancestors(trigger)) {
    if (!SAYING.has(syntax.lemma(at)) || syntax.token(at).upos !== 'VERB') continue;
    const saidClause = syntax
      .children(at, 'ccomp', 'parataxis', 'xcomp')
      .some((child) => syntax.isUnder(trigger, child));
    if (!saidClause) continue;
    const [speaker] = subjectsOf(syntax, at).flatMap((token) => context.arguments.agents(token));
    if (speaker && speaker !== subject) return speaker;
    if (speaker) return null;
  }
  return null;
}
