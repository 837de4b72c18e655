import { POST_WORDS, SOURCE_WORDS } from '../english/noun-words.ts';
import { ABOUT_PHRASES, AUXILIARIES } from '../english/question-words.ts';
import { TERM_BEGINNINGS, TERM_ENDS, TERM_NOUNS } from '../english/time-words.ts';
import { SAYING } from '../english/verb-phrases.ts';
import { lemmasOf } from '../lexicon/relation-words.ts';
import type { Kind } from '../query/query.ts';
import { startsWith, type Token } from '../text/tokens.ts';
import type { Draft, Phrase } from './draft.ts';
import { frameOf } from './frame.ts';
import { readSayings } from './read-sayings.ts';

const LINKED = /^(connected|linked|related|tied|associated)$/;
const SHARED = ['in', 'common'];

/** Questions with a form of their own: links, sayings, sources, careers, and what is known about something. */
export function readForms(
  tokens: readonly Token[],
  readStatement: (tokens: readonly Token[]) => Draft[],
): Draft[] {
  return [
    ...readReported(tokens, readStatement),
    ...readTermEdge(tokens),
    ...readAbout(tokens),
    ...readLinks(tokens),
    ...readSayings(tokens),
    ...readSources(tokens),
    ...readCareer(tokens),
    ...readHappened(tokens),
  ];
}

function readAbout(tokens: readonly Token[]): Draft[] {
  const words = ABOUT_PHRASES.map((phrase) => phrase.split(' ')).find((it) => startsWith(tokens, it));
  return words ? entityDraft('about', tokens.slice(words.length)) : [];
}

function entityDraft(kind: Kind, tokens: readonly Token[]): Draft[] {
  const { frame, body } = frameOf(kind, tokens);
  return body.length === 0 ? [] : [{ ...frame, form: 'entity', entity: body }];
}

/** "How is X connected to Y?", "What links X and Y?", "What do X and Y have in common?" */
function readLinks(tokens: readonly Token[]): Draft[] {
  const [first, second] = [tokens[0]?.lower, tokens[1]?.lower ?? ''];
  const common = tokens.findIndex((_, at) => startsWith(tokens, SHARED, at));
  if (first === 'what' && /^(do|did)$/.test(second) && tokens.at(-1)!.lower === 'share')
    return pairDrafts('common', tokens.slice(2, -1), /^(and|with)$/);
  if (first === 'what' && common > 0) {
    const have = tokens.findLastIndex(({ lower }, at) => at < common && /^(have|has|share|had)$/.test(lower));
    const pair = have > 1 ? tokens.slice(2, have) : tokens.slice(2, common);
    const named = pair.at(-1)?.lower === 'got' ? pair.slice(0, -1) : pair;
    return pairDrafts('common', named, /^(and|with)$/);
  }
  const linked = tokens.findIndex(({ lower }) => LINKED.test(lower));
  if ((first === 'how' || AUXILIARIES.get(first ?? '') === 'be') && linked > 0) {
    const rest = tokens
      .slice(first === 'how' ? 2 : 1)
      .filter((_, at) => at + (first === 'how' ? 2 : 1) !== linked);
    return pairDrafts('links', rest, /^(to|with|and)$/);
  }
  if (first === 'what' && /^(links|connects|link|connect)$/.test(second))
    return pairDrafts('links', tokens.slice(2), /^(and|to|with)$/);
  const noun = tokens.findIndex(({ lower }) =>
    /^(connections?|links?|relations?|relationship|ties)$/.test(lower),
  );
  const between = tokens.findIndex(({ lower }) => /^(between|of)$/.test(lower));
  if (noun > 0 && between > noun) return pairDrafts('links', tokens.slice(between + 1), /^(and|to|with)$/);
  return [];
}

/** One draft for each word that may separate the two. */
function pairDrafts(kind: Kind, tokens: readonly Token[], link: RegExp): Draft[] {
  const { frame, body } = frameOf(kind, tokens);
  return body.flatMap(({ lower }, at): Draft[] => {
    if (!link.test(lower) || at === 0 || at === body.length - 1) return [];
    return [{ ...frame, form: 'link', one: body.slice(0, at), other: body.slice(at + 1) }];
  });
}

/** "Which articles mention X?", "What is the source for X's term?" */
function readSources(tokens: readonly Token[]): Draft[] {
  const at = tokens.findIndex(({ lower }) => SOURCE_WORDS.has(lower));
  if (at < 0 || at > 4) return [];
  const isOpen = tokens
    .slice(0, at)
    .every(({ lower }) =>
      /^(which|what|is|are|was|were|the|a|how|many|list|show|name|your|news|any|there|all|find|who)$/.test(
        lower,
      ),
    );
  if (!isOpen) return [];
  const rest = tokens.slice(at + 1);
  const verb = rest.findIndex(({ lower }) =>
    /^(mention|mentions|mentioned|mentioning|name|names|cover|covers|covered|discuss|discusses|about|for|of|on|report|reported|write|wrote|say|says|that|behind|support|supports|contain|contains|with)$/.test(
      lower,
    ),
  );
  if (verb < 0) return [];
  let about = rest.slice(verb + 1);
  while (/^(about|on|of|that|the)$/.test(about[0]?.lower ?? '')) about = about.slice(1);
  return entityDraft('sources', about);
}

/** "Who reported that X urged Y?", "Which sources say that X led Y?": the sources of a statement. */
function readReported(
  tokens: readonly Token[],
  readStatement: (tokens: readonly Token[]) => Draft[],
): Draft[] {
  const at = tokens.findIndex(
    ({ lower }, index) => index > 0 && index < 4 && lemmasOf(lower).some((it) => SAYING.has(it)),
  );
  const asks = tokens.slice(0, at);
  const isAsking =
    asks.length > 0 &&
    asks.every(({ lower }) => /^(who|which|what|has|have|did)$/.test(lower) || SOURCE_WORDS.has(lower));
  const next = tokens[at + 1]?.lower;
  const isNamed = next !== undefined && tokens[at + 1]!.text !== next;
  if (!isAsking || next === undefined || (next !== 'that' && asks.length < 2 && !isNamed)) return [];
  const statement = tokens.slice(next === 'that' ? at + 2 : at + 1);
  return readStatement(statement).map((draft) => ({ ...draft, kind: 'sources' }));
}

/** "When did X's term as O end?": the beginning or the end of a term. */
function readTermEdge(tokens: readonly Token[]): Draft[] {
  const { frame, body } = frameOf('when', tokens.slice(2));
  const last = body.at(-1)?.lower ?? '';
  const owner = body.findIndex(({ lower }) => lower === "'s");
  const isTerm = owner > 0 && TERM_NOUNS.has(body[owner + 1]?.lower ?? '');
  const edge = TERM_ENDS.has(last) ? 'to' : TERM_BEGINNINGS.has(last) ? 'from' : null;
  if (tokens[0]?.lower !== 'when' || !isTerm || edge === null) return [];
  const office = body.slice(owner + 3, -1);
  return [{ ...frame, form: 'holding', person: body.slice(0, owner), office, edge }];
}

/** "What jobs has X had?", "Which offices did X hold?", "What was X's post in 2010?" */
function readCareer(tokens: readonly Token[]): Draft[] {
  if (!/^(what|which)$/.test(tokens[0]?.lower ?? '')) return [];
  const { frame, body } = frameOf('offices', tokens.slice(1));
  const post = body.findIndex(({ lower }) => POST_WORDS.has(lower));
  if (post < 0) return [];
  const owned = /^(is|are|was|were)$/.test(body[0]?.lower ?? '') && body[post - 1]?.lower === "'s";
  if (owned) return [{ ...frame, form: 'entity', entity: body.slice(1, post - 1) }];
  const aux = body.findIndex(({ lower }, at) => at > post && AUXILIARIES.has(lower));
  const verb = body.findLastIndex(
    ({ lower }, at) =>
      at > aux &&
      /^(had|have|hold|held|holding|do|done|occupy|occupied|serve|served|fill|filled|get|got)$/.test(lower),
  );
  if (aux < 0 || post > 3) return [];
  const person = body.slice(aux + 1, verb > aux ? verb : undefined);
  const name: Phrase = person.filter(({ lower }) => !/^(been|in)$/.test(lower));
  return name.length > 0 ? [{ ...frame, form: 'entity', entity: name }] : [];
}

/** "What happened to X in June 2024?", "What has X done?", "What did X do?" */
function readHappened(tokens: readonly Token[]): Draft[] {
  if (tokens[0]?.lower !== 'what') return [];
  const happened = tokens.findIndex(({ lower }) => /^(happened|happens|became)$/.test(lower));
  if (happened === 1 || happened === 2) {
    const link = tokens[happened + 1]?.lower ?? '';
    if (/^(to|with|of|in)$/.test(link)) return entityDraft('happened', tokens.slice(happened + 2));
  }
  if (!AUXILIARIES.has(tokens[1]?.lower ?? '')) return [];
  const { frame, body } = frameOf('happened', tokens.slice(2));
  if (!/^(do|done|doing)$/.test(body.at(-1)?.lower ?? '') || body.length < 2) return [];
  return [{ ...frame, form: 'entity', entity: body.slice(0, -1) }];
}
