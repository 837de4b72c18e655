import type { Span } from '@precedent/model';
import type { Quotation } from './find-quotations.ts';

/** A mention of an entity in an article. */
export interface Naming extends Span {
  /** Its position among the entities of the reading. */
  entity: number;
}

/** What a sentence is made of outside quotation marks; each quotation in it is one unit. */
export interface Unit extends Span {
  kind: 'word' | 'name' | 'quotation' | 'mark';
  /** As it is written. */
  text: string;
  lower: string;
  /** Of a name, the entity. */
  entity: number | null;
  /** Of a quotation, its position among those of the text. */
  quotation: number | null;
}

const TOKEN =
  /['\u2019]s(?![\p{L}\p{N}])|[\p{L}\p{N}]+(?:['\u2019.-](?!s(?![\p{L}\p{N}]))[\p{L}\p{N}]+)*|[^\s]/gu;

/**
 * @param namings longest first where several begin at one place, in the order of the text.
 * @param quotations those that reach into the sentence, in the order of the text.
 */
export function splitUnits(
  text: string,
  sentence: Span,
  namings: readonly Naming[],
  quotations: readonly Quotation[],
): Unit[] {
  const units: Unit[] = [];
  const add = (kind: Unit['kind'], { start, end }: Span, own: Partial<Unit> = {}) => {
    const written = text.slice(start, end);
    units.push({
      kind,
      start,
      end,
      text: written,
      lower: written.toLowerCase(),
      entity: null,
      quotation: null,
      ...own,
    });
  };
  let [at, inQuotation, inNaming] = [sentence.start, 0, 0];
  for (const token of text.slice(sentence.start, sentence.end).matchAll(TOKEN)) {
    const start = sentence.start + token.index;
    if (start < at) continue;
    const end = start + token[0].length;
    while (inQuotation < quotations.length && quotations[inQuotation]!.end < start) inQuotation += 1;
    while (inNaming < namings.length && namings[inNaming]!.end <= start) inNaming += 1;
    const quotation = quotations[inQuotation];
    const quoted = quotation && start >= quotation.start - 1 ? quotation : null;
    const naming = namings[inNaming];
    const named = naming && naming.start <= start ? naming : null;
    if (quoted) {
      at = Math.min(quoted.end + 1, sentence.end);
      add('quotation', { start, end: at }, { quotation: quoted.quotation });
    } else if (named) {
      at = Math.min(Math.max(named.end, end), sentence.end);
      add('name', { start, end: at }, { entity: named.entity });
    } else {
      at = end;
      add(/^[\p{L}\p{N}]/u.test(token[0]) ? 'word' : 'mark', { start, end });
    }
  }
  return units;
}
