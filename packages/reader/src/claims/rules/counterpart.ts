import { PEER, titleElsewhere } from '../../english/offices/equal-titles.ts';
import { isOfficeOfState } from '../../english/offices/whose-office.ts';
import type { Mention } from '../../mentions/mention.ts';
import { findOffices } from '../../offices/find-offices.ts';
import { holdersOf } from '../../offices/holders.ts';
import type { DrawnClaim } from '../drawn-claim.ts';
import { type Rule, type RuleContext, toDrawnClaim } from '../rule.ts';

/** "President Macron met his Ukrainian counterpart, Volodymyr Zelensky": the same office in another state. */
export const counterpart: Rule = {
  name: 'counterpart',
  draw: (context) => {
    const { holding } = context.relations;
    if (holding === null) return [];
    const nouns = context.syntax.tokens.flatMap((_, at) => (context.syntax.lemma(at) === PEER ? [at] : []));
    return nouns.flatMap((noun) => drawPeers(context, noun, holding));
  },
};

function drawPeers(context: RuleContext, noun: number, relation: string): DrawnClaim[] {
  const { syntax, arguments: args } = context;
  if (syntax.children(noun, 'nmod:poss').length === 0) return [];
  const people = peersAt(context, noun);
  const bodies = args.modifiers(noun).filter(({ type }) => type === 'country');
  if (people.length !== bodies.length) return [];
  return people.flatMap((subject, at) => {
    const object = bodies[at]!;
    const office = officeOfPeer(context, noun, object);
    return office === null
      ? []
      : [toDrawnClaim(context, 'counterpart', { ...HELD, subject, relation, object, trigger: noun, office })];
  });
}

/** Whatever the sentence says about the person. */
const HELD = { modality: 'asserted', polarity: 'positive', time: null } as const;

/** The people named after it, in order: "his Kenyan and Ghanaian counterparts, William Ruto and John Mahama". */
function peersAt({ syntax, arguments: args }: RuleContext, noun: number): Mention[] {
  return syntax
    .children(noun, 'appos', 'flat')
    .flatMap((child) => args.of(child))
    .filter(({ kind, type }) => kind === 'name' && type === 'person');
}

/** The title of whoever is last named before with an office of a state, unless the peer's state has no such office. */
function officeOfPeer(context: RuleContext, noun: number, body: Mention): string | null {
  const { syntax, arguments: args, titles, reference } = context;
  const held = findOffices(syntax, args, titles).findLast(
    (office) =>
      office.words.end <= noun &&
      isOfficeOfState(titleElsewhere(office.title.entry.title)) &&
      holdersOf(syntax, args, office).holders.some(({ kind }) => kind === 'name'),
  );
  if (!held) return null;
  const title = titleElsewhere(held.title.entry.title);
  const known = reference.officeTitles.find((entry) => entry.title === title);
  const [state, only, never] = [body.gazetteer, known?.only_states ?? [], known?.never_states ?? []];
  if (state === null || never.includes(state) || (only.length > 0 && !only.includes(state))) return null;
  return title;
}
