import { PRESS_WORDS } from '../english/noun-words.ts';
import { ARTICLES, AUXILIARIES } from '../english/question-words.ts';
import { SAYING, WORDS_SAID } from '../english/verb-phrases.ts';
import { lemmasOf } from '../lexicon/relation-words.ts';
import { startsWith, type Token } from '../text/tokens.ts';
import type { Draft, Phrase } from './draft.ts';
import { frameOf } from './frame.ts';

const ABOUT = /^(about|of|on|to|regarding|concerning|against|in)$/;

/** Questions about what somebody, or anybody, said. */
export function readSayings(tokens: readonly Token[]): Draft[] {
  return [
    ...readSaid(tokens),
    ...readSaidAnything(tokens),
    ...readQuoted(tokens),
    ...readWords(tokens),
    ...readSaidByAnybody(tokens),
  ];
}

/** "What did X say about Y?", "What did X have to say on Y?", "What does X think of Y?" */
function readSaid(tokens: readonly Token[]): Draft[] {
  if (tokens[0]?.lower !== 'what' || !AUXILIARIES.has(tokens[1]?.lower ?? '')) return [];
  const at = tokens.findIndex(({ lower }, index) => index > 2 && isSaying(lower));
  if (at < 3) return [];
  const link = tokens[at + 1]?.lower ?? '';
  if (at < tokens.length - 1 && !ABOUT.test(link)) return [];
  const hasTo = startsWith(tokens, ['have', 'to'], at - 2);
  const speaker = tokens.slice(2, hasTo ? at - 2 : at);
  return sayingDraft(speaker, tokens.slice(at + 2));
}

/** "Did X say anything about Y?" */
function readSaidAnything(tokens: readonly Token[]): Draft[] {
  if (AUXILIARIES.get(tokens[0]?.lower ?? '') === undefined) return [];
  const at = tokens.findIndex(({ lower }, index) => index > 1 && isSaying(lower));
  if (at < 2) return [];
  const isOpen = /^(?:anything|something)$/.test(tokens[at + 1]?.lower ?? '');
  if (!isOpen || !/^(?:about|of|on)$/.test(tokens[at + 2]?.lower ?? '')) return [];
  return sayingDraft(tokens.slice(1, at), tokens.slice(at + 3));
}

/** "What is X quoted as saying about Y?" */
function readQuoted(tokens: readonly Token[]): Draft[] {
  if (tokens[0]?.lower !== 'what' || AUXILIARIES.get(tokens[1]?.lower ?? '') !== 'be') return [];
  const at = tokens.findIndex((_, index) => startsWith(tokens, ['quoted', 'as', 'saying'], index));
  return at < 3 ? [] : sayingDraft(tokens.slice(2, at), tokens.slice(at + 4));
}

/** "What were X's words about Y?", "Statements by X on Y" */
function readWords(tokens: readonly Token[]): Draft[] {
  const noun = tokens.findIndex(({ lower }) => WORDS_SAID.has(lower));
  if (noun < 0) return [];
  const link = tokens.findIndex(
    ({ lower }, at) => at > noun && /^(about|on|regarding|concerning)$/.test(lower),
  );
  if (tokens[noun - 1]?.lower === "'s") {
    const isAsked = tokens[0]!.lower === 'what' && AUXILIARIES.get(tokens[1]?.lower ?? '') === 'be';
    const end = link < 0 ? tokens.length : link;
    if (!isAsked || end !== noun + 1) return [];
    return sayingDraft(tokens.slice(2, noun - 1), tokens.slice(end + 1));
  }
  const isOpen = tokens
    .slice(0, noun)
    .every(({ lower }) => /^(what|which|show|me|list|find|any|all|the|are|were)$/.test(lower));
  if (!isOpen || !/^(by|from|of)$/.test(tokens[noun + 1]?.lower ?? '')) return [];
  const end = link < 0 ? tokens.length : link;
  return sayingDraft(tokens.slice(noun + 2, end), tokens.slice(end + 1));
}

/** "What was said about Y?", "Who said what about Y?" */
function readSaidByAnybody(tokens: readonly Token[]): Draft[] {
  const at = tokens.findIndex(({ lower }) => isSaying(lower));
  const asked = tokens
    .slice(0, at)
    .map(({ lower }) => lower)
    .join(' ');
  const what = /^(?:what (?:is|was|has been|have been)|who|who has)$/.test(asked);
  const link = tokens[at + 1]?.lower === 'what' ? at + 2 : at + 1;
  const isWhole = what && (asked.startsWith('what') || link === at + 2);
  if (!isWhole || !/^(about|of|on)$/.test(tokens[link]?.lower ?? '')) return [];
  const { frame, body } = frameOf('said', tokens.slice(link + 1));
  return body.length === 0 ? [] : [{ ...frame, form: 'saying', speaker: 'hole', about: body }];
}

function sayingDraft(speaker: Phrase, said: readonly Token[]): Draft[] {
  if (speaker.length === 0) return [];
  // Time and negation may stand anywhere: they are taken out of both together.
  const { frame, body } = frameOf('said', [...speaker, SEPARATOR, ...said]);
  const at = body.indexOf(SEPARATOR);
  const [by, about] = [body.slice(0, at), body.slice(at + 1)];
  const isPress = by.every(({ lower }) => PRESS_WORDS.has(lower) || ARTICLES.has(lower));
  if (isPress) return about.length > 0 ? [{ ...frame, kind: 'happened', form: 'entity', entity: about }] : [];
  return [{ ...frame, form: 'saying', speaker: by, about: about.length > 0 ? about : null }];
}

const SEPARATOR: Token = { text: 'say', lower: 'say' };

const isSaying = (lower: string) => lemmasOf(lower).some((lemma) => SAYING.has(lemma));
