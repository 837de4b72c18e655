import type { DrawnClaim } from '../../document.ts';
import { findOffices, type OfficePhrase } from '../../offices/find-offices.ts';
import { holdersOf } from '../../offices/holders.ts';
import { pairs, type Rule, type RuleContext, toDrawnClaim } from '../rule.ts';

/** "Romanian President Klaus Iohannis", "Andriy Yermak, the presidency's chief of staff", "Lam is chief executive of Hong Kong". */
export const title: Rule = {
  name: 'title',
  draw: (context) =>
    findOffices(context.syntax, context.arguments, context.titles).flatMap((office) =>
      drawOffice(context, office),
    ),
};

function drawOffice(context: RuleContext, office: OfficePhrase): DrawnClaim[] {
  const { holders, trigger } = holdersOf(context.syntax, context.arguments, office);
  return pairs(holders, office.bodies).map(([subject, object]) =>
    toDrawnClaim(context, 'title', {
      subject,
      relation: 'holds_office',
      object,
      trigger,
      office: office.words,
      status: office.status,
      ...(office.status === 'elect' ? { modality: 'planned' as const } : {}),
      ...(trigger === office.head
        ? {
            modality: office.status === 'elect' ? ('planned' as const) : ('asserted' as const),
            polarity: 'positive' as const,
            time: null,
          }
        : {}),
      confidence: 0.9,
    }),
  );
}
