import { findExactTerm, findTerm, withoutArticles } from '../names/find-term.ts';
import type { Draft, Frame, HoldingDraft, Phrase } from '../parse/draft.ts';
import { choose, type Reading } from './reading.ts';
import { resolveHolding } from './resolve-holding.ts';
import { aboutTopic, attempt, begin, type Resolving } from './resolving.ts';

export function resolveEntity(resolving: Resolving, draft: Extract<Draft, { form: 'entity' }>): Reading[] {
  const { context } = resolving;
  const plain = withoutArticles(draft.entity);
  if (draft.kind === 'sources') {
    const held = termOfOffice(resolving, draft, plain);
    if (held) return held;
  }
  const isSources = draft.kind === 'sources';
  const exact = isSources ? findExactTerm(context, plain) : null;
  if (isSources && exact?.rest.length !== 0) return [aboutTopic(begin(resolving, draft), plain)];
  const term = exact ?? findTerm(context, plain, draft.kind === 'offices' ? 'person' : null);
  return choose([begin(resolving, draft)], term.meant, (query, { id }) => ({ ...query, subject: id }));
}

/** "Stoltenberg's term at NATO": the holding of an office, whose sources are asked for. */
function termOfOffice(resolving: Resolving, draft: Frame, words: Phrase): Reading[] | null {
  const mark = words.findIndex(({ lower }) => lower === "'s");
  const at = words.findIndex(({ lower }, index) => index > mark + 1 && /^(as|at|of|in)$/.test(lower));
  if (mark < 1 || at < 0) return null;
  const office = [{ text: 'head', lower: 'head' }, { text: 'of', lower: 'of' }, ...words.slice(at + 1)];
  const named = words[at]!.lower === 'as' ? words.slice(at + 1) : office;
  const holding: HoldingDraft = {
    ...draft,
    form: 'holding',
    person: words.slice(0, mark),
    office: named,
    edge: null,
  };
  return attempt(() => resolveHolding(resolving, holding));
}
