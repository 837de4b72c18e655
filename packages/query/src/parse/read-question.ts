import type { Ontology } from '@precedent/model';
import { DATE_WORDS, TYPE_WORDS } from '../english/noun-words.ts';
import {
  ARTICLES,
  ASKING_WORDS,
  AUXILIARIES,
  EMPTY_ADVERBS,
  JUDGING,
  LISTINGS,
  OPENINGS,
  OUT_OF_SCOPE,
} from '../english/question-words.ts';
import { findPredicates } from '../lexicon/find-predicates.ts';
import { type Lexicon, lexiconOf } from '../lexicon/relation-words.ts';
import { startsWith, type Token, tokenise } from '../text/tokens.ts';
import type { Draft } from './draft.ts';
import { frameOf } from './frame.ts';
import { nounEnds, readBody, readClause, readNoun, readServed } from './read-body.ts';
import { readForms } from './read-forms.ts';
import { readHow } from './read-how.ts';
import { readRelations } from './read-relations.ts';
import { askUnderOwner, moveTimeToEnd, withoutEarlier } from './reorder.ts';
import { reword } from './reword.ts';

/** Questions whose readings are kept: a question is answered again whenever more of a graph was loaded for it. */
const MOST_KEPT = 50;
const kept = new WeakMap<Ontology, Map<string, readonly Draft[]>>();

/** Every way to read a question, the most specific first; none if its form is unknown. */
export function readQuestion(question: string, ontology: Ontology): readonly Draft[] {
  const known = kept.get(ontology) ?? new Map<string, readonly Draft[]>();
  kept.set(ontology, known);
  const drafts = known.get(question) ?? readAnew(question, ontology);
  if (known.size >= MOST_KEPT) known.clear();
  known.set(question, drafts);
  return drafts;
}

function readAnew(question: string, ontology: Ontology): Draft[] {
  const lexicon = lexiconOf(ontology);
  const tokens = moveFronted(
    reword(withoutEarlier(moveTimeToEnd(dropOpenings(tokenise(question))))),
    lexicon,
  );
  // "How" has forms of its own; the others ask for what no query can give.
  const first = tokens[0]?.lower ?? '';
  if (OUT_OF_SCOPE.has(first) && ASKING_WORDS.get(first) !== 'how') return [];
  if (isOpinion(tokens)) return [];
  if (tokens.length === 0 || tokens.every(({ lower }) => /^[^\p{L}]*$/u.test(lower))) return [];
  const readStatement = (clause: readonly Token[]) => readClause(clause, ontology);
  // "Is it true that | Trump praised Johnson?"
  if (/^(is|was)$/.test(first) && startsWith(tokens, ['it', 'true', 'that'], 1))
    return readStatement(tokens.slice(4)).map((draft) => ({ ...draft, kind: 'whether' }));
  const owned = askUnderOwner(tokens);
  return [
    ...readForms(tokens, readStatement),
    ...readAsking(tokens, lexicon, ontology),
    ...(owned === null ? [] : readAsking(owned, lexicon, ontology)),
  ];
}

/** Whether a question needs an opinion, a cause or a summary, which no query can give. */
export function isOutOfScope(question: string): boolean {
  const tokens = tokenise(question);
  const [first, second] = tokens.map(({ lower }) => lower);
  // Of the questions with "how", only those about reasons and ways are outside what a query can say.
  if (first === 'how') return second !== undefined && !/^(many|long|often|much|old)$/.test(second);
  return OUT_OF_SCOPE.has(first ?? '') || isOpinion(tokens);
}

/** "Who should be president?", "Who is the best mayor?" */
function isOpinion(tokens: readonly Token[]): boolean {
  const isAsking = ASKING_WORDS.has(tokens[0]?.lower ?? '');
  return (
    isAsking &&
    (/^(should|ought)$/.test(tokens[1]?.lower ?? '') ||
      tokens.some(({ text }, at) => JUDGING.has(text) && /^(the|is|was)$/.test(tokens[at - 1]?.lower ?? '')))
  );
}

/** "Which woman …", "the first female …": what the archive does not record about people. */
export function asksGender(question: string): boolean {
  const tokens = tokenise(question);
  return tokens.some(
    ({ text }, at) =>
      /^(female|male)$/.test(text) ||
      (/^(woman|women|man|men)$/.test(text) &&
        /^(which|what|first|only|many)$/.test(tokens[at - 1]?.lower ?? '')),
  );
}

function dropOpenings(tokens: Token[]): Token[] {
  const opening = OPENINGS.find(
    (phrase) => startsWith(tokens, phrase.split(' ')) && tokens.length > phrase.split(' ').length + 1,
  );
  if (!opening) return tokens;
  const rest = tokens.slice(opening.split(' ').length);
  // "Tell me about Rutte" keeps its opening.
  if (rest[0]?.lower === 'about' || rest[0]?.lower === 'more') return tokens;
  return dropOpenings(rest[0]?.lower === ',' ? rest.slice(1) : rest);
}

/** "From whom did X take over as PM" becomes "whom did X take over from as PM". */
function moveFronted(tokens: Token[], lexicon: Lexicon): Token[] {
  const [first, second] = tokens;
  if (!first || !second) return tokens;
  if (first.lower === 'for' && second.lower === 'how') return tokens.slice(1);
  if (!/^(who|whom|which|what)$/.test(second.lower)) return tokens;
  if (!/^(by|from|to|with|against|for|on|over|of|under)$/.test(first.lower)) return tokens;
  const rest = tokens.slice(1);
  for (let at = rest.length; at > 1; at -= 1) {
    const moved = [...rest.slice(0, at), first, ...rest.slice(at)];
    const uses = ({ at: begin, length }: { at: number; length: number }) =>
      begin < at && begin + length === at + 1;
    if (findPredicates(moved, lexicon).some(uses)) return moved;
  }
  return [...rest, first];
}

function readAsking(tokens: readonly Token[], lexicon: Lexicon, ontology: Ontology): Draft[] {
  const first = tokens[0]!.lower;
  const asking = ASKING_WORDS.get(first);
  if (first === 'according' && tokens[1]?.lower === 'to') return readAccording(tokens, lexicon);
  if (/^(since|until|till)$/.test(first) && tokens[1]?.lower === 'when')
    return readBody(frameOf('when', tokens.slice(2)), lexicon, false, first === 'since' ? 'from' : 'to');
  if (/^(in|on|at)$/.test(first) && /^(which|what)$/.test(tokens[1]?.lower ?? ''))
    return readAsking(tokens.slice(1), lexicon, ontology);
  switch (asking) {
    case 'who':
    case 'whose':
      return readBody(frameOf('who', withoutElse(tokens.slice(1))), lexicon, true);
    case 'when':
      return readBody(frameOf('when', tokens.slice(1)), lexicon, false);
    case 'which':
    case 'what':
      return [...readMembership(tokens, ontology), ...readWhich(tokens, lexicon)];
    case 'how':
      return readHow(tokens, lexicon);
    default:
  }
  if (AUXILIARIES.has(first)) return readBody(frameOf('whether', withoutTag(tokens)), lexicon, false);
  if (LISTINGS.has(first)) return readListing(withoutAll(tokens.slice(1)), lexicon);
  return readFragment(tokens, lexicon);
}

/** "Isn't he in office?" asks whether he is. */
function withoutTag(tokens: readonly Token[]): Token[] {
  return tokens.filter(({ lower }, at) => at !== 1 || lower !== 'not');
}

/** "Name the predecessor of X", "List all home secretaries" */
function readListing(tokens: readonly Token[], lexicon: Lexicon): Draft[] {
  const { frame, body } = frameOf('who', tokens);
  const asked = { frame, body: [{ text: 'is', lower: 'is' }, ...body] };
  return [...readRelations(asked, lexicon, true), ...readNoun({ frame, body })];
}

function withoutElse(tokens: readonly Token[]): Token[] {
  return tokens.filter(({ lower }, at) => at > 0 || (lower !== 'else' && lower !== 'all'));
}

function withoutAll(tokens: readonly Token[]): Token[] {
  return tokens.filter(({ lower }, at) => at > 1 || !/^(all|me|the|every)$/.test(lower));
}

/** "According to whom did X urge Y?" */
function readAccording(tokens: readonly Token[], lexicon: Lexicon): Draft[] {
  const at = tokens.findIndex(({ lower }) => AUXILIARIES.has(lower));
  return at < 0 ? [] : readBody(frameOf('sources', tokens.slice(at), { type: 'person' }), lexicon, false);
}

/** "which countries …", "in which year …", "which NATO secretary general …" */
function readWhich(tokens: readonly Token[], lexicon: Lexicon): Draft[] {
  const rest = tokens.slice(1).filter(({ text }, at) => at === 0 || !EMPTY_ADVERBS.has(text));
  if (AUXILIARIES.has(rest[0]?.lower ?? '')) return readBody(frameOf('who', rest), lexicon, true);
  const there = rest.findIndex(({ lower }, at) => at > 1 && lower === 'there');
  // "Which mayors | were there | in 2010?"
  if (AUXILIARIES.get(rest[there - 1]?.lower ?? '') === 'be')
    return readNoun(frameOf('who', [...rest.slice(0, there - 1), ...rest.slice(there + 1)]));
  if (DATE_WORDS.has(rest[0]?.lower ?? '') && AUXILIARIES.has(rest[1]?.lower ?? ''))
    return readBody(frameOf('when', rest.slice(1)), lexicon, false);
  const served = readServed(frameOf('who', rest));
  const asked = nounEnds(rest, lexicon).flatMap((end) => {
    const noun = rest.slice(0, end).filter(({ lower }) => lower !== 'of' || end > 1);
    const type = noun.length === 1 ? (TYPE_WORDS.get(noun[0]!.lower) ?? null) : null;
    const among = type === null && noun.length > 0 ? noun : null;
    return readBody(frameOf('who', rest.slice(end), { type, among }), lexicon, true);
  });
  return [...asked, ...served];
}

/** "What party is X in?", "Which committees was X on?": what somebody is a member of. */
function readMembership(tokens: readonly Token[], ontology: Ontology): Draft[] {
  const type = TYPE_WORDS.get(tokens[1]?.lower ?? '') ?? null;
  if (type === null || AUXILIARIES.get(tokens[2]?.lower ?? '') !== 'be') return [];
  const { frame, body } = frameOf('who', tokens.slice(3), { type });
  if (!/^(in|of|on|from)$/.test(body.at(-1)?.lower ?? '') || body.length < 2) return [];
  const meanings = ontology.relations
    .filter(({ belongs_as }) => belongs_as === 'member')
    .map(({ id }) => ({ relation: id, inverse: false }));
  const doer = body.slice(0, -1);
  return [
    {
      ...frame,
      form: 'relation',
      cue: ['member'],
      meanings,
      doer,
      patient: 'hole',
      office: null,
      extra: null,
    },
  ];
}

/** "Rutte's predecessor", "NATO secretary general 2012" */
function readFragment(tokens: readonly Token[], lexicon: Lexicon): Draft[] {
  const { frame, body } = frameOf('who', tokens);
  if (tokens.length < 2 || OUT_OF_SCOPE.has(tokens[0]!.lower)) return [];
  const asked = { frame, body: [{ text: 'is', lower: 'is' }, ...body] };
  const named = body.filter(({ lower }) => !ARTICLES.has(lower));
  const drafts = [
    ...readRelations(asked, lexicon, true),
    ...(named.length > 0 ? readNoun({ frame, body: [...body] }) : []),
  ];
  return drafts.map((draft) => ({ ...draft, fragment: true }));
}
