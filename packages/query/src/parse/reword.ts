import { nounLemma } from '@precedent/model';
import { LAST_BUT_ONE, LAST_BUT_ONE_PHRASES, POST_WORDS } from '../english/noun-words.ts';
import { ASKING_WORDS } from '../english/question-words.ts';
import { CONTESTS, HEIRLOOMS, PERSON_WORDS, REWORDINGS, STEPPING } from '../english/reworded.ts';
import { lemmasOf } from '../lexicon/relation-words.ts';
import { startsWith, type Token } from '../text/tokens.ts';

/** A question said with the words that the other parts of the parser read; unchanged if it already is. */
export function reword(tokens: readonly Token[]): Token[] {
  return replaceWinning(
    replaceInheriting(
      replaceWhosePost(replaceOpening(withoutPerson(uniteRank(withoutHabit(withoutWhen(tokens)))))),
    ),
  );
}

/** "Who appointed Rutte and when": every result says when, as far as it is known. */
function withoutWhen(tokens: readonly Token[]): Token[] {
  const isAsked = tokens.length > 4 && startsWith(tokens, ['and', 'when'], tokens.length - 2);
  return isAsked ? tokens.slice(0, -2) : [...tokens];
}

/** "Who used to run NATO" asks who ran it. */
function withoutHabit(tokens: readonly Token[]): Token[] {
  const at = tokens.findIndex((_, index) => index > 0 && startsWith(tokens, ['used', 'to'], index));
  if (at < 0) return [...tokens];
  const rest = tokens.slice(at + 2);
  return [...tokens.slice(0, at), ...(rest[0]?.lower === 'be' ? [wordToken('was'), ...rest.slice(1)] : rest)];
}

/** "The second-to-last mayor" is the penultimate. */
function uniteRank(tokens: readonly Token[]): Token[] {
  for (const phrase of LAST_BUT_ONE_PHRASES) {
    const words = phrase.split(' ');
    const [at, joined] = [
      tokens.findIndex((_, index) => startsWith(tokens, words, index)),
      tokens.findIndex(({ lower }) => lower === words.join('-')),
    ];
    const [begin, length] = at >= 0 ? [at, words.length] : [joined, 1];
    if (begin >= 0)
      return [...tokens.slice(0, begin), wordToken(LAST_BUT_ONE), ...tokens.slice(begin + length)];
  }
  return [...tokens];
}

/** "Who is the person that replaced X" asks who replaced X. */
function withoutPerson(tokens: readonly Token[]): Token[] {
  const [asking, be] = tokens.map(({ lower }) => lower);
  const noun = tokens[2]?.lower === 'the' ? 3 : 2;
  const isPerson =
    /^(who|what|which)$/.test(asking ?? '') &&
    /^(is|was|are|were)$/.test(be ?? '') &&
    PERSON_WORDS.has(tokens[noun]?.lower ?? '') &&
    /^(who|that|which)$/.test(tokens[noun + 1]?.lower ?? '');
  return isPerson ? [wordToken('who'), ...tokens.slice(noun + 2)] : [...tokens];
}

/** "The number of mayors of London" asks how many there were. */
function replaceOpening(tokens: readonly Token[]): Token[] {
  for (const [from, to] of REWORDINGS) {
    const words = from.split(' ');
    if (!startsWith(tokens, words) || tokens.length === words.length) continue;
    return [...to.split(' ').map(wordToken), ...tokens.slice(words.length)];
  }
  return [...tokens];
}

/** "Who took Johnson's place as mayor" asks who replaced him as mayor. */
function replaceInheriting(tokens: readonly Token[]): Token[] {
  const mark = tokens.findIndex(({ lower }, at) => at > 1 && lower === "'s");
  const heirloom = tokens[mark + 1]?.lower ?? '';
  if (mark < 0 || !(HEIRLOOMS.has(heirloom) || POST_WORDS.has(heirloom))) return [...tokens];
  for (let at = mark - 2; at > 0; at -= 1) {
    const length = steppingAt(tokens, at);
    if (length === 0 || at + length >= mark) continue;
    const owner = tokens.slice(at + length, mark);
    return [...tokens.slice(0, at), wordToken('replaced'), ...owner, ...tokens.slice(mark + 2)];
  }
  return [...tokens];
}

/** "Whose place did Johnson take as mayor" asks whom he replaced as mayor. */
function replaceWhosePost(tokens: readonly Token[]): Token[] {
  const [whose, post, did] = tokens.map(({ lower }) => lower);
  const isPost = HEIRLOOMS.has(post ?? '') || POST_WORDS.has(post ?? '');
  if (whose !== 'whose' || !isPost || did !== 'did') return [...tokens];
  for (let at = 4; at < tokens.length; at += 1) {
    const words = STEPPING.find(
      ([verb, ...rest]) => tokens[at]!.lower === verb && startsWith(tokens, rest, at + 1),
    );
    if (!words) continue;
    const asked = ['who', 'did'].map(wordToken);
    return [...asked, ...tokens.slice(3, at), wordToken('replace'), ...tokens.slice(at + words.length)];
  }
  return [...tokens];
}

/** How many tokens a verb has there after which somebody's place is their post. */
function steppingAt(tokens: readonly Token[], at: number): number {
  const lemmas = lemmasOf(tokens[at]!.lower);
  const words = STEPPING.find(
    ([verb, ...rest]) => lemmas.includes(verb!) && startsWith(tokens, rest, at + 1),
  );
  const isAsked = tokens.slice(0, at).every(({ lower }) => ASKING_WORDS.has(lower) || lower === 'has');
  return words && isAsked ? words.length : 0;
}

/** "Who won the election in Zimbabwe" asks who beat somebody there. */
function replaceWinning(tokens: readonly Token[]): Token[] {
  const at = tokens.findIndex(({ lower }) => lemmasOf(lower).includes('win'));
  const object = tokens.slice(at + 1);
  const isContest = object.some(({ lower }) => CONTESTS.has(nounLemma(lower)));
  // "Won the election against him" says so itself.
  if (at < 1 || !isContest || object.some(({ lower }) => lower === 'against')) return [...tokens];
  return [...tokens.slice(0, at), wordToken('beat'), ...tokens.slice(at + 1)];
}

function wordToken(word: string): Token {
  return { text: word, lower: word };
}
