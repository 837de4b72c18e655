import { OWNER } from '../../english/grammar/prepositions.ts';
import { CHARGES, HEADING_VERBS, HOLDING_VERBS } from '../../english/offices/office-verbs.ts';
import { POSTS } from '../../english/offices/post-nouns.ts';
import type { Mention } from '../../mentions/mention.ts';
import { objectsOf, subjectsOf, topicsOf } from '../../syntax/clauses.ts';
import type { DrawnClaim } from '../drawn-claim.ts';
import { officeAt } from '../office-words.ts';
import { pairs, type Rule, type RuleContext, toDrawnClaim } from '../rule.ts';

/** "Trudeau heads the Liberal Party", "held the post of Speaker", "assumed the presidency". */
export const tenure: Rule = {
  name: 'tenure',
  draw(context) {
    const { holding } = context.relations;
    if (holding === null) return [];
    return context.syntax.tokens.flatMap((token, verb) => {
      if (token.upos === 'NOUN')
        return [...drawCharge(context, verb, holding), ...drawRelative(context, verb, holding)];
      if (token.upos !== 'VERB') return [];
      const lemma = token.lemma.toLowerCase();
      const title = HEADING_VERBS.get(lemma);
      if (title) return drawHeading(context, verb, holding, title);
      if (context.syntax.isPassive(verb)) return [];
      return HOLDING_VERBS.has(lemma) ? drawHolding(context, verb, holding) : [];
    });
  },
};

function drawHeading(context: RuleContext, verb: number, relation: string, title: string): DrawnClaim[] {
  const { syntax, arguments: args } = context;
  const bodies = objectsOf(syntax, verb)
    .flatMap((token) => args.of(token))
    .filter((body) => body.type === 'institution' || body.type === 'country');
  return pairs(holdersAt(context, verb), bodies).map(([subject, object]) =>
    toDrawnClaim(context, 'tenure', {
      subject,
      relation,
      object,
      trigger: verb,
      office: title,
    }),
  );
}

/** "Horst Köhler, at the helm of the IMF", "is in charge of the Federal Police". */
function drawCharge(context: RuleContext, noun: number, relation: string): DrawnClaim[] {
  const { syntax, arguments: args } = context;
  const charge = CHARGES.get(syntax.lemma(noun));
  if (charge === undefined || !syntax.hasPreposition(noun, [charge])) return [];
  const bodies = syntax
    .children(noun, 'nmod')
    .filter((child) => syntax.hasPreposition(child, OWNER))
    .flatMap((child) => args.of(child))
    .filter((body) => body.type === 'institution' || body.type === 'country');
  const head = syntax.head(noun);
  const isPredicate = syntax.children(noun, 'cop').length > 0;
  const bearers = isPredicate ? topicsOf(syntax, noun) : head < 0 ? [] : [head];
  const holders = bearers.flatMap((token) => args.of(token)).filter((holder) => holder.type === 'person');
  return pairs(holders, bodies).map(([subject, object]) =>
    toDrawnClaim(context, 'tenure', { subject, relation, object, trigger: noun, office: 'Head' }),
  );
}

/** "Lina Khan, who heads the agency": the parser takes the verb for a noun. */
function drawRelative(context: RuleContext, noun: number, relation: string): DrawnClaim[] {
  const { syntax, arguments: args } = context;
  const title = HEADING_VERBS.get(syntax.lower(noun).replace(/s$/, ''));
  const holder = syntax.head(noun);
  if (title === undefined || syntax.deprel(noun) !== 'acl:relcl' || holder < 0) return [];
  const bodies = syntax
    .children(noun, 'obj', 'nmod')
    .filter((child) => syntax.prepositions(child).length === 0)
    .flatMap((child) => args.of(child))
    .filter((body) => body.type === 'institution' || body.type === 'country');
  const holders = args.of(holder).filter(({ type }) => type === 'person');
  return pairs(holders, bodies).map(([subject, object]) =>
    toDrawnClaim(context, 'tenure', { subject, relation, object, trigger: noun, office: title }),
  );
}

function drawHolding(context: RuleContext, verb: number, relation: string): DrawnClaim[] {
  const { syntax } = context;
  const posts = syntax.children(verb, 'obj').flatMap((post) => {
    const inside = POSTS.has(syntax.lemma(post)) ? syntax.children(post, 'nmod', 'appos') : [];
    return [...inside, post];
  });
  for (const post of posts) {
    const office = officeAt(context, post);
    // "hold the presidency" names an office; "met the president" would not.
    if (!office || (typeof office.office !== 'string' && !isInPost(context, post))) continue;
    return holdersAt(context, verb).map((subject) =>
      toDrawnClaim(context, 'tenure', {
        subject,
        relation,
        object: office.bodies[0] ?? null,
        trigger: verb,
        office: office.office,
      }),
    );
  }
  return [];
}

function isInPost({ syntax }: RuleContext, token: number): boolean {
  const head = syntax.head(token);
  return head >= 0 && POSTS.has(syntax.lemma(head));
}

function holdersAt({ syntax, arguments: args }: RuleContext, verb: number): Mention[] {
  return subjectsOf(syntax, verb)
    .flatMap((token) => args.of(token))
    .filter((holder) => holder.type === 'person');
}
