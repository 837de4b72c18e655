import { MEMBER } from '../../english/bodies/party-words.ts';
import { INCLUDING, OWNER } from '../../english/grammar/prepositions.ts';
import { NAMING_VERBS } from '../../english/offices/office-verbs.ts';
import { affiliationsAfter } from '../../mentions/affiliations-after.ts';
import type { Mention } from '../../mentions/mention.ts';
import { isParty } from '../../mentions/state-bodies.ts';
import { topicsOf } from '../../syntax/clauses.ts';
import type { DrawnClaim } from '../drawn-claim.ts';
import { type Rule, type RuleContext, toDrawnClaim } from '../rule.ts';

/**
 * "Republican Senator John McCain", "Mark Amodei, a member of the Republican Party", "Pierluisi and Rosselló
 * are members of".
 */
export const party: Rule = {
  name: 'party',
  draw(context) {
    const { membership } = context.relations;
    const found = [...findAffiliations(context), ...findBrackets(context), ...findMembers(context)];
    return membership === null ? [] : found.map((member) => claim(context, membership, member));
  },
};

interface Membership {
  subject: Mention;
  object: Mention;
  trigger: number;
}

/** A party's name before a person's, with or without a title in between. */
function findAffiliations(context: RuleContext): Membership[] {
  return context.mentions
    .filter((mention) => mention.type === 'person' && mention.kind === 'name')
    .flatMap((person) => {
      const body = partyBefore(context, person);
      return body ? [{ subject: person, object: body, trigger: person.head }] : [];
    });
}

function partyBefore({ arguments: args, syntax }: RuleContext, person: Mention): Mention | null {
  for (let at = person.tokens.start - 1; at >= Math.max(0, person.tokens.start - 6); at--) {
    const mention = args.mentionAt(at);
    if (mention?.type === 'institution' && mention.kind !== 'description' && mention.tokens.end === at + 1)
      return isParty(mention) ? mention : null;
    if (!['PROPN', 'NOUN', 'ADJ'].includes(syntax.token(at).upos)) return null;
  }
  return null;
}

/** "Susan Collins (R-ME)". */
function findBrackets(context: RuleContext): Membership[] {
  return context.mentions.flatMap((person) => {
    if (person.type !== 'person' || person.kind !== 'name') return [];
    const parties = affiliationsAfter(context.mentions, person).filter(isParty);
    return parties.map((body) => ({ subject: person, object: body, trigger: person.head }));
  });
}

/** "a member of X", as a predicate or in apposition to a name. */
function findMembers(context: RuleContext): Membership[] {
  const { syntax, arguments: args } = context;
  return syntax.tokens.flatMap((token, noun) => {
    if (token.upos !== 'NOUN' || token.lemma.toLowerCase() !== MEMBER) return [];
    const bodies = [
      ...syntax
        .children(noun, 'nmod')
        .filter((child) => syntax.hasPreposition(child, OWNER))
        .flatMap((child) => args.of(child)),
      ...args.modifiers(noun),
      ...syntax.children(noun, 'nmod:poss').flatMap((child) => args.of(child)),
    ].filter((mention) => mention.type === 'institution');
    const members = membersAt(context, noun);
    return members.flatMap((member) =>
      bodies
        .slice(0, 1)
        .filter((body) => body !== member)
        .map((body) => ({ subject: member, object: body, trigger: noun })),
    );
  });
}

function membersAt({ syntax, arguments: args }: RuleContext, noun: number): Mention[] {
  const head = syntax.head(noun);
  const named = [...syntax.children(noun, 'appos', 'flat'), ...includedIn(syntax, noun)].flatMap((child) =>
    args.of(child),
  );
  if (named.length > 0) return named;
  if (syntax.deprel(noun) === 'appos' && head >= 0) return args.of(head);
  if (syntax.children(noun, 'cop').length > 0)
    return topicsOf(syntax, noun).flatMap((token) => args.of(token));
  if (head >= 0 && ['xcomp', 'obl'].includes(syntax.deprel(noun)) && NAMING_VERBS.has(syntax.lemma(head)))
    return topicsOf(syntax, head).flatMap((token) => args.of(token));
  const after = args.mentionAt(noun + 1);
  return after?.type === 'person' && after.kind === 'name' ? [after] : [];
}

function includedIn(syntax: RuleContext['syntax'], noun: number): number[] {
  return syntax.children(noun, 'nmod').filter((child) => syntax.hasPreposition(child, INCLUDING));
}

function claim(context: RuleContext, relation: string, membership: Membership): DrawnClaim {
  return toDrawnClaim(context, 'party', { ...membership, relation, time: null });
}
