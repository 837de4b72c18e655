import type { SentenceExplanation } from '@precedent/reader';
import type { Terminal } from '../../terminal.ts';
import { drawTree } from './draw-tree.ts';
import { formatColumns } from './format-columns.ts';

/** The words below one another, each with what joins it to its head. */
export function formatWords({ words }: SentenceExplanation, { out, width }: Terminal): string {
  const tree = drawTree(words.map(({ head }) => head - 1));
  const rows = words.map((word, at) => [
    { text: String(word.number), right: true, paint: out.dim },
    { text: tree[at]! + word.text },
    { text: word.lemma, paint: out.dim },
    { text: word.upos },
    { text: word.xpos, paint: out.dim },
    { text: word.deprel },
    { text: String(word.head), right: true, paint: out.dim },
    { text: word.label ?? '', paint: out.green },
  ]);
  return formatColumns(rows, width, '  ');
}
