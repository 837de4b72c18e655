import type { MentionExplanation, SentenceExplanation, Words } from '@precedent/reader';
import type { Terminal } from '../../terminal.ts';
import { wrapText } from '../wrap-text.ts';
import { type Cell, formatColumns } from './format-columns.ts';

const INDENT = '  ';

/** Each mention with its type, kind and meaning. */
export function formatMentions({ mentions }: SentenceExplanation, { out, width }: Terminal): string {
  const rows = mentions.map((mention): Cell[] => [
    { text: sayPlace(mention), right: true, paint: out.dim },
    { text: shorten(mention.text) },
    { text: describeKind(mention), paint: out.dim },
    { text: describeMeaning(mention), ...(mention.entity === null ? { paint: out.yellow } : {}) },
  ]);
  return formatColumns(rows, width, INDENT);
}

/** "person, male", "institution (description)"; the type of some pronouns is open. */
function describeKind({ type, kind, gender }: MentionExplanation): string {
  const traits = [type, gender].filter((part) => part !== null).join(', ');
  if (kind === 'name') return traits;
  return traits === '' ? `(${kind})` : `${traits} (${kind})`;
}

function describeMeaning({ text, entity, step, why }: MentionExplanation): string {
  if (entity === null) return why;
  if (step === null) return entity.name === text ? '' : entity.name;
  return `${entity.name}. ${why}`;
}

/** Words rejected as mentions, by reason. */
export function formatNoMentions({ noMentions }: SentenceExplanation, { out, width }: Terminal): string {
  const byReason = new Map<string, string[]>();
  for (const words of noMentions) {
    const named = `“${shorten(words.text)}” (${sayPlace(words)})`;
    byReason.set(words.why, [...(byReason.get(words.why) ?? []), named]);
  }
  return [...byReason]
    .map(
      ([why, named]) =>
        `${out.dim(wrapText(why, width, INDENT))}\n${wrapText(named.join(', '), width, '    ')}\n`,
    )
    .join('');
}

/** "6–8" */
export function sayPlace({ first, last }: Words): string {
  return first === last ? String(first) : `${first}–${last}`;
}

const LONGEST = 32;

function shorten(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).trimEnd()}…`;
}
