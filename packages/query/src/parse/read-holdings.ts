import { BEFORE_RANKED, OPEN_WORDS, POST_WORDS } from '../english/noun-words.ts';
import { ARTICLES, AUXILIARIES, BE_AFTER } from '../english/question-words.ts';
import { ENDING, HOLDING, SERVING, STARTING, TAKING } from '../english/verb-phrases.ts';
import { lemmasOf } from '../lexicon/relation-words.ts';
import type { Token } from '../text/tokens.ts';
import type { Draft, HoldingDraft, PairDraft, Phrase } from './draft.ts';
import type { Framed } from './frame.ts';
import { readVerbGroup } from './read-relations.ts';
import { splitObject } from './split-object.ts';

const EDGES = [
  { phrases: STARTING, edge: 'from' },
  { phrases: ENDING, edge: 'to' },
  { phrases: HOLDING, edge: null },
] as const;

/** Questions about who took, held or left an office, by the verb: "became", "served as", "stopped being". */
export function readHoldings({ frame, body }: Framed, asks: boolean): HoldingDraft[] {
  return EDGES.flatMap(({ phrases, edge }) =>
    phrases.flatMap((words) =>
      body.flatMap((_, at): HoldingDraft[] => {
        if (!isAt(body, at, words)) return [];
        const { subject, planned, present, fronted } = readVerbGroup(body.slice(0, at));
        // "Has X ever held it" is about any time.
        const isNow =
          (present && !(frame.kind === 'whether' && fronted === 'have')) ||
          (fronted === null && /s$/.test(body[at]!.lower) && body[at]!.lower !== 'was');
        const { object: office } = splitObject(body.slice(at + words.length));
        if (office === null || (subject.length === 0 && !asks)) return [];
        if (words.length === 1 && TAKING.has(words[0]!) && !isPost(office)) return [];
        const person = subject.length === 0 ? 'hole' : subject;
        return [
          {
            ...frame,
            form: 'holding',
            person,
            office,
            edge,
            planned: frame.planned || planned,
            present: isNow,
          },
        ];
      }),
    ),
  );
}

/** "How long did Luns | serve?", "When was Luns | in office?", "Who | served | between Claes and Luns?": the offices are those of the people. */
export function readServing({ frame, body }: Framed, asks: boolean): HoldingDraft[] {
  const end = body.findLastIndex(({ lower }) => !OPEN_WORDS.has(lower) && !POST_WORDS.has(lower)) + 1;
  const tail = body.slice(end);
  const serves = end > 0 && lemmasOf(body[end - 1]!.lower).some((it) => SERVING.has(it));
  const isIn = tail[0]?.lower === 'in' && tail.length > 1;
  if (!serves && !isIn) return [];
  const { subject, fronted } = readVerbGroup(body.slice(0, serves ? end - 1 : end));
  if (asks)
    return subject.length > 0 || frame.time.beside === null
      ? []
      : [{ ...frame, form: 'holding', person: 'hole', office: [], edge: null }];
  if (subject.length === 0 || fronted === null) return [];
  return [{ ...frame, form: 'holding', person: subject, office: [], edge: null }];
}

/** "the job" */
function isPost(words: Phrase): boolean {
  return words.every(({ lower }) => POST_WORDS.has(lower) || ARTICLES.has(lower));
}

function isAt(body: readonly Token[], at: number, words: readonly string[]): boolean {
  const first = body[at]!.lower;
  if (words[0] === 'be' ? !/^(is|was|be|been|were|are)$/.test(first) : !lemmasOf(first).includes(words[0]!))
    return false;
  return words.slice(1).every((word, offset) => {
    const given = body[at + offset + 1]?.lower;
    return given === word || (word === 'the' && ARTICLES.has(given ?? ''));
  });
}

/** "was | Theresa May Home Secretary", "has | Pelosi | been | Speaker": a person and an office. */
export function readPair({ frame, body }: Framed): Draft[] {
  const aux = AUXILIARIES.get(body[0]?.lower ?? '');
  if (aux === undefined || body.length < 3) return [];
  const be = body.findIndex(({ lower }, at) => at > 1 && BE_AFTER.has(lower));
  const present = /^(is|are)$/.test(body[0]!.lower) || (aux === 'have' && frame.kind !== 'whether');
  const planned = frame.planned || aux === 'will';
  if (be > 0) {
    const [person, office] = [body.slice(1, be), splitObject(withoutAs(body.slice(be + 1))).object];
    if (office === null) return [];
    return [{ ...frame, form: 'holding', person, office, edge: null, planned, present }];
  }
  if (aux !== 'be') return [];
  const pair: PairDraft = { ...frame, form: 'pair', words: body.slice(1), edge: null, planned, present };
  return [pair];
}

function withoutAs(tokens: readonly Token[]): Phrase {
  return tokens[0]?.lower === 'as' || tokens[0]?.lower === 'in' ? tokens.slice(1) : tokens;
}

/** "Who had the | longest | term as | Home Secretary": whatever the verb is, the office is what is left. */
export function readRanked({ frame, body }: Framed): HoldingDraft[] {
  if (frame.order === null) return [];
  let office: Token[] = [...body];
  while (office.length > 0 && (BEFORE_RANKED.has(office[0]!.lower) || ARTICLES.has(office[0]!.lower)))
    office = office.slice(1);
  while (POST_WORDS.has(office[0]?.lower ?? '') && office[1]?.lower === 'of') office = office.slice(2);
  while (office.length > 0 && (ARTICLES.has(office[0]!.lower) || ARTICLES.has(office.at(-1)!.lower)))
    office = ARTICLES.has(office[0]!.lower) ? office.slice(1) : office.slice(0, -1);
  while (/^(in|for|as)$/.test(office.at(-1)?.lower ?? '')) office = office.slice(0, -1);
  // "How long did the shortest-serving home secretary serve?"
  while (office.length > 1 && lemmasOf(office.at(-1)!.lower).some((it) => SERVING.has(it)))
    office = office.slice(0, -1);
  // "Which home secretary served longest?"
  if (office.length === 0 && frame.among !== null)
    return [{ ...frame, among: null, form: 'holding', person: 'hole', office: frame.among, edge: null }];
  const isAll = office.length > 0 || frame.choices.length > 0;
  return isAll ? [{ ...frame, form: 'holding', person: 'hole', office, edge: null }] : [];
}
