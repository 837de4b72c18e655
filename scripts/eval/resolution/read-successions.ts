import { join } from 'node:path';
import type { Reference } from '@precedent/model';
import { readJsonLines } from '../read-json-lines.ts';
import { type LabelledCorpus, type Naming, writeNaming } from './labelled-corpus.ts';

interface TenureRow {
  office: string;
  country: string | null;
  person: string;
  person_q?: string;
  start: string;
  end: string | null;
}

/**
 * One article for each tenure in the succession lists. The lists have one name per person, so the names of later
 * tenures are shortened by rule, in turn: unchanged, without middle names, with an initial, only the last name. These
 * names are synthetic: they measure how many real people stay separate when articles say little about them.
 */
export function readSuccessions(evalDir: string, reference: Reference): LabelledCorpus {
  const corpus: LabelledCorpus = { readings: [], mentions: [] };
  const seen = new Map<string, number>();
  const rows = readJsonLines<TenureRow>(join(evalDir, 'succession', 'tenures.jsonl'));
  for (const [index, row] of rows.entries()) {
    const { office, country, person, person_q: gold, start, end } = row;
    if (!gold) continue;
    const count = seen.get(gold) ?? 0;
    seen.set(gold, count + 1);
    const articleId = `tenure-${String(index).padStart(4, '0')}`;
    const naming: Naming = {
      type: 'person',
      name: SHORTENED[count % SHORTENED.length]!(person.split(' ')),
      relation: 'holds_office',
      office,
      // The few offices without a country are posts of the United Nations.
      body: country ? { type: 'country', name: country } : { type: 'institution', name: 'United Nations' },
      from: start,
      to: end,
    };
    corpus.readings.push(writeNaming(articleId, naming, reference));
    corpus.mentions.push({ articleId, entity: 'named', gold, family: gold });
  }
  return corpus;
}

const SHORTENED: readonly ((words: readonly string[]) => string)[] = [
  (words) => words.join(' '),
  (words) => [...new Set([words[0]!, words.at(-1)!])].join(' '),
  (words) => (words.length > 1 ? `${words[0]![0]}. ${words.slice(1).join(' ')}` : words.join(' ')),
  (words) => words.at(-1)!,
];
