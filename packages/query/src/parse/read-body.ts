import type { Ontology } from '@precedent/model';
import { OPEN_WORDS, POST_WORDS } from '../english/noun-words.ts';
import { AUXILIARIES, BE_AFTER } from '../english/question-words.ts';
import { SERVING } from '../english/verb-phrases.ts';
import { findPredicates } from '../lexicon/find-predicates.ts';
import { type Lexicon, lemmasOf, lexiconOf } from '../lexicon/relation-words.ts';
import type { Token } from '../text/tokens.ts';
import type { Draft, Phrase } from './draft.ts';
import { type Framed, frameOf, noTime } from './frame.ts';
import { readHoldings, readPair, readRanked, readServing } from './read-holdings.ts';
import { readRelations, readSlips, readVerbGroup } from './read-relations.ts';

/** The readings of what follows the asking word, the most specific first. */
export function readBody(
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
    ...readServing(framed, asks),
    ...(asks ? [] : readPair(framed)),
    ...(asks ? readNoun(framed) : []),
    ...(relations.length === 0 ? readSlips(framed, lexicon, asks) : []),
  ];
  const edged =
    edge === null ? drafts : drafts.map((draft) => ('edge' in draft ? { ...draft, edge } : draft));
  return [...ranked, ...edged];
}

/** "who is | the Dutch prime minister" */
export function readNoun({ frame, body }: Framed): Draft[] {
  const { subject, planned, present } = readVerbGroup(body);
  const aux = AUXILIARIES.get(body[0]?.lower ?? '');
  // "Who will win" asks for a deed, not for the name of a thing.
  if (aux === 'do' || (aux === 'will' && !BE_AFTER.has(body[1]?.lower ?? ''))) return [];
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
      // Who "has been" chancellor held the office at any time.
      present: present && aux !== 'have' && noTime(frame.time),
      // After "who" without "is" an unknown verb is likelier than a name: "who bribed him".
      fragment: aux === undefined,
    },
  ];
}

/** "which prime ministers | served", "how many home secretaries | have held office": the noun alone says what is asked. */
export function readServed({ frame, body }: Framed): Draft[] {
  const serving = body.findIndex(
    ({ lower }, at) => at > 0 && lemmasOf(lower).some((it) => SERVING.has(it) || it === 'hold'),
  );
  const tail = body.slice(serving + 1);
  const isOpen = tail.every(({ lower }) => OPEN_WORDS.has(lower) || POST_WORDS.has(lower));
  if (serving < 0 || !isOpen || AUXILIARIES.get(body[serving]!.lower) === 'be') return [];
  const noun = body.slice(0, serving).filter(({ lower }, at) => at < serving - 1 || !AUXILIARIES.has(lower));
  return [{ ...frame, form: 'noun', noun }];
}

function withoutBe(tokens: readonly Token[]): Phrase {
  let rest = tokens;
  while (/^(been|be|as)$/.test(rest[0]?.lower ?? '') || rest[0]?.lower === 'to') rest = rest.slice(1);
  return rest;
}

/** Where the noun after "which" may end: before the first auxiliary, or before the first word for what is done. */
export function nounEnds(tokens: readonly Token[], lexicon: Lexicon): number[] {
  const aux = tokens.findIndex(({ lower }, at) => at > 0 && AUXILIARIES.has(lower));
  const verbs = findPredicates(tokens, lexicon)
    .filter(({ at, entry, form }) => at > 0 && entry.as !== 'noun' && form !== 'ing')
    .map(({ at }) => at);
  const serving = tokens.findIndex(
    ({ lower }, at) => at > 0 && lemmasOf(lower).some((it) => SERVING.has(it)),
  );
  const becoming = tokens.findIndex(({ lower }, at) => at > 0 && lemmasOf(lower).includes('become'));
  verbs.push(serving, becoming);
  return [...new Set([aux, ...verbs].filter((at) => at > 0))].sort((a, b) => a - b);
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
