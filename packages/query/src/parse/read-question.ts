import type { Ontology } from '@precedent/model';
import { DATE_WORDS, DURATION_UNITS, TYPE_WORDS } from '../english/noun-words.ts';
import {
  ARTICLES,
  ASKING_WORDS,
  AUXILIARIES,
  LISTINGS,
  OPENINGS,
  OUT_OF_SCOPE,
} from '../english/question-words.ts';
import { SERVING } from '../english/verb-phrases.ts';
import { findPredicates } from '../lexicon/find-predicates.ts';
import { type Lexicon, lemmasOf, lexiconOf } from '../lexicon/relation-words.ts';
import { startsWith, type Token, tokenise } from '../text/tokens.ts';
import type { Draft, Phrase } from './draft.ts';
import { type Framed, frameOf, noTime } from './frame.ts';
import { readForms } from './read-forms.ts';
import { readHoldings, readPair, readRanked } from './read-holdings.ts';
import { readRelations, readSlips, readVerbGroup } from './read-relations.ts';

/** Every way to read a question, the most specific first; none if its form is unknown. */
export function readQuestion(question: string, ontology: Ontology): Draft[] {
  const lexicon = lexiconOf(ontology);
  const tokens = moveFronted(dropOpenings(tokenise(question)), lexicon);
  // "How" has forms of its own; the others ask for what no query can give.
  const first = tokens[0]?.lower ?? '';
  if (OUT_OF_SCOPE.has(first) && ASKING_WORDS.get(first) !== 'how') return [];
  if (tokens.length === 0 || tokens.every(({ lower }) => /^[^\p{L}]*$/u.test(lower))) return [];
  const readStatement = (clause: readonly Token[]) => readClause(clause, ontology);
  return [...readForms(tokens, readStatement), ...readAsking(tokens, lexicon, ontology)];
}

/** Whether a question needs an opinion, a cause or a summary, which no query can give. */
export function isOutOfScope(question: string): boolean {
  return OUT_OF_SCOPE.has(tokenise(question)[0]?.lower ?? '');
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
  if (AUXILIARIES.has(first)) return readBody(frameOf('whether', tokens), lexicon, false);
  if (LISTINGS.has(first)) return readNoun(frameOf('who', withoutAll(tokens.slice(1))));
  return readFragment(tokens, lexicon);
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
  return at < 0 ? [] : readBody(frameOf('sources', tokens.slice(at)), lexicon, false);
}

/** "which countries …", "in which year …", "which NATO secretary general …" */
function readWhich(tokens: readonly Token[], lexicon: Lexicon): Draft[] {
  const rest = tokens.slice(1);
  if (AUXILIARIES.has(rest[0]?.lower ?? '')) return readBody(frameOf('who', rest), lexicon, true);
  if (DATE_WORDS.has(rest[0]?.lower ?? '') && AUXILIARIES.has(rest[1]?.lower ?? ''))
    return readBody(frameOf('when', rest.slice(1)), lexicon, false);
  return nounEnds(rest, lexicon).flatMap((end) => {
    const noun = rest.slice(0, end).filter(({ lower }) => lower !== 'of' || end > 1);
    const type = noun.length === 1 ? (TYPE_WORDS.get(noun[0]!.lower) ?? null) : null;
    const among = type === null && noun.length > 0 ? noun : null;
    return readBody(frameOf('who', rest.slice(end), { type, among }), lexicon, true);
  });
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

/** Where the noun after "which" may end: before the first auxiliary, or before the first word for what is done. */
function nounEnds(tokens: readonly Token[], lexicon: Lexicon): number[] {
  const aux = tokens.findIndex(({ lower }, at) => at > 0 && AUXILIARIES.has(lower));
  const verbs = findPredicates(tokens, lexicon)
    .filter(({ at, entry, form }) => at > 0 && entry.as !== 'noun' && form !== 'ing')
    .map(({ at }) => at);
  const serving = tokens.findIndex(
    ({ lower }, at) => at > 0 && lemmasOf(lower).some((it) => SERVING.has(it)),
  );
  verbs.push(serving);
  return [...new Set([aux, ...verbs].filter((at) => at > 0))].sort((a, b) => a - b);
}

function readHow(tokens: readonly Token[], lexicon: Lexicon): Draft[] {
  const [, second, third] = tokens.map(({ lower }) => lower);
  if (second === 'often') return readBody(frameOf('how-often', tokens.slice(2)), lexicon, false);
  if (second === 'long') return readBody(frameOf('how-long', tokens.slice(2)), lexicon, false);
  if (second !== 'many') return [];
  if (third === 'times') return readBody(frameOf('how-often', tokens.slice(3)), lexicon, false);
  if (DURATION_UNITS.has(third ?? '')) return readBody(frameOf('how-long', tokens.slice(3)), lexicon, false);
  return readHowMany(tokens.slice(2), lexicon);
}

/** "how many countries supported X", "how many secretaries general has NATO had", "how many … have there been" */
function readHowMany(tokens: readonly Token[], lexicon: Lexicon): Draft[] {
  const framed = frameOf('how-many', tokens);
  const { frame, body } = framed;
  const aux = body.findIndex(({ lower }, at) => at > 0 && AUXILIARIES.has(lower));
  const tail = aux < 0 ? [] : body.slice(aux + 1).map(({ lower }) => lower);
  const had = /^(had|have|have had)$/.test(tail.at(-1) ?? '');
  const drafts: Draft[] = [];
  if (aux > 0 && tail[0] === 'there') drafts.push({ ...frame, form: 'noun', noun: body.slice(0, aux) });
  else if (aux > 0 && had)
    drafts.push({
      ...frame,
      form: 'noun',
      noun: [...body.slice(0, aux), { text: 'of', lower: 'of' }, ...body.slice(aux + 1, -1)],
    });
  else if (aux > 0 && /^(served|held|been|was|were)$/.test(tail[0] ?? ''))
    drafts.push({ ...frame, form: 'noun', noun: body.slice(0, aux) });
  const asked = nounEnds(body, lexicon).flatMap((end) => {
    const type = end === 1 ? (TYPE_WORDS.get(body[0]!.lower) ?? null) : null;
    const among = type === null ? body.slice(0, end) : null;
    return readBody({ frame: { ...frame, type, among }, body: body.slice(end) }, lexicon, true);
  });
  return [...drafts, ...asked];
}

/** The readings of what follows the asking word, the most specific first. */
function readBody(
  framed: Framed,
  lexicon: Lexicon,
  asks: boolean,
  edge: 'from' | 'to' | null = null,
): Draft[] {
  const ranked = asks ? readRanked(framed) : [];
  const relations = readRelations(framed, lexicon, asks);
  const drafts: Draft[] = [
    ...readHoldings(framed, asks),
    ...relations,
    ...(asks ? [] : readPair(framed)),
    ...(asks ? readNoun(framed) : []),
    ...(relations.length === 0 ? readSlips(framed, lexicon, asks) : []),
  ];
  const edged =
    edge === null ? drafts : drafts.map((draft) => ('edge' in draft ? { ...draft, edge } : draft));
  return [...ranked, ...edged];
}

/** "who is | the Dutch prime minister" */
function readNoun({ frame, body }: Framed): Draft[] {
  const { subject, planned, present } = readVerbGroup(body);
  const aux = AUXILIARIES.get(body[0]?.lower ?? '');
  const named = aux === 'be' || aux === 'have' || aux === 'will' ? withoutBe(body.slice(1)) : body;
  const noun = aux === undefined ? subject : named;
  // "Who was next after him?"
  const isNext = frame.time.beside !== null && noun.every(({ lower }) => /^(next|right)$/.test(lower));
  if (isNext) return [{ ...frame, form: 'noun', noun: [], planned, present: false }];
  if (noun.length === 0) return [];
  return [
    {
      ...frame,
      form: 'noun',
      noun,
      planned: frame.planned || planned,
      present: present && noTime(frame.time),
      // After "who" without "is" an unknown verb is likelier than a name: "who bribed him".
      fragment: aux === undefined,
    },
  ];
}

function withoutBe(tokens: readonly Token[]): Phrase {
  let rest = tokens;
  while (/^(been|be|as)$/.test(rest[0]?.lower ?? '') || rest[0]?.lower === 'to') rest = rest.slice(1);
  return rest;
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

/** A clause that gives a time: "Thatcher resigned", "Theresa May was Home Secretary". */
export function readClause(tokens: readonly Token[], ontology: Ontology): Draft[] {
  const lexicon = lexiconOf(ontology);
  const framed = frameOf('when', tokens);
  const { body } = framed;
  const aux = body.findIndex(({ lower }) => AUXILIARIES.has(lower));
  const turned = aux > 0 ? [body[aux]!, ...body.slice(0, aux), ...body.slice(aux + 1)] : body;
  return [
    ...readHoldings(framed, false),
    ...readRelations({ frame: framed.frame, body: turned }, lexicon, false),
    ...readPair({ frame: framed.frame, body: turned }),
  ];
}
