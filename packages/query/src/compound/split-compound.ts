import { expectAll, mapTogether, workOnce } from '@precedent/graph';
import { ASKING_WORDS, AUXILIARIES, FUNCTION_WORDS, PERSONAL_PRONOUNS } from '../english/question-words.ts';
import { findEntitiesNamed } from '../names/find-entities-named.ts';
import { findOfficesMeant, respellOffice } from '../names/find-offices-meant.ts';
import type { QueryContext } from '../query/context.ts';
import { joinTokens, type Token, tokenise } from '../text/tokens.ts';

/** How the parts of a question belong together; `then` joins two questions, and what fits the part behind `not` is left out. */
export type Conjunction = 'and' | 'both' | 'or' | 'nor' | 'not' | 'then';

/** A question that several others answer together. */
export interface Compound {
  conjunction: Conjunction;
  parts: readonly string[];
  /** Whether only the places of the words speak for it, not that they name something. */
  guessed?: boolean;
}

const CONJUNCTIONS: ReadonlyMap<string, Conjunction> = new Map([
  ['and', 'and'],
  ['or', 'or'],
  ['nor', 'nor'],
]);

/** Before the first of the things that are joined, or after the last: "both A and B", "A and B both". */
const PAIRING = /^(both|either|neither|each)$/;
const LONGEST = 9;

/** The questions that a question with "and", "or" or "nor" consists of; null if it joins nothing that can be asked about. */
export function splitCompound(context: QueryContext, question: string): Compound | null {
  return workOnce(context.graph, `split ${question}`, () => {
    const tokens = tokenise(question);
    return splitQuestions(tokens) ?? splitExcept(context, tokens) ?? splitPhrases(context, tokens);
  });
}

/** "Who preceded Rutte | and | who succeeded him?" */
function splitQuestions(tokens: readonly Token[]): Compound | null {
  const at = tokens.findIndex(
    ({ lower }, index) =>
      index > 2 && lower === 'and' && asks(tokens.slice(index + 1)) && tokens.length > index + 2,
  );
  if (at < 0) return null;
  const first = tokens[at - 1]!.lower === ',' ? tokens.slice(0, at - 1) : tokens.slice(0, at);
  return { conjunction: 'then', parts: [joinTokens(first), joinTokens(tokens.slice(at + 1))] };
}

function asks([first, second, third]: readonly Token[]): boolean {
  const isAsking = ASKING_WORDS.has(first?.lower ?? '');
  const isWhether = AUXILIARIES.has(first?.lower ?? '') && PERSONAL_PRONOUNS.has(second?.lower ?? '');
  return (isAsking && second !== undefined) || (isWhether && third !== undefined);
}

/** "Who supported | Rutte | but not | Trump?", "Who was | home secretary | but never | prime minister?" */
function splitExcept(context: QueryContext, tokens: readonly Token[]): Compound | null {
  const but = tokens.findIndex(
    ({ lower }, at) =>
      at > 1 && /^(?:but|and|yet)$/.test(lower) && /^(?:not|never)$/.test(tokens[at + 1]?.lower ?? ''),
  );
  if (but < 0) return null;
  const end = tokens[but - 1]!.lower === ',' ? but - 1 : but;
  const [before, behind] = lengthsAround(context, tokens, { end, begin: but + 2 });
  if (before === 0 || behind === 0) return null;
  const rest = tokens.slice(but + 2 + behind);
  const phrases = phrasesOf(
    context,
    tokens.slice(end - before, end),
    tokens.slice(but + 2, but + 2 + behind),
  );
  if (phrases.length !== 2) return null;
  const parts = phrases.map((phrase) => joinTokens([...tokens.slice(0, end - before), ...phrase, ...rest]));
  return { conjunction: 'not', parts };
}

/** "Were | Luns | and | Claes | both secretaries general?" */
function splitPhrases(context: QueryContext, tokens: readonly Token[]): Compound | null {
  const at = tokens.findIndex(({ lower }, index) => index > 1 && CONJUNCTIONS.has(lower));
  if (at < 0 || tokens.some(({ lower }) => lower === 'between')) return null;
  const pairing = tokens.findIndex(({ lower }, index) => index > 0 && index < at && PAIRING.test(lower));
  const [own, length] = lengthsAround(context, tokens, { end: at, begin: at + 1 });
  const begin = pairing > 0 ? pairing + 1 : at - own;
  if (begin === at || length === 0) return splitWords(tokens, at);
  const end = at + 1 + length;
  const isPaired = /^(both|each)$/.test(tokens[pairing > 0 ? pairing : end]?.lower ?? '');
  const before = tokens.slice(0, pairing > 0 ? pairing : begin);
  const after = tokens.slice(pairing <= 0 && isPaired ? end + 1 : end);
  const phrases = phrasesOf(context, tokens.slice(begin, at), tokens.slice(at + 1, end));
  const conjunction = CONJUNCTIONS.get(tokens[at]!.lower)!;
  return {
    conjunction: conjunction === 'and' && isPaired ? 'both' : conjunction,
    parts: phrases.map((phrase) => joinTokens([...before, ...phrase, ...after])),
  };
}

/** "in 2003 | and | in 2008", "before | and | after": what no name is, if the words on both sides are alike. */
function splitWords(tokens: readonly Token[], at: number): Compound | null {
  const next = tokens[at + 1];
  if (next === undefined || !/^(?:\d{4}|[a-z]+)$/.test(next.lower)) return null;
  const same = tokens.findLastIndex(({ lower }, index) => index < at && lower === next.lower);
  const begin = same > 1 && at - same <= 4 ? same : at - 1;
  const end = same > 1 && at - same <= 4 ? Math.min(tokens.length, at + 1 + at - same) : at + 2;
  if (begin < 1) return null;
  const [before, after] = [tokens.slice(0, begin), tokens.slice(end)];
  return {
    conjunction: CONJUNCTIONS.get(tokens[at]!.lower)!,
    guessed: true,
    parts: [tokens.slice(begin, at), tokens.slice(at + 1, end)].map((words) =>
      joinTokens([...before, ...words, ...after]),
    ),
  };
}

/** "A, B | C": what the commas before the last one separate too. Offices that are named together share their body. */
function phrasesOf(context: QueryContext, first: readonly Token[], last: readonly Token[]): Token[][] {
  const phrases: Token[][] = [[]];
  for (const token of first)
    if (token.lower === ',') phrases.push([]);
    else phrases.at(-1)!.push(token);
  const all = [...phrases.filter((phrase) => phrase.length > 0), [...last]];
  const shared = sharedBody(context, all);
  if (shared) return shared;
  const [owner, title] = [fromOf(last), titleOf(all[0]!)];
  return mapTogether(all, (phrase) => {
    const [owned, titled] = [
      [...phrase, ...owner],
      [...title, ...phrase],
    ];
    if (fromOf(phrase).length === 0 && owner.length > 0 && isOffice(context, owned)) return owned;
    const isBody = title.length > 0 && phrase !== all[0] && !isOffice(context, phrase);
    return isBody && isOffice(context, titled) ? titled : phrase;
  });
}

/** "vice president | and president of X": the words for the body. */
function fromOf(phrase: readonly Token[]): readonly Token[] {
  const of = phrase.findIndex(({ lower }) => lower === 'of');
  return of > 0 ? phrase.slice(of) : [];
}

/** "the presidents of | X and Y": the words for the title. */
function titleOf(phrase: readonly Token[]): readonly Token[] {
  const of = phrase.findIndex(({ lower }) => lower === 'of');
  return phrase.slice(0, of + 1);
}

/** "foreign secretary | and prime minister": in the only state that has both. */
function sharedBody(context: QueryContext, phrases: readonly (readonly Token[])[]): Token[][] | null {
  const offices = mapTogether(phrases, (phrase) =>
    findOfficesMeant(context, joinTokens(withoutArticle(phrase))),
  );
  if (offices.every((list) => list.length === 1) || offices.some((list) => list.length === 0)) return null;
  const [body, ...others] = [...new Set(offices[0]!.map((office) => office.body))].filter((id) =>
    offices.every((list) => list.some((office) => office.body === id)),
  );
  if (body === undefined || others.length > 0) return null;
  return offices.map((list) => tokenise(list.find((office) => office.body === body)!.label));
}

function withoutArticle(words: readonly Token[]): readonly Token[] {
  return words[0]?.lower === 'the' ? words.slice(1) : words;
}

/** How many words name something before and behind others. */
function lengthsAround(
  context: QueryContext,
  tokens: readonly Token[],
  { end, begin }: { end: number; begin: number },
): [number, number] {
  const [before, behind] = mapTogether([lengthBefore, lengthAfter], (lengthOf) =>
    lengthOf(context, tokens, lengthOf === lengthBefore ? end : begin),
  );
  return [before!, behind!];
}

function lengthBefore(context: QueryContext, tokens: readonly Token[], end: number): number {
  const longest = longestNamed(context, lengths(end - 1), (length) => tokens.slice(end - length, end));
  if (longest === 0) return 0;
  const comma = end - longest - 1;
  if (tokens[comma]?.lower !== ',' || comma < 2) return longest;
  const further = lengthBefore(context, tokens, comma);
  return further === 0 ? longest : longest + 1 + further;
}

function lengthAfter(context: QueryContext, tokens: readonly Token[], begin: number): number {
  return longestNamed(context, lengths(tokens.length - begin), (length) =>
    tokens.slice(begin, begin + length),
  );
}

function longestNamed(
  context: QueryContext,
  lengths: readonly number[],
  wordsOf: (length: number) => readonly Token[],
): number {
  const isOne = (length: number) => isNamed(context, wordsOf(length));
  // Few of them are names, so nearly all have to be looked up anyway.
  expectAll(context.graph, lengths, isOne);
  return lengths.find(isOne) ?? 0;
}

function lengths(most: number): number[] {
  return Array.from({ length: Math.max(0, Math.min(most, LONGEST)) }, (_, at) => at + 1).reverse();
}

/** Whether words name something here, or could be a name. */
function isNamed(context: QueryContext, words: readonly Token[]): boolean {
  const [first, last] = [words[0]!, words.at(-1)!.lower];
  // "May" may be a name.
  const isAuxiliary = AUXILIARIES.has(first.lower) && first.text === first.lower;
  if (isAuxiliary || FUNCTION_WORDS.has(last) || words.some(({ lower }) => isBreak(lower))) return false;
  if (words.every(({ text }) => /^\p{Lu}/u.test(text))) return true;
  const plain = withoutArticle(words);
  return (
    plain.length > 0 && (findEntitiesNamed(context, joinTokens(plain)).length > 0 || isOffice(context, plain))
  );
}

function isBreak(lower: string): boolean {
  return lower === ',' || CONJUNCTIONS.has(lower) || PAIRING.test(lower);
}

function isOffice(context: QueryContext, words: readonly Token[]): boolean {
  const text = joinTokens(words);
  if (findOfficesMeant(context, text).length > 0) return true;
  const spelled = words.length > 1 ? respellOffice(context, text) : null;
  return spelled !== null && findOfficesMeant(context, spelled).length > 0;
}
