import type { End, Entity } from '@precedent/model';
import { BACK_WORDS, KIND_QUESTIONS, LINKS, OF_THEM } from '../english/follow-up-words.ts';
import { AUXILIARIES } from '../english/question-words.ts';
import type { Finding } from '../query/finding.ts';
import { EMPTY_QUERY, HOLE, type Query } from '../query/query.ts';
import { takeTime } from '../text/take-time.ts';
import { joinTokens, startsWith, type Token, tokenise } from '../text/tokens.ts';

/** What a follow-up asks: a query, a question in full, or which of the last results fit a description. */
export type FollowUp =
  | { form: 'query'; query: Query }
  | { form: 'question'; question: string }
  | { form: 'filter'; description: string; count: boolean };

/** The relations of the line of an office, and the ends of a succession. */
export interface Line {
  succession: string;
  tenure: string;
  successor: End;
  predecessor: End;
  /** The offices of the first result. */
  offices: readonly string[];
}

/**
 * Reads a question as a follow-up of a query and its results; null if it stands by itself.
 *
 */
export function readFollowUp(
  question: string,
  previous: Query,
  findings: readonly Finding[],
  line: Line,
): FollowUp | null {
  const tokens = dropLinks(tokenise(question));
  const filter = readFilter(tokens);
  if (filter) return filter;
  const about = readAboutElse(tokens, previous);
  if (about) return about;
  const meant = findings[0]?.entities[0] ?? null;
  const turned =
    readKind(tokens, previous, meant, line) ??
    readBeside(tokens, previous, meant, line) ??
    readPeriod(tokens, previous, line);
  if (turned) return { form: 'query', query: turned };
  // Without a result a pronoun means whom the question named.
  const named = [previous.subject, previous.object, previous.speaker].find(
    (end) => end !== null && end !== HOLE,
  );
  const id = meant?.id ?? named;
  if (!id || !tokens.some(isBackWord)) return null;
  return {
    form: 'question',
    question: joinTokens(tokens.map((token) => (isBackWord(token) ? idToken(id) : token))),
  };
}

function dropLinks(tokens: Token[]): Token[] {
  const link = LINKS.map((words) => words.split(' ')).find((words) => startsWith(tokens, words));
  return link && link.length < tokens.length ? tokens.slice(link.length) : tokens;
}

function isBackWord({ lower }: Token): boolean {
  return BACK_WORDS.has(lower);
}

function idToken(id: string): Token {
  return { text: id, lower: id };
}

/** "Which of them were Dutch?" */
function readFilter(tokens: readonly Token[]): FollowUp | null {
  const opening = OF_THEM.map((words) => words.split(' ')).find((words) => startsWith(tokens, words));
  if (!opening) return null;
  const rest = tokens.slice(opening.length);
  const words = AUXILIARIES.has(rest[0]?.lower ?? '') ? rest.slice(1) : rest;
  return { form: 'filter', description: joinTokens(words), count: opening[0] === 'how' };
}

/** "And about Ukraine?", after what somebody said about something else. */
function readAboutElse(tokens: readonly Token[], { kind, speaker }: Query): FollowUp | null {
  if (kind !== 'said' || speaker === null || tokens.length < 2 || !/^(?:about|on)$/.test(tokens[0]!.lower))
    return null;
  const asked = speaker === HOLE ? 'who said what' : `what did ${speaker} say`;
  return { form: 'question', question: `${asked} about ${joinTokens(tokens.slice(1))}` };
}

/** "How long?", "since when?", "who says so?" */
function readKind(tokens: readonly Token[], previous: Query, meant: Entity | null, line: Line): Query | null {
  const kind = KIND_QUESTIONS.get(joinTokens(tokens).toLowerCase());
  if (kind === undefined) return null;
  const isAboutResult = kind !== 'how-many' && kind !== 'sources' && meant !== null;
  const fill = (end: string | null) => (end === HOLE && isAboutResult ? meant.id : end);
  const bare = { ...previous, kind, order: null, nth: null, limit: null, now: false };
  // How long, or since when, somebody followed another is how long or since when they held the office.
  const isOfTerm = kind.startsWith('how') || startsWith(tokens, ['since']);
  if (meant !== null && previous.relations.includes(line.succession) && isOfTerm) {
    const edge = kind === 'when' ? ('from' as const) : null;
    const office = previous.office.length > 0 ? previous.office : line.offices;
    const term = { relations: [line.tenure], subject: meant.id, object: null, office, edge };
    return { ...bare, ...term, from: null, to: null };
  }
  return { ...bare, subject: fill(previous.subject), object: fill(previous.object) };
}

/** "Before him?", "after that?" */
function readBeside(
  tokens: readonly Token[],
  previous: Query,
  meant: Entity | null,
  { succession, successor, predecessor }: Line,
): Query | null {
  const [first, second] = tokens.map(({ lower }) => lower);
  if (meant === null || tokens.length !== 2 || !BACK_WORDS.has(second!) || !/^(before|after)$/.test(first!))
    return null;
  const [known, asked] = first === 'before' ? [successor, predecessor] : [predecessor, successor];
  const bare = {
    ...previous,
    kind: 'who' as const,
    relations: [succession],
    order: null,
    nth: null,
    limit: null,
  };
  return {
    ...bare,
    from: null,
    to: null,
    now: false,
    edge: null,
    before: null,
    after: null,
    [known]: meant.id,
    [asked]: HOLE,
  };
}

/** "In 2010?", "since 2000?" */
function readPeriod(tokens: readonly Token[], previous: Query, line: Line): Query | null {
  // A time is read after a word that is asked about.
  const { rest, time } = takeTime([{ text: 'it', lower: 'it' }, { text: 'was', lower: 'was' }, ...tokens]);
  if (rest.length !== 2 || time.period === null) return null;
  const { from, to } = time.period;
  const office = previous.office.length > 0 ? previous.office : line.offices;
  // After a successor, a year asks who held the office then.
  if (previous.relations.includes(line.succession) && office.length > 0)
    return { ...EMPTY_QUERY, relations: [line.tenure], subject: HOLE, office, from, to };
  return { ...previous, from, to, now: false };
}
