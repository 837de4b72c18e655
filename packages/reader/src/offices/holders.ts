import { ROLE } from '../english/grammar/prepositions.ts';
import { OFFICE_GIVING_VERBS, SERVING_VERBS } from '../english/offices/office-verbs.ts';
import { isPluralTitle } from '../english/offices/title-words.ts';
import type { Arguments } from '../mentions/arguments.ts';
import type { Mention } from '../mentions/mention.ts';
import { objectsOf, topicsOf } from '../syntax/clauses.ts';
import type { Syntax } from '../syntax/syntax.ts';
import type { OfficePhrase } from './find-offices.ts';

export interface Holders {
  holders: Mention[];
  /** The word that states it: the title itself, or the verb in "serves as president". */
  trigger: number;
}

/**
 * The holders of the office in a phrase: the name beside it, the subject it describes, or the description
 * itself.
 */
export function holdersOf(syntax: Syntax, args: Arguments, office: OfficePhrase): Holders {
  const named =
    nameAfter(syntax, args, office) ??
    nameInApposition(syntax, args, office) ??
    nameAfterComma(syntax, args, office);
  if (named) return { holders: persons(named), trigger: office.head };
  const predicated = subjectOfPredicate(syntax, args, office);
  if (predicated) return predicated;
  const own = args.headedAt(office.head);
  return { holders: own ? persons([own]) : [], trigger: office.head };
}

function persons(mentions: readonly Mention[]): Mention[] {
  return mentions.filter((mention) => mention.type === null || mention.type === 'person');
}

/** "Prime Minister Mark Rutte": the name follows directly, whatever the parse. */
function nameAfter(syntax: Syntax, args: Arguments, office: OfficePhrase): Mention[] | null {
  const next = args.mentionAt(office.words.end) ?? null;
  if (next?.kind !== 'name' || next.type !== 'person' || next.tokens.start !== office.words.end) return null;
  // "Presidents Bush and Putin", but "Prime Minister Rishi Sunak and Chancellor Olaf Scholz".
  if (!isPluralTitle(syntax.lower(office.title.end - 1))) return [next];
  return args.of(next.head).filter((mention) => mention.kind === 'name');
}

function nameInApposition(syntax: Syntax, args: Arguments, office: OfficePhrase): Mention[] | null {
  const head = syntax.head(office.head);
  if (syntax.deprel(office.head) === 'appos' && head >= 0) {
    const described = args.mentionAt(head);
    if (described && described.type === 'person') return [described];
  }
  const named = syntax
    .children(office.head, 'appos', 'flat')
    .flatMap((child) => args.of(child))
    .filter((mention) => mention.type === 'person' && mention.kind !== 'description');
  return named.length > 0 ? named : null;
}

/**
 * "the presidency's chief of staff, Andriy Yermak,": between commas, in case the parser missed the apposition.
 */
function nameAfterComma(syntax: Syntax, args: Arguments, office: OfficePhrase): Mention[] | null {
  const { end } = office.words;
  if (syntax.lower(end) !== ',') return null;
  const name = args.mentionAt(end + 1);
  if (name?.kind !== 'name' || name.type !== 'person' || name.tokens.start !== end + 1) return null;
  return [',', '.', ')', ';', '--', '—', '-'].includes(syntax.lower(name.tokens.end)) ? [name] : null;
}

function subjectOfPredicate(syntax: Syntax, args: Arguments, office: OfficePhrase): Holders | null {
  const { head } = office;
  const governor = syntax.head(head);
  const deprel = syntax.deprel(head);
  if (syntax.children(head, 'cop').length > 0) return holdersFrom(args, topicsOf(syntax, head), head);
  if (governor < 0 || !['xcomp', 'obl', 'obj', 'advcl', 'nmod'].includes(deprel)) return null;
  if (deprel === 'obl' && !syntax.hasPreposition(head, ROLE)) return null;
  const lemma = syntax.lemma(governor);
  if (SERVING_VERBS.has(lemma)) return holdersFrom(args, topicsOf(syntax, governor), governor);
  if (!OFFICE_GIVING_VERBS.has(lemma) || (deprel === 'obj' && !syntax.isPassive(governor))) return null;
  const installed = syntax.isPassive(governor)
    ? topicsOf(syntax, governor)
    : objectsOf(syntax, governor).filter((token) => token !== head);
  return holdersFrom(args, installed, governor);
}

function holdersFrom(args: Arguments, tokens: readonly number[], trigger: number): Holders | null {
  const holders = persons(tokens.flatMap((token) => args.of(token)));
  return holders.length > 0 ? { holders, trigger } : null;
}
