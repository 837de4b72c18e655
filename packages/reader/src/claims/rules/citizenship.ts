import type { Ontology } from '@precedent/model';
import { OWNER } from '../../english/grammar/prepositions.ts';
import {
  CITIZENSHIPS,
  GRANTED_TO,
  GRANTING_VERBS,
  HAVING_VERBS,
} from '../../english/people/citizenship-words.ts';
import type { Mention } from '../../mentions/mention.ts';
import { agentsOf, subjectsOf, topicsOf } from '../../syntax/clauses.ts';
import type { DrawnClaim } from '../drawn-claim.ts';
import { pairs, type Rule, type RuleContext, toDrawnClaim } from '../rule.ts';

/** "A Swede, Nils Berg,", "holds Swedish and Canadian passports", "was granted Russian citizenship". */
export const citizenship: Rule = {
  name: 'citizenship',
  draw(context) {
    const relation = relationOfCitizens(context.reference.ontology);
    if (relation === null) return [];
    return context.syntax.tokens.flatMap((token, at) => {
      if (token.upos === 'NOUN')
        return draw(context, relation, at, describedAt(context, at), countryAt(context, at));
      if (token.upos !== 'VERB') return [];
      const lemma = token.lemma.toLowerCase();
      if (HAVING_VERBS.has(lemma)) return drawHaving(context, relation, at);
      return GRANTING_VERBS.has(lemma) ? drawGranting(context, relation, at) : [];
    });
  },
};

/** The lasting relation of persons, and nobody else, to countries, and nothing else. */
function relationOfCitizens({ relations }: Ontology): string | null {
  const isOnly = (types: readonly string[], type: string) => types.length === 1 && types[0] === type;
  return (
    relations.find(
      ({ lasts, subject, object }) => lasts && isOnly(subject, 'person') && isOnly(object, 'country'),
    )?.id ?? null
  );
}

function draw(
  context: RuleContext,
  relation: string,
  trigger: number,
  persons: readonly Mention[],
  countries: readonly Mention[],
): DrawnClaim[] {
  return pairs(
    persons.filter(({ type }) => type === 'person' || type === null),
    countries.filter(({ type }) => type === 'country'),
  ).map(([subject, object]) =>
    toDrawnClaim(context, 'citizenship', { subject, relation, object, trigger, time: null }),
  );
}

/** The name beside a noun for citizens: "A Swede, Nils Berg". */
function describedAt({ syntax, arguments: args }: RuleContext, noun: number): Mention[] {
  const beside = [
    ...syntax.children(noun, 'appos'),
    ...(syntax.deprel(noun) === 'appos' ? [syntax.head(noun)] : []),
  ];
  return beside.flatMap((token) => args.headedAt(token) ?? []).filter(({ kind }) => kind === 'name');
}

/** Sweden for "Swede". */
function countryAt({ syntax, arguments: args }: RuleContext, noun: number): Mention[] {
  const mention = args.headedAt(noun);
  const isOne = syntax.children(noun, 'det').length > 0;
  return isOne && mention?.type === 'country' && mention.kind !== 'description' ? [mention] : [];
}

function drawHaving(context: RuleContext, relation: string, verb: number): DrawnClaim[] {
  const { syntax, arguments: args } = context;
  if (syntax.isPassive(verb)) return [];
  const holders = subjectsOf(syntax, verb).flatMap((token) => args.of(token));
  return papersAt(context, verb).flatMap((paper) =>
    draw(context, relation, verb, holders, countriesOf(context, paper)),
  );
}

function drawGranting(context: RuleContext, relation: string, verb: number): DrawnClaim[] {
  const { syntax, arguments: args } = context;
  const passive = syntax.isPassive(verb);
  const given = [
    ...syntax.children(verb, 'iobj'),
    ...syntax.children(verb, 'obl').filter((child) => syntax.hasPreposition(child, GRANTED_TO)),
    ...(passive ? topicsOf(syntax, verb) : []),
  ].flatMap((token) => args.of(token));
  const givers = (passive ? agentsOf(syntax, verb) : subjectsOf(syntax, verb)).flatMap((token) =>
    args.of(token),
  );
  return papersAt(context, verb).flatMap((paper) => {
    const named = countriesOf(context, paper);
    return draw(context, relation, verb, given, named.length > 0 ? named : givers);
  });
}

/** The parser takes it for a predicate in "was granted citizenship". */
function papersAt({ syntax }: RuleContext, verb: number): number[] {
  return syntax.children(verb, 'obj', 'xcomp').filter((child) => CITIZENSHIPS.has(syntax.lemma(child)));
}

function countriesOf({ syntax, arguments: args }: RuleContext, paper: number): Mention[] {
  const named = syntax.children(paper, 'nmod').filter((child) => syntax.hasPreposition(child, OWNER));
  return [...args.modifiers(paper), ...named.flatMap((child) => args.of(child))];
}
