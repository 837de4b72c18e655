import { isStandingWord, type TenureStatus } from '@precedent/model';
import { isAgentNoun } from '../english/acts/agent-nouns.ts';
import { endsInGovernment } from '../english/bodies/government-words.ts';
import { OWNER } from '../english/grammar/prepositions.ts';
import {
  BODY_OF_OFFICE,
  FIELD_OF_OFFICE,
  isPartyPost,
  isSent,
  NOT_TITLE_PREFIX,
  NOT_TITLE_WORDS,
  TITLE_ADJECTIVES,
} from '../english/offices/title-words.ts';
import type { Arguments } from '../mentions/arguments.ts';
import type { Mention } from '../mentions/mention.ts';
import { isParty } from '../mentions/state-bodies.ts';
import type { TokenRange } from '../parse/document.ts';
import type { Syntax } from '../syntax/syntax.ts';
import type { OfficeTitles, TitleMatch } from './office-titles.ts';
import { statusOf } from './status.ts';

/** A title of office and its phrase: "outgoing Dutch Prime Minister". */
export interface OfficePhrase {
  title: TitleMatch;
  /** The title with the words that belong to it: "Commerce Secretary", "Secretary of Justice". */
  words: TokenRange;
  /** The title's token that attaches to the rest of the sentence. */
  head: number;
  status: TenureStatus | null;
  /** The countries, institutions or places that it is an office of. Empty for a title alone. */
  bodies: Mention[];
  /** People served, for a chief of staff, spokesman or vice president. */
  masters: Mention[];
  /** Parties of the holder: "Republican Senator", "the Democratic Speaker". */
  parties: Mention[];
}

/** Cached, because several rules need the offices of a sentence. */
const found = new WeakMap<Arguments, OfficePhrase[]>();

/** All office phrases of a sentence, from left to right. */
export function findOffices(syntax: Syntax, args: Arguments, titles: OfficeTitles): readonly OfficePhrase[] {
  const known = found.get(args);
  if (known) return known;
  const offices = titles.find(syntax.tokens).map((title) => describeOffice(syntax, args, title));
  found.set(args, offices);
  return offices;
}

function describeOffice(syntax: Syntax, args: Arguments, title: TitleMatch): OfficePhrase {
  const head = syntax.outermost(title).at(-1) ?? title.end - 1;
  const words = extendTitle(syntax, args, title);
  const parties = isPartyPost(title.entry.title) ? [] : partiesBefore(syntax, args, words);
  const owners = ownersOf(syntax, args, title, words).map((owner) => stateOf(args, owner));
  return {
    title,
    words,
    head,
    status: statusOf(syntax, title, words),
    bodies: owners.filter((mention) => mention.type !== 'person'),
    masters: owners.filter((mention) => mention.type === 'person'),
    parties,
  };
}

function partiesBefore(syntax: Syntax, args: Arguments, words: TokenRange): Mention[] {
  return modifiersBefore(syntax, args, words, range(words)).filter(isParty);
}

/** The state of a government: the "Ukrainian presidency's chief of staff" serves Ukraine. */
function stateOf(args: Arguments, owner: Mention): Mention {
  if (owner.type !== 'institution' || !endsInGovernment(owner.text)) return owner;
  return args.modifiers(owner.head).find((mention) => mention.type === 'country') ?? owner;
}

/** Extends a title by the words that make it specific: "Commerce Secretary", "national security adviser". */
function extendTitle(syntax: Syntax, args: Arguments, title: TitleMatch): TokenRange {
  let { start, end } = title;
  while (start > 0 && belongsToTitle(syntax, args, start - 1)) start--;
  // In "Secretary of Justice" and "Minister for Defence", a field follows, not a body.
  const link = syntax.lower(end);
  if (FIELD_OF_OFFICE.has(link) && end + 1 < syntax.tokens.length) {
    const field = syntax.token(end + 1);
    if (field.upos === 'PROPN' && args.mentionAt(end + 1) === null) end = fieldEnd(syntax, args, end + 1);
  }
  return { start, end };
}

function belongsToTitle(syntax: Syntax, args: Arguments, at: number): boolean {
  const { upos } = syntax.token(at);
  if (
    !['NOUN', 'PROPN', 'ADJ'].includes(upos) ||
    (isNoTitle(syntax.lower(at)) && !TITLE_ADJECTIVES.has(syntax.lower(at)))
  )
    return false;
  if (isAgentNoun(syntax.lemma(at)) || args.mentionAt(at) !== null || NOT_TITLE_PREFIX.test(syntax.lower(at)))
    return false;
  return upos !== 'ADJ' || TITLE_ADJECTIVES.has(syntax.lower(at));
}

function isNoTitle(word: string): boolean {
  return NOT_TITLE_WORDS.has(word) || isStandingWord(word);
}

function fieldEnd(syntax: Syntax, args: Arguments, at: number): number {
  let end = at;
  while (
    end < syntax.tokens.length &&
    ['PROPN', 'NOUN'].includes(syntax.token(end).upos) &&
    args.mentionAt(end) === null
  )
    end++;
  return end;
}

/** Whose office it is: "Dutch", "the Netherlands'", "of NATO", "NATO" before the title, or a person's. */
function ownersOf(syntax: Syntax, args: Arguments, title: TitleMatch, words: TokenRange): Mention[] {
  const inside = range(words);
  const complements = complementsOf(syntax, args, words, inside);
  const before = modifiersBefore(syntax, args, words, inside).filter(
    (mention) => isPartyPost(title.entry.title) || !isParty(mention),
  );
  // An envoy's office belongs to the sender: "US ambassador to the United Nations".
  const sent = isSent(title.entry.title) ? firstBody(before) : null;
  const within = args
    .within(words)
    .filter((mention) => mention.type === 'institution' || mention.type === 'place');
  const body =
    sent ??
    firstBody(within) ??
    firstBody(complements.of) ??
    firstBody(before) ??
    firstBody(complements.other);
  if (body) return [body];
  return [...before, ...complements.of, ...complements.other].filter((mention) => mention.type === 'person');
}

/** The complements of a title: "of NATO" says whose it is, but "in the Supreme Court" may only say where. */
function complementsOf(syntax: Syntax, args: Arguments, words: TokenRange, inside: readonly number[]) {
  const children = inside
    .flatMap((at) => syntax.children(at, 'nmod', 'obl'))
    .filter((child) => child >= words.end && syntax.hasPreposition(child, BODY_OF_OFFICE));
  const mentions = (wanted: boolean) =>
    children
      .filter((child) => syntax.hasPreposition(child, OWNER) === wanted)
      .flatMap((child) => args.of(child))
      .filter((mention) => mention.type !== 'person' || mention.kind !== 'description');
  return { of: mentions(true), other: mentions(false) };
}

function firstBody(mentions: readonly Mention[]): Mention | null {
  return mentions.find((mention) => mention.type !== 'person') ?? null;
}

function modifiersBefore(
  syntax: Syntax,
  args: Arguments,
  words: TokenRange,
  inside: readonly number[],
): Mention[] {
  const possessors = inside
    .flatMap((at) => syntax.children(at, 'nmod:poss'))
    .filter((child) => child < words.start);
  if (possessors.length > 0) return possessors.flatMap((child) => args.of(child));
  // A name directly before the title, whatever the parse: "Dutch Prime Minister", "House Speaker".
  const found: Mention[] = [];
  for (let at = words.start - 1; at >= 0; at--) {
    const mention = args.mentionAt(at);
    if (mention && mention.kind !== 'pronoun' && (mention.kind !== 'description' || isBare(mention))) {
      found.push(mention);
      at = mention.tokens.start;
    } else if (!isSkipped(syntax, at)) break;
  }
  return found;
}

/** "committee" in "committee chairman", which stands without an article. */
const isBare = ({ tokens }: Mention) => tokens.end - tokens.start === 1;

/** Whether a word can come between a body and its title: "Dutch outgoing Prime Minister". */
function isSkipped(syntax: Syntax, at: number): boolean {
  return isNoTitle(syntax.lower(at)) || syntax.token(at).upos === 'ADJ' || syntax.lower(at) === '-';
}

function range({ start, end }: TokenRange): number[] {
  return Array.from({ length: end - start }, (_, at) => start + at);
}
