import { dirname, join } from 'node:path';
import type { Ontology, Reader } from '@precedent/model';
import { readPetrarch } from '../events/petrarch-events.ts';
import { type EventSentence, readPlover } from '../events/plover-events.ts';
import { familiesOf } from '../events/plover-families.ts';
import { type EventScores, scoreEvents } from '../events/score-events.ts';
import { openReader } from '../open-reader.ts';
import { readDataFile } from '../read-data-file.ts';
import { numbersOf, rowOf, sumTallies } from '../scores.ts';
import type { Suite, SuiteOptions, SuiteResult } from '../suite.ts';

/** Who did it to whom, in single sentences coded by political scientists. */
export const events: Suite = {
  name: 'events',
  about: 'who did it to whom in PLOVER and UniversalPetrarch sentences',
  defaultData: '../shared/eval/events',
  async run({ data, errors }: SuiteOptions): Promise<SuiteResult> {
    const { reader, reference } = await openReader();
    const { ontology, gazetteer } = reference;
    const { plover } = JSON.parse(readDataFile(join(dirname(data), 'mapping.json')).toString());
    const result: SuiteResult = { report: '', numbers: {}, errors: [] };
    const sentences = readPlover(data, (code) => familiesOf(code, ontology, plover));
    await measure('plover', ['linked', 'pair', 'family'], sentences, { reader, ontology }, result);
    const tests = readPetrarch(data, gazetteer);
    await measure('petrarch', ['linked', 'pair'], tests, { reader, ontology }, result);
    return { ...result, errors: errors ? result.errors : [] };
  },
};

async function measure(
  name: string,
  measures: readonly (keyof EventScores)[],
  sentences: readonly EventSentence[],
  { reader, ontology }: { reader: Reader; ontology: Ontology },
  result: SuiteResult,
): Promise<void> {
  const scores: EventScores[] = [];
  for (const { article, events } of sentences) {
    const scored = scoreEvents(await reader.read(article), events, ontology);
    scores.push(scored.scores);
    result.errors.push(...scored.missed.map((label) => `MISSED ${label}: ${article.text}`));
  }
  result.report += `${result.report && '\n'}${name}: ${sentences.length} sentences`;
  for (const measure of measures) {
    const tally = sumTallies(scores.map((one) => one[measure]));
    result.report += `\n  ${rowOf(measure, tally)}`;
    Object.assign(result.numbers, numbersOf(`${name}.${measure}`, tally));
  }
}
