import { GENERAL_NOUNS } from '../english/bodies/body-nouns.ts';
import { POSSESSIVE_DETERMINERS } from '../english/grammar/determiners.ts';
import { areAlike, fitsAnyone, RANKING_WORDS, RELATIVES } from '../english/people/person-nouns.ts';
import type { Mention } from '../mentions/mention.ts';
import { childrenOf, lowerOf, tokenAt } from '../mentions/phrase.ts';
import { isInTitle, isOfMainClause, placeFeatures } from './candidate-features.ts';
import type { Candidate } from './candidates.ts';
import type { Features, FeaturesOfNone } from './choose-candidate.ts';
import { companionsOf, within } from './companions.ts';
import { isExcluded } from './constraints.ts';
import { type Discourse, roleOf, sentenceOf, traitsOfChain } from './discourse.ts';
import { kindOfBody, wordsOfBody } from './institution-names.ts';

/** A description with what is asked of it for each candidate. */
export interface Described {
  mention: Mention;
  /** Its noun, lower case: "minister". */
  noun: string;
  /** Its other words that say which, lower case: "foreign". */
  modifiers: ReadonlySet<string>;
  /** Chain leaders of the states and bodies within it: "the Dutch leader" has the Netherlands. */
  of: readonly number[];
}

export function describe(discourse: Discourse, mention: Mention): Described {
  const sentence = sentenceOf(discourse, mention);
  const words = sentence.tokens.slice(mention.tokens.start, mention.tokens.end);
  const modifiers = words.filter(({ upos }) => ['ADJ', 'NOUN', 'PROPN'].includes(upos)).map(lowerOf);
  const noun = lowerOf(tokenAt(sentence, mention.head));
  return {
    mention,
    noun,
    modifiers: new Set(modifiers.filter((word) => word !== noun)),
    of: companionsOf(discourse, mention),
  };
}

/** What speaks for and against a description meaning a candidate. */
export function featuresOf(discourse: Discourse, described: Described, candidate: Candidate): Features {
  const { mention, noun, of } = described;
  const { last, occurrences } = candidate;
  const own = last.mention as Mention;
  const role = roleOf(sentenceOf(discourse, mention), mention.head);
  return [
    ...placeFeatures(discourse, mention, candidate),
    ...(last.start > mention.span.start
      ? ([
          [`ahead by ${noun}`, 1],
          [`ahead with ${of.length > 0 ? 'body' : 'no body'}`, 1],
        ] as const)
      : []),
    ...(mention.type === 'person'
      ? personFeatures(discourse, described, own)
      : thingFeatures(discourse, described, own)),
    [`${mention.type} for ${last.type}`, 1],
    ['same role', role === last.role ? 1 : 0],
    ['same gender', mention.gender !== null && mention.gender === last.gender ? 1 : 0],
    ['same verb', isExcluded(sentenceOf(discourse, mention), mention, last) ? 1 : 0],
    [
      'called so before',
      occurrences.some(
        (one) => one.mention?.kind === 'description' && nounOf(discourse, one.mention) === noun,
      )
        ? 1
        : 0,
    ],
    ['described before', occurrences.some((one) => one.mention?.kind === 'description') ? 1 : 0],
    ['in title', isInTitle(discourse, own) ? 1 : 0],
    ['of possessor', isOfPossessor(discourse, mention, own) ? 1 : 0],
  ];
}

/** "his party", "her country": the states and bodies next to the possessor's titles. */
function isOfPossessor(discourse: Discourse, { sentence, head }: Mention, candidate: Mention): boolean {
  const tokens = discourse.document.sentences[sentence]!;
  const token = childrenOf(tokens, head).find((child) => tokenAt(tokens, child).deprel === 'nmod:poss');
  const possessor = token === undefined ? null : discourse.map.at(sentence, token);
  if (!possessor) return false;
  const bodies = traitsOfChain(discourse, possessor).roles.flatMap((role) => role.of);
  return bodies.some((index) => discourse.chains.isJoined(index, candidate.index));
}

const nounOf = (discourse: Discourse, mention: Mention) =>
  lowerOf(tokenAt(sentenceOf(discourse, mention), mention.head));

/** By the person's titles in the article and the states or bodies next to them. */
function personFeatures(
  discourse: Discourse,
  { noun, of, modifiers }: Described,
  candidate: Mention,
): Features {
  const { roles } = traitsOfChain(discourse, candidate);
  const isSame = roles.some((role) => role.noun === noun);
  const isAlike = roles.some((role) => areAlike(role.noun, noun));
  const call = isSame ? 'same' : isAlike ? 'alike' : roles.length === 0 ? 'untitled' : 'other';
  const bodies = roles.flatMap((role) => role.of).map((index) => discourse.chains.find(index));
  const body = of.some((leader) => bodies.includes(leader)) ? 'same' : bodies.length > 0 ? 'other' : 'no';
  return [
    [`title ${call}`, 1],
    [`title ${call} ${fitsAnyone(noun) ? 'fits anyone' : 'special'}`, 1],
    [`body ${of.length === 0 ? 'unsaid' : body}`, 1],
    [`title ${call} body ${of.length === 0 ? 'unsaid' : body}`, 1],
    [
      'title words',
      roles.some((role) => role.noun === noun && role.words.some((word) => modifiers.has(word))) ? 1 : 0,
    ],
  ];
}

/** Bodies, states and places: the noun of their name, what they were called, or a noun that says nothing more. */
function thingFeatures(discourse: Discourse, described: Described, candidate: Mention): Features {
  const { noun, of, modifiers } = described;
  const { roles, forms } = traitsOfChain(discourse, candidate);
  const names = [...forms.values()];
  const kinds = new Set(names.map((other) => kindOfBody(other.text)));
  const known = new Set(names.flatMap((other) => knownKinds(discourse, other)));
  const { institutionNouns, placeNouns } = discourse.lexicon;
  const words = new Set(names.flatMap((other) => wordsOfBody(other.text)));
  const isOther = [...kinds].some((kind) => institutionNouns.has(kind) || placeNouns.has(kind));
  const fit = roles.some((role) => role.noun === noun)
    ? 'called so'
    : kinds.has(noun)
      ? 'of that kind'
      : known.has(noun)
        ? 'known as such'
        : isOther
          ? 'of another kind'
          : 'open';
  const bodies = roles.flatMap((role) => role.of).map((index) => discourse.chains.find(index));
  return [
    [`kind ${fit}`, 1],
    [`kind ${fit} ${GENERAL_NOUNS.has(noun) ? 'general' : 'special'}`, 1],
    ['words shared', [...modifiers].filter((word) => words.has(word)).length],
    ['word of name', words.has(noun) ? 1 : 0],
    [`noun ${noun} ${candidate.type}`, 1],
    ['body same', of.some((leader) => bodies.includes(leader)) ? 1 : 0],
    ['name known', candidate.gazetteer === null ? 0 : 1],
  ];
}

/** What the gazetteer's other names call a body: NATO is an "alliance" and an "organization". */
function knownKinds(discourse: Discourse, mention: Mention): string[] {
  const known = mention.gazetteer === null ? [] : discourse.lexicon.names.named(mention.text);
  return known.flatMap(({ entry }) => (entry.id === mention.gazetteer ? entry.names.map(kindOfBody) : []));
}

/** What speaks for a description meaning nothing that was mentioned. */
export function featuresOfNone(
  discourse: Discourse,
  { mention, noun, of, modifiers }: Described,
  candidates: readonly Candidate[],
): FeaturesOfNone {
  const sentence = sentenceOf(discourse, mention);
  const children = childrenOf(sentence, mention.head);
  const has = (...deprels: string[]) =>
    children.some((child) => deprels.includes(tokenAt(sentence, child).deprel));
  const first = lowerOf(tokenAt(sentence, mention.tokens.start));
  const isPossessed = has('nmod:poss');
  return {
    none: 1,
    [`none ${mention.type}`]: 1,
    [`none noun ${noun}`]: 1,
    [`none ${roleOf(sentence, mention.head)}`]: 1,
    'none relative': RELATIVES.has(noun) ? 1 : 0,
    'none fits anyone': fitsAnyone(noun) ? 1 : 0,
    'none by possessor': isPossessed ? 1 : 0,
    'none by pronoun': POSSESSIVE_DETERMINERS.has(first) ? 1 : 0,
    [`none ${first}`]: isPossessed ? 0 : 1,
    'none with state': of.length > 0 ? 1 : 0,
    'none modified': modifiers.size > 0 ? 1 : 0,
    'none ranked': [...modifiers].some((word) => RANKING_WORDS.has(word)) ? 1 : 0,
    'none complemented': has('nmod', 'acl', 'ccomp') ? 1 : 0,
    'none in clause': has('acl:relcl') ? 1 : 0,
    'none beside name': has('appos', 'flat', 'nmod:desc', 'compound') ? 1 : 0,
    'none with name within': within(discourse, mention).some(({ kind }) => kind === 'name') ? 1 : 0,
    'none in main clause': isOfMainClause(sentence, mention.head) ? 1 : 0,
    [`none among ${Math.min(candidates.filter(({ last }) => last.start < mention.span.start).length, 4)}`]: 1,
    [`none before ${Math.min(candidates.filter(({ last }) => last.start > mention.span.start).length, 2)}`]: 1,
    'none in first sentence': mention.sentence === 0 ? 1 : 0,
    'none plural': mention.plural ? 1 : 0,
  };
}
