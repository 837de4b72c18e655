import { nounLemma } from '@precedent/model';
import { DURATION_UNITS, TYPE_WORDS } from '../english/noun-words.ts';
import { AUXILIARIES } from '../english/question-words.ts';
import { TERM_NOUNS } from '../english/time-words.ts';
import type { Lexicon } from '../lexicon/relation-words.ts';
import type { Token } from '../text/tokens.ts';
import type { Draft } from './draft.ts';
import { frameOf } from './frame.ts';
import { nounEnds, readBody, readServed } from './read-body.ts';
import { readRanked } from './read-holdings.ts';

export function readHow(tokens: readonly Token[], lexicon: Lexicon): Draft[] {
  const [, second, third] = tokens.map(({ lower }) => lower);
  if (second === 'often') return readBody(frameOf('how-often', tokens.slice(2)), lexicon, false);
  if (second === 'long') return readHowLong(tokens.slice(2), lexicon);
  if (second !== 'many') return [];
  if (third === 'times' || TERM_NOUNS.has(nounLemma(third ?? '')))
    return readBody(frameOf('how-often', tokens.slice(3)), lexicon, false);
  if (DURATION_UNITS.has(third ?? '')) return readHowLong(tokens.slice(3), lexicon);
  return readHowMany(tokens.slice(2), lexicon);
}

/** "How long was X Y", "How long was the shortest term of a Y" */
function readHowLong(tokens: readonly Token[], lexicon: Lexicon): Draft[] {
  const framed = frameOf('how-long', withoutLasting(tokens));
  return [...readRanked(framed), ...readBody(framed, lexicon, false)];
}

/** "How long did X last as Y": not the last of several. */
function withoutLasting(tokens: readonly Token[]): Token[] {
  return tokens.map((token, at) =>
    token.lower === 'last' && /^(|as|in|at)$/.test(tokens[at + 1]?.lower ?? '')
      ? { ...token, text: 'serve', lower: 'serve' }
      : token,
  );
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
  if (aux < 0) drafts.push(...readServed(framed));
  if (aux < 0 && drafts.length === 0) drafts.push({ ...frame, form: 'noun', noun: body });
  const asked = nounEnds(body, lexicon).flatMap((end) => {
    const type = end === 1 ? (TYPE_WORDS.get(body[0]!.lower) ?? null) : null;
    const among = type === null ? body.slice(0, end) : null;
    return readBody({ frame: { ...frame, type, among }, body: body.slice(end) }, lexicon, true);
  });
  return [...drafts, ...asked];
}
