import { foldName, indexOfficeTitles, type Reference } from '@precedent/model';
import { entityKey } from '../../partial/entity-keys.ts';
import { type GraphView, isWhole } from '../../partial/graph-view.ts';
import { officeKey } from '../../partial/office-keys.ts';
import { asPartial } from '../../partial/partial-graph.ts';

/** Words that a name or title has at most. */
const LONGEST = 8;

/**
 * Has everything that words in a text may name loaded together, instead of one after the other as they are looked up.
 *
 * @param words in their order, as they are written.
 */
export function expectNames(graph: GraphView, reference: Reference, words: readonly string[]): void {
  if (isWhole(graph)) return;
  const titles = indexOfficeTitles(reference.officeTitles);
  const spans = [...spansOf(words)];
  const known = spans.flatMap((span) => titles.byForm.get(span)?.title ?? []);
  asPartial(graph).expect({
    named: spans.flatMap((span) => [entityKey.form(span), entityKey.body(span)]),
    officesWith: [...new Set([...spans, ...known])].flatMap((text) => [
      officeKey.label(text),
      officeKey.title(text),
    ]),
  });
}

/** Every run of words, folded. */
function spansOf(words: readonly string[]): Set<string> {
  const spans = new Set<string>();
  words.forEach((_, from) => {
    for (let to = from + 1; to <= Math.min(words.length, from + LONGEST); to += 1)
      spans.add(foldName(words.slice(from, to).join(' ')));
  });
  spans.delete('');
  return spans;
}
