import {
  chamberInFront,
  isChamber,
  isPartOfChamber,
  KINDS_OF_PARTS,
} from '../../english/bodies/part-words.ts';
import { withoutArticle } from '../../english/grammar/determiners.ts';
import { OWNER, WHOLE } from '../../english/grammar/prepositions.ts';
import type { Mention } from '../../mentions/mention.ts';
import { isIndependent, isOfState } from '../../mentions/state-bodies.ts';
import type { DrawnClaim } from '../drawn-claim.ts';
import { type Rule, type RuleContext, toDrawnClaim } from '../rule.ts';

/**
 * "Parliament of Iraq", "the US Senate", "Iran's Qom Province", "Kutama, Zimbabwe", "the House Judiciary
 * Committee".
 */
export const nestedBody: Rule = {
  name: 'nested-body',
  draw(context) {
    const { part } = context.relations;
    if (part === null) return [];
    return context.mentions
      .filter(
        (mention) => (mention.type === 'institution' || mention.type === 'place') && mention.kind === 'name',
      )
      .flatMap((body) => drawBody(context, body, part));
  },
};

function drawBody(context: RuleContext, body: Mention, relation: string): DrawnClaim[] {
  const found = parentOf(context, body);
  if (!found) return [];
  return [
    toDrawnClaim(context, 'nested-body', {
      subject: body,
      relation,
      object: found.parent,
      trigger: body.head,
      modality: 'asserted',
      polarity: 'positive',
      time: null,
      cue: found.by,
    }),
  ];
}

/** The parent given by the most reliable construction. */
function parentOf(context: RuleContext, body: Mention): { parent: Mention; by: string } | null {
  const { syntax, arguments: args } = context;
  const inside = insideName(context, body);
  const inName =
    isOfState(body) || body.type === 'place'
      ? [...inside, stateInName(context, body)]
      : inside.filter((owner) => owner.span.start === body.span.start);
  const ways: [string, (Mention | null)[]][] = [
    ['name', inName],
    ['chamber', [chamberInName(context, body)]],
    ['possessive', syntax.children(body.head, 'nmod:poss').map((child) => args.mentionAt(child))],
    ['modifier', args.modifiers(body.head)],
    ['chain', chainedTo(context, body)],
    ['complement', complementsOf(context, body)],
    ['description', describedAs(context, body)],
  ];
  for (const [by, candidates] of ways) {
    const parent = candidates.find(
      (mention): mention is Mention =>
        mention !== null && isParent(body, mention) && !(isIndependent(body) && lies(mention, body)),
    );
    if (parent) return { parent, by };
  }
  return null;
}

/** Whether a mention is part of a body's name: "European" in "European Union". */
function lies(mention: Mention, { span }: Mention): boolean {
  return mention.span.start >= span.start && mention.span.end <= span.end;
}

/** Names inside the name: "Canadian" in "43rd Canadian Parliament". */
function insideName(context: RuleContext, body: Mention): Mention[] {
  return context.mentions.filter(
    (mention) =>
      mention !== body &&
      mention.tokens.start >= body.tokens.start &&
      mention.tokens.end <= body.tokens.end &&
      mention.head !== body.head,
  );
}

/** The state at the beginning of a known body's name: "United States House of Representatives". */
function stateInName({ reference, everyMention }: RuleContext, body: Mention): Mention | null {
  const { gazetteer } = reference;
  const country = gazetteer.find(({ id }) => id === body.gazetteer)?.country ?? null;
  const state = country === null ? null : gazetteer.find(({ id }) => id === country);
  if (!state) return null;
  const forms = [state.name, ...state.names, ...state.adjectives];
  const names = ` ${withoutArticle(body.text)} `;
  if (!forms.some((form) => names.includes(` ${form} `))) return null;
  return everyMention.find((mention) => mention.gazetteer === state.id) ?? null;
}

/** "House" in "House Judiciary Committee", if the article also names the House by itself. */
function chamberInName({ everyMention }: RuleContext, body: Mention): Mention | null {
  if (!isPartOfChamber(body.text)) return null;
  const chamber = chamberInFront(body.text);
  if (!chamber) return null;
  return (
    everyMention.find(
      ({ type, kind, text }) =>
        type === 'institution' && kind === 'name' && isChamber(text) && text.toLowerCase().includes(chamber),
    ) ?? null
  );
}

/** "Kutama, Zimbabwe", but not "in Beirut, Lebanese lawmakers". */
function chainedTo({ syntax, arguments: args }: RuleContext, body: Mention): Mention[] {
  if (body.type !== 'place' || syntax.lower(body.tokens.end) !== ',') return [];
  const after = args.mentionAt(body.tokens.end + 1);
  const follows = after?.kind === 'name' && after.tokens.start === body.tokens.end + 1;
  return follows && syntax.isUnder(after.head, body.head) ? [after] : [];
}

function complementsOf({ syntax, arguments: args }: RuleContext, body: Mention): (Mention | null)[] {
  return syntax
    .children(body.head, 'nmod')
    .filter((child) => syntax.hasPreposition(child, body.type === 'institution' ? OWNER : WHOLE))
    .map((child) => args.mentionAt(child));
}

/** The parent of a noun that describes the body: "UNESCO, a specialised agency of the UN". */
function describedAs({ syntax, arguments: args }: RuleContext, body: Mention): Mention[] {
  const head = syntax.head(body.head);
  const nouns = [...syntax.children(body.head, 'appos', 'nmod:desc'), ...(head >= 0 ? [head] : [])];
  return nouns
    .filter((noun) => KINDS_OF_PARTS.has(syntax.lemma(noun)) && isKindOf({ syntax }, noun, body.head))
    .flatMap((noun) => [
      ...syntax.children(noun, 'nmod:poss').flatMap((child) => args.of(child)),
      ...args.modifiers(noun),
      ...syntax
        .children(noun, 'nmod')
        .filter((child) => child !== body.head && syntax.hasPreposition(child, WHOLE))
        .flatMap((child) => args.of(child)),
    ]);
}

/** "city of Kirkuk", "capital, Islamabad", "Darfur region", "Puerto Rico is a territory". */
function isKindOf({ syntax }: Pick<RuleContext, 'syntax'>, noun: number, name: number): boolean {
  if (syntax.head(noun) === name) return true;
  const deprel = syntax.deprel(name);
  if (deprel === 'nmod') return syntax.hasPreposition(name, OWNER);
  if (deprel === 'nsubj') return syntax.children(noun, 'cop').length > 0;
  return ['appos', 'flat', 'compound'].includes(deprel);
}

function isParent(body: Mention, parent: Mention): boolean {
  if (parent === body || parent.type === 'person' || parent.type === null || parent.kind === 'pronoun')
    return false;
  return body.type === 'place' ? parent.type === 'country' || parent.type === 'place' : true;
}
