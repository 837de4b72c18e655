import { sayArticle, type Utterance } from '@precedent/model';
import type { Terminal } from '../terminal.ts';
import { wrapText } from './wrap-text.ts';

/** Places shown of one sentence that several articles carry; `--json` gives all. */
const SHOWN = 3;
const INDENT = ' '.repeat(5);

/** Where somebody says what the heading of the result quotes: in which article, and at which characters of its text. */
export function formatUtterances(utterances: readonly Utterance[], { out, width }: Terminal): string {
  const lines = utterances.slice(0, SHOWN).map(({ article, start, end, quoted }) => {
    const how = quoted ? 'quoted' : 'reported';
    return `${INDENT}${out.green(how)}\n${out.dim(wrapText(`— ${sayArticle(article)}, characters ${start} to ${end}`, width, INDENT))}\n`;
  });
  const hidden = utterances.length - SHOWN;
  const more = hidden > 0 ? out.dim(`${INDENT}… and in ${hidden} more; --json shows all\n`) : '';
  return lines.join('') + more;
}
