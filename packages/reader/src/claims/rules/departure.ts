import { GOAL, LEFT_POST, OWNER, PLACE, ROLE } from '../../english/grammar/prepositions.ts';
import { RACES } from '../../english/offices/candidacy-words.ts';
import {
  ANNOUNCING_VERBS,
  DEPARTURES,
  DIE_IN_OFFICE,
  LEAVING_PARTICLES,
  LEAVING_VERBS,
  NEED_POST,
  UNION_OF_STATES,
  WISHING_VERBS,
} from '../../english/offices/departure-words.ts';
import { POSTS_TO_LEAVE } from '../../english/offices/post-nouns.ts';
import { isPost } from '../../english/offices/title-kinds.ts';
import type { Mention } from '../../mentions/mention.ts';
import { isParty } from '../../mentions/state-bodies.ts';
import { findOffices } from '../../offices/find-offices.ts';
import { holdersOf } from '../../offices/holders.ts';
import { topicsOf } from '../../syntax/clauses.ts';
import type { DrawnClaim } from '../drawn-claim.ts';
import { officeAt } from '../office-words.ts';
import { type Finding, type Rule, type RuleContext, toDrawnClaim } from '../rule.ts';

/** "resigned as president of Cuba", "is to leave office", "the resignation of Luis Rivera Marín", "President X died". */
export const departure: Rule = {
  name: 'departure',
  draw(context) {
    const { syntax, relations } = context;
    const { leaving } = relations;
    if (leaving === null) return [];
    return syntax.tokens.flatMap((token, at) => {
      if (token.upos === 'VERB' && isLeaving(context, at)) return drawVerb(context, at, leaving);
      if (token.upos === 'VERB' && token.lemma === DIE_IN_OFFICE.verb) return drawDeath(context, at, leaving);
      if (token.upos === 'NOUN' && DEPARTURES.has(token.lemma.toLowerCase()))
        return drawNoun(context, at, leaving);
      return [];
    });
  },
};

function isLeaving({ syntax }: RuleContext, verb: number): boolean {
  const lemma = syntax.lemma(verb);
  if (lemma === DIE_IN_OFFICE.verb)
    return syntax
      .children(verb, 'obl')
      .some((child) => syntax.lemma(child) === DIE_IN_OFFICE.noun && syntax.hasPreposition(child, [PLACE]));
  const particles = LEAVING_PARTICLES.get(lemma);
  if (!particles) return LEAVING_VERBS.has(lemma) && !syntax.isPassive(verb);
  return syntax
    .children(verb, 'compound:prt', 'advmod')
    .some((child) => particles.includes(syntax.lower(child)));
}

function drawVerb(context: RuleContext, verb: number, relation: string): DrawnClaim[] {
  const { syntax, arguments: args } = context;
  const leavers = persons(topicsOf(syntax, verb).flatMap((token) => args.of(token)));
  if (leavers.length === 0) return [];
  const left = whatIsLeft(context, verb);
  if (left === null) return [];
  const { withdrawing } = context.relations;
  // Who quits a party is no longer a member, whatever office they have.
  const isOfParty = withdrawing !== null && left.office === undefined && left.object && isParty(left.object);
  const own = isOfParty ? withdrawing : relation;
  return leavers.map((subject) => claim(context, { subject, trigger: verb, relation: own, ...left }));
}

/** "X, the prime minister of Tonga, died on Thursday": not so a former one. */
function drawDeath(context: RuleContext, verb: number, relation: string): DrawnClaim[] {
  const { syntax, arguments: args, titles } = context;
  const dead = persons(topicsOf(syntax, verb).flatMap((token) => args.of(token)));
  return findOffices(syntax, args, titles)
    .filter(({ status, title }) => status === null && isPost(title.entry.title))
    .flatMap((office) => {
      const { holders } = holdersOf(syntax, args, office);
      return holders
        .filter((holder) => dead.includes(holder))
        .map((subject) =>
          claim(context, {
            subject,
            trigger: verb,
            relation,
            office: office.words,
            object: office.bodies[0] ?? null,
          }),
        );
    });
}

/** The post or body that is left, by default the person's own office; null for other things: "left the building". */
function whatIsLeft(context: RuleContext, verb: number): Pick<Finding, 'office' | 'object'> | null {
  const { syntax, arguments: args } = context;
  const complements = [
    ...syntax.children(verb, 'obj', 'xcomp'),
    ...syntax.children(verb, 'obl').filter((child) => syntax.hasPreposition(child, LEFT_POST)),
    // "resigned as president": the parser may attach it to the name.
    ...syntax
      .children(verb, 'nsubj')
      .flatMap((subject) => syntax.children(subject, 'nmod:desc', 'nmod'))
      .filter((child) => child > verb && syntax.hasPreposition(child, ROLE)),
  ];
  if (syntax.children(verb, 'obj', 'obl').some((child) => RACES.has(syntax.lemma(child)))) return null;
  for (const child of complements) {
    const named = officeAt(context, child);
    if (named) return { office: named.office, object: named.bodies[0] ?? null };
    const body = args
      .of(child)
      .find((mention) => mention.type === 'institution' || mention.type === 'country');
    if (body && body.type === 'institution')
      return isLeftByState(context, verb, body) ? null : { object: body };
    if (POSTS_TO_LEAVE.has(syntax.lemma(child))) return { object: null };
  }
  return NEED_POST.has(syntax.lemma(verb)) ? null : { object: null };
}

/** "plans on leaving the European Union": whoever says so means their state. */
function isLeftByState({ syntax, reference }: RuleContext, verb: number, { gazetteer }: Mention): boolean {
  if (!NEED_POST.has(syntax.lemma(verb))) return false;
  const entry = gazetteer === null ? undefined : reference.gazetteer.find(({ id }) => id === gazetteer);
  return entry?.country === null && UNION_OF_STATES.test(entry.name);
}

function drawNoun(context: RuleContext, noun: number, relation: string): DrawnClaim[] {
  const { syntax, arguments: args } = context;
  const owners = [
    ...syntax.children(noun, 'nmod:poss'),
    ...syntax.children(noun, 'nmod').filter((child) => syntax.hasPreposition(child, OWNER)),
  ];
  const leavers = persons(owners.flatMap((token) => args.of(token)));
  const post = syntax.children(noun, 'nmod').find((child) => syntax.hasPreposition(child, LEFT_POST));
  const named = post === undefined ? null : officeAt(context, post);
  return leavers.map((subject) =>
    claim(context, {
      subject,
      trigger: noun,
      relation,
      office: named?.office ?? null,
      object: named?.bodies[0] ?? null,
      ...modalityOfAnnouncement(context, noun),
    }),
  );
}

/** A resignation that is announced is planned; one that is only called for is hypothetical. */
function modalityOfAnnouncement({ syntax }: RuleContext, noun: number): Partial<Finding> {
  const governor = syntax.head(noun);
  if (governor < 0 || !['obj', 'obl'].includes(syntax.deprel(noun))) return {};
  const lemma = syntax.lemma(governor);
  if (ANNOUNCING_VERBS.has(lemma)) return { modality: 'planned' };
  if (WISHING_VERBS.has(lemma)) {
    const direct = syntax.deprel(noun) === 'obj' || syntax.hasPreposition(noun, GOAL);
    return direct ? { modality: 'hypothetical' } : {};
  }
  return {};
}

function persons(mentions: readonly Mention[]): Mention[] {
  return mentions.filter((mention) => mention.type === 'person' || mention.type === null);
}

function claim(context: RuleContext, finding: Finding): DrawnClaim {
  return toDrawnClaim(context, 'departure', finding);
}
