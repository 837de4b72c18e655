import type { Mention, Sentence } from '../document.ts';
import { childrenOf, lowerOf, tokenAt } from '../mentions/phrase.ts';
import { type Discourse, type Occurrence, sentenceOf } from './discourse.ts';
import { kindOfBody } from './institution-names.ts';
import { mentionAt } from './quotations.ts';
import type { CalledSo } from './roles.ts';

/** The least score at which a description is taken to mean a candidate, and the lead it needs. */
const THRESHOLD = 2;
const MARGIN = 0.75;
const REACH = 8;

/** Nouns that fit whoever was spoken of, without having been called so. */
const FITS_ANYONE =
  /^(?:leader|politician|man|woman|lady|\d+-year-old|dutchman|[a-z]+man|[a-z]+woman|star|veteran|chief|head|official|figure|candidate|incumbent)$/;

/** Whoever is called one of these may be meant by another of the same group. */
const ALIKE: readonly ReadonlySet<string>[] = [
  new Set([
    'leader',
    'president',
    'premier',
    'minister',
    'chancellor',
    'head',
    'chief',
    'ruler',
    'governor',
    'king',
    'dictator',
    'strongman',
    'executive',
    'chairman',
  ]),
  new Set([
    'lawmaker',
    'legislator',
    'senator',
    'representative',
    'congressman',
    'congresswoman',
    'mp',
    'parliamentarian',
    'politician',
    'democrat',
    'republican',
  ]),
  new Set([
    'chief',
    'head',
    'director',
    'secretary',
    'secretary-general',
    'general',
    'chair',
    'chairman',
    'chairwoman',
    'president',
    'boss',
  ]),
  new Set(['premier', 'minister', 'pm']),
  new Set(['lawyer', 'attorney', 'counsel']),
  new Set(['monarch', 'king', 'queen', 'emperor', 'royal']),
  new Set(['pope', 'pontiff']),
  new Set(['envoy', 'ambassador', 'diplomat', 'representative']),
  new Set(['candidate', 'nominee', 'contender', 'challenger', 'front-runner', 'frontrunner']),
];

/** Relations between persons: "his son" is no one that a role tells. */
const RELATIVES =
  /^(?:father|mother|son|daughter|wife|husband|brother|sister|uncle|aunt|nephew|niece|cousin|friend|colleague|counterpart|rival|opponent|predecessor|successor|partner|parent|supporter|ally|grandson|grandfather|nominee)$/;

interface Scored {
  mention: Mention;
  score: number;
}

/** The mention that a definite description means; null where none, or several alike, fit. */
export function resolveDescription(
  discourse: Discourse,
  description: Mention,
  past: readonly Occurrence[],
  calledSo: readonly CalledSo[],
): Mention | null {
  const equated = equatedName(discourse, description);
  if (equated) return equated;
  const noun = nounOf(discourse, description);
  if (RELATIVES.test(noun)) return null;
  const scored = candidatesOf(discourse, description, past).map(({ last, rank, count }) => ({
    mention: last.mention as Mention,
    score:
      scoreCandidate(discourse, description, noun, last, calledSo) -
      0.35 * Math.min(rank, 4) +
      0.25 * Math.min(Math.log2(count), 4),
  }));
  scored.sort((a: Scored, b: Scored) => b.score - a.score);
  const [best, second] = scored;
  if (!best || best.score < THRESHOLD) return null;
  return second && best.score - second.score < MARGIN ? null : best.mention;
}

function nounOf(discourse: Discourse, description: Mention): string {
  return lowerOf(tokenAt(sentenceOf(discourse, description), description.head));
}

/** "the president, Emmerson Mnangagwa", "his predecessor Stoltenberg", "X is the leader of Y". */
function equatedName(discourse: Discourse, description: Mention): Mention | null {
  const sentence = sentenceOf(discourse, description);
  const { head, deprel } = tokenAt(sentence, description.head);
  const beside = childrenOf(sentence, description.head).filter((child) =>
    ['appos', 'flat'].includes(tokenAt(sentence, child).deprel),
  );
  if (deprel === 'appos' && head >= 0) beside.push(head);
  const children = childrenOf(sentence, description.head);
  if (
    children.some(
      (child) => tokenAt(sentence, child).deprel === 'cop' && !isNegated(sentence, description.head),
    )
  )
    beside.push(...children.filter((child) => tokenAt(sentence, child).deprel === 'nsubj'));
  const named = beside.flatMap((token) => mentionAt(discourse.mentions, sentence.index, token) ?? []);
  return (
    named.find(
      (mention) => mention !== description && mention.kind === 'name' && mention.type === description.type,
    ) ?? null
  );
}

const isNegated = (sentence: Sentence, head: number) =>
  childrenOf(sentence, head).some((child) =>
    ['not', "n't", 'never', 'no'].includes(lowerOf(tokenAt(sentence, child))),
  );

interface Candidate {
  last: Occurrence;
  rank: number;
  count: number;
}

function candidatesOf(discourse: Discourse, description: Mention, past: readonly Occurrence[]): Candidate[] {
  const candidates = new Map<number, Candidate>();
  for (const occurrence of past.toReversed()) {
    if (!occurrence.mention || description.sentence - occurrence.sentence > REACH) continue;
    if (discourse.chains.isJoined(occurrence.mention.index, description.index)) continue;
    const leader = discourse.chains.find(occurrence.mention.index);
    const known = candidates.get(leader);
    if (known) known.count++;
    else if (fits(description, occurrence))
      candidates.set(leader, { last: occurrence, rank: candidates.size, count: 1 });
  }
  return [...candidates.values()];
}

function fits(description: Mention, { type, gender }: Occurrence): boolean {
  if (description.gender !== null && gender !== null && gender !== description.gender) return false;
  return type === description.type || (description.type === 'place' && type === 'country');
}

function scoreCandidate(
  discourse: Discourse,
  description: Mention,
  noun: string,
  last: Occurrence,
  calledSo: readonly CalledSo[],
): number {
  const mention = last.mention as Mention;
  const distance = Math.min(description.sentence - last.sentence, 4) * 0.3;
  const roles = calledSo.filter((called) => discourse.chains.isJoined(called.mention.index, mention.index));
  const of = companionsOf(discourse, description);
  const byType =
    description.type === 'person'
      ? scorePerson(discourse, noun, roles, of)
      : scoreThing(discourse, description, noun, mention, roles);
  return byType - distance;
}

/** Leaders of the entities within a description: "the Dutch leader" has the Netherlands. */
function companionsOf(discourse: Discourse, description: Mention): number[] {
  return discourse.mentions
    .filter(
      (mention) =>
        mention.sentence === description.sentence &&
        mention !== description &&
        mention.span.start >= description.span.start &&
        mention.span.end <= description.span.end &&
        mention.type !== 'person' &&
        mention.kind !== 'pronoun',
    )
    .map((mention) => discourse.chains.find(mention.index));
}

function scorePerson(
  discourse: Discourse,
  noun: string,
  roles: readonly CalledSo[],
  of: readonly number[],
): number {
  const same = roles.filter((role) => role.noun === noun);
  const alike = roles.filter((role) => ALIKE.some((group) => group.has(role.noun) && group.has(noun)));
  const bodies = roles.flatMap((role) => role.of).map((index) => discourse.chains.find(index));
  let score = same.length > 0 ? 3 : alike.length > 0 ? 2 : FITS_ANYONE.test(noun) ? 1.5 : -1;
  if (of.length > 0) score += of.some((leader) => bodies.includes(leader)) ? 2 : bodies.length > 0 ? -3 : -1;
  return score;
}

/** Bodies and states: the noun of their name, what they were called, or a noun that says nothing more. */
function scoreThing(
  discourse: Discourse,
  description: Mention,
  noun: string,
  mention: Mention,
  roles: readonly CalledSo[],
): number {
  if (roles.some((role) => role.noun === noun)) return 3.5;
  if (description.type === 'country') return mention.kind === 'adjective' ? 1.6 : 2.4;
  const names = discourse.mentions.filter(
    (other) => other.kind === 'name' && discourse.chains.isJoined(other.index, mention.index),
  );
  const kinds = names.map((other) => kindOfBody(other.text));
  if (kinds.includes(noun)) return 3.5;
  if (
    kinds.some(
      (kind) => discourse.lexicon.institutionNouns.has(kind) || discourse.lexicon.placeNouns.has(kind),
    )
  )
    return GENERAL.test(noun) ? 2 : -2;
  return GENERAL.test(noun) ? 2.4 : 1.8;
}

const GENERAL =
  /^(?:organi[sz]ation|group|body|institution|agency|bloc|alliance|company|firm|network|newspaper|city|town|region|territory|area|capital|island|state|province)$/;
