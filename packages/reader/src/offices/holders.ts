import type { Arguments } from '../claims/arguments.ts';
import { topicsOf } from '../claims/clauses.ts';
import type { Syntax } from '../claims/syntax.ts';
import type { Mention } from '../document.ts';
import type { OfficePhrase } from './find-offices.ts';

/** Verbs that say what somebody is: "serves as president", "became chancellor", "remains head of". */
const BEING = new Set(
  'serve act work continue remain become stay be function retire resign return know'.split(' '),
);
const ENTERING = new Set(['become']);

export interface Holders {
  holders: Mention[];
  /** The word that states it: the title itself, or the verb of "serves as president". */
  trigger: number;
}

/** Who holds an office phrase: the name beside it, the subject that it is said of, or the description itself. */
export function holdersOf(syntax: Syntax, args: Arguments, office: OfficePhrase): Holders {
  const named = nameAfter(args, office) ?? nameInApposition(syntax, args, office);
  if (named.length > 0) return { holders: persons(named), trigger: office.head };
  const predicated = subjectOfPredicate(syntax, args, office);
  if (predicated) return predicated;
  const own = args.headedAt(office.head);
  return { holders: own ? persons([own]) : [], trigger: office.head };
}

export { ENTERING };

function persons(mentions: readonly Mention[]): Mention[] {
  return mentions.filter((mention) => mention.type === null || mention.type === 'person');
}

/** "Prime Minister Mark Rutte": the name follows at once, whatever the tree makes of it. */
function nameAfter(args: Arguments, office: OfficePhrase): Mention[] | null {
  const next = args.mentionAt(office.words.end) ?? null;
  if (next?.kind !== 'name' || next.type !== 'person' || next.tokens.start !== office.words.end) return null;
  return args.of(next.head).filter((mention) => mention.kind === 'name');
}

function nameInApposition(syntax: Syntax, args: Arguments, office: OfficePhrase): Mention[] {
  const head = syntax.head(office.head);
  if (syntax.deprel(office.head) === 'appos' && head >= 0) {
    const described = args.mentionAt(head);
    if (described && described.type === 'person') return [described];
  }
  return syntax
    .children(office.head, 'appos', 'flat')
    .flatMap((child) => args.of(child))
    .filter((mention) => mention.type === 'person' && mention.kind !== 'description');
}

function subjectOfPredicate(syntax: Syntax, args: Arguments, office: OfficePhrase): Holders | null {
  const { head } = office;
  const governor = syntax.head(head);
  const deprel = syntax.deprel(head);
  const copular = syntax.children(head, 'cop').length > 0;
  const being =
    governor >= 0 && BEING.has(syntax.lemma(governor)) && ['xcomp', 'obl', 'obj', 'advcl'].includes(deprel);
  if (!copular && !being) return null;
  if (being && deprel === 'obl' && !syntax.hasPreposition(head, ['as'])) return null;
  const trigger = copular ? head : governor;
  const subjects = topicsOf(syntax, trigger).flatMap((token) => args.of(token));
  return subjects.length > 0 ? { holders: persons(subjects), trigger } : null;
}
