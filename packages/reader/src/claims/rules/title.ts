import { ALTERNATIVES } from '../../english/grammar/conjunctions.ts';
import { HOME } from '../../english/grammar/prepositions.ts';
import {
  INDEFINITE_DETERMINERS,
  isLocalPost,
  isMembership,
  isPost,
  isSeat,
} from '../../english/offices/title-kinds.ts';
import { isDecade } from '../../english/time/decades.ts';
import { affiliationsAfter } from '../../mentions/affiliations-after.ts';
import type { Mention } from '../../mentions/mention.ts';
import { findOffices, type OfficePhrase } from '../../offices/find-offices.ts';
import { holdersOf } from '../../offices/holders.ts';
import type { DrawnClaim } from '../drawn-claim.ts';
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
  if (!isPost(office.title.entry.title) || isAlternative(context, office.head)) return [];
  const { holders, trigger } = holdersOf(context.syntax, context.arguments, office);
  const { membership, holding } = context.relations;
  const relation = isMembership(office.title.entry.title) ? membership : holding;
  const parties = drawParty(context, holders, office.parties, trigger);
  if (relation === null) return parties;
  if (office.bodies.length === 0 && isIndefinite(context, office)) return [];
  const ends: [Mention, Mention | null][] =
    office.bodies.length > 0
      ? pairs(holders, office.bodies)
      : (office.masters.length > 0 ? holders : named(holders)).map((holder) => [
          holder,
          isLocalPost(office.title.entry.title) ? homeOf(context, holder) : null,
        ]);
  // A title beside a name is true whatever the sentence says about the person.
  const beside = trigger === office.head && context.syntax.children(trigger, 'cop').length === 0;
  const asserted = beside && office.status !== 'elect' ? { modality: 'asserted' as const } : {};
  const held = ends.map(([subject, object]) =>
    toDrawnClaim(context, 'title', {
      subject,
      relation,
      object,
      master: office.masters[0] ?? null,
      trigger,
      office: office.words,
      status: office.status ?? (beside && isOfPastDecade(context, trigger) ? 'former' : null),
      ...(office.status === 'elect' ? { modality: 'planned' as const } : {}),
      ...asserted,
      ...(beside ? { polarity: 'positive' as const, time: null } : {}),
      // A place after the name is certain, so it doesn't need a proposal of the model.
      ...(object !== null && !office.bodies.includes(object) ? { cue: 'home' } : { inTitlePhrase: true }),
    }),
  );
  return [...held, ...parties];
}

/** "by the King or Queen, currently Elizabeth II": one of the two, without saying which. */
function isAlternative({ syntax }: RuleContext, head: number): boolean {
  return syntax
    .conjuncts(syntax.firstConjunct(head))
    .some((member) => syntax.children(member, 'cc').some((cc) => ALTERNATIVES.has(syntax.lower(cc))));
}

/** "In the eighties he served under President François Mitterrand". */
function isOfPastDecade({ syntax }: RuleContext, trigger: number): boolean {
  const clause = syntax.clauseOf(trigger);
  return syntax
    .children(clause, 'obl', 'obl:unmarked', 'nmod')
    .some((child) => child !== trigger && isDecade(syntax.lower(child)));
}

function homeOf(context: RuleContext, holder: Mention): Mention | null {
  const { syntax, arguments: args } = context;
  const { tokens } = holder;
  const bracketed = affiliationsAfter(context.mentions, holder).find(({ type }) => type === 'place');
  if (bracketed) return bracketed;
  if (!HOME.includes(syntax.lower(tokens.end))) return null;
  const home = args.mentionAt(tokens.end + 1);
  return home?.type === 'place' && home.tokens.start === tokens.end + 1 ? home : null;
}

/** Whether it isn't clear whose office it is: "a minister and former colonel", "several speakers"; not "a senator". */
function isIndefinite({ syntax }: RuleContext, { head, title }: OfficePhrase): boolean {
  if (isSeat(title.entry.title)) return false;
  return syntax
    .children(head, 'det', 'amod')
    .some((child) => INDEFINITE_DETERMINERS.has(syntax.lower(child)));
}

/** "Labour MP Jo Cox" sits in Parliament and belongs to Labour. */
function drawParty(
  context: RuleContext,
  holders: readonly Mention[],
  parties: readonly Mention[],
  trigger: number,
): DrawnClaim[] {
  const { membership } = context.relations;
  if (membership === null) return [];
  return pairs(named(holders), parties).map(([subject, object]) =>
    toDrawnClaim(context, 'title', {
      subject,
      relation: membership,
      object,
      trigger,
      modality: 'asserted',
      polarity: 'positive',
      time: null,
      inTitlePhrase: true,
    }),
  );
}

function named(holders: readonly Mention[]): Mention[] {
  return holders.filter((holder) => holder.kind === 'name');
}
