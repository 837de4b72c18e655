import { readKnowledgeNetFacts } from '../facts/knowledgenet-facts.ts';
import { readRedocred } from '../facts/redocred-facts.ts';
import { addTallies, type FactSample, scoreFacts } from '../facts/score-facts.ts';
import { openReader } from '../open-reader.ts';
import { numbersOf, rowOf, sumTallies, type Tally } from '../scores.ts';
import type { Suite, SuiteOptions, SuiteResult } from '../suite.ts';

/** Facts of a corpus, read from plain text without its names, coreference or relations. */
const factsSuite = (
  name: string,
  about: string,
  defaultData: string,
  load: (data: string) => FactSample[],
): Suite => ({
  name,
  about,
  defaultData,
  async run({ data, errors }: SuiteOptions): Promise<SuiteResult> {
    const { reader } = await openReader();
    const totals = new Map<string, Tally>();
    const lines: string[] = [];
    for (const sample of load(data)) {
      const { tallies, errors } = scoreFacts(sample, await reader.read(sample.article));
      addTallies(totals, tallies);
      lines.push(...errors);
    }
    const rows: [string, Tally][] = [...totals, ['all', sumTallies([...totals.values()])]];
    return {
      report: rows.map(([kind, tally]) => rowOf(kind, tally)).join('\n'),
      numbers: Object.assign({}, ...rows.map(([kind, tally]) => numbersOf(kind, tally))),
      errors: errors ? lines : [],
    };
  },
});

export const redocred = factsSuite(
  'redocred',
  'heads of state and government, chairs, parties and members in Re-DocRED documents',
  '../shared/eval/redocred',
  readRedocred,
);

export const knowledgenet = factsSuite(
  'knowledgenet',
  'employers, parties and CEOs in KnowledgeNet passages, where all facts are annotated',
  '../shared/eval/knowledgenet',
  readKnowledgeNetFacts,
);
