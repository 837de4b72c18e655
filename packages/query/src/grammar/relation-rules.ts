import type { EntityType, Ontology } from '@precedent/model';
import { phrasesOf } from './phrases.ts';
import { createRule, type Rule } from './rule.ts';

const BE = '(?:is|are|was|were|has been|have been|had been|will be)';
const DO = '(?:did|does|do|has|have|had|will|would|can|could|is|are|was|were)';
const ARTICLE = '(?:the |a |an )?';
const OFFICE = '(?: as (?<office>.+?))?';

/** Who did it, to whom, in active and passive form; the verbs and nouns come from the ontology. */
export function relationRules(ontology: Ontology): Rule[] {
  const types = typesByWord(ontology);
  const asked = `(?:who|whom|what|(?:which|what) (?<type>${[...types.keys()].join('|')}))`;
  const phrase = `(?<phrase>${phrasesOf(ontology).pattern})`;
  const read = readRelation(ontology, types);
  const byDoer = read({ doer: 'a', patient: null });
  const byPatient = read({ doer: null, patient: 'a' });
  const both = { doer: 'a', patient: 'b' };
  return [
    createRule(
      'By whom was Mark Rutte criticised?',
      `by ${asked} ${BE} (?<a>.+?) (?:being |been )?${phrase}${OFFICE}`,
      byPatient,
    ),
    createRule(
      'Who was Jens Stoltenberg succeeded by?',
      `${asked} ${BE} (?<a>.+?) (?:being |been )?${phrase} by${OFFICE}`,
      byPatient,
    ),
    createRule(
      'Who was criticised by Mark Rutte?',
      `${asked} ${BE} (?:being |been )?${phrase} by (?<a>.+?)${OFFICE}`,
      byDoer,
    ),
    createRule(
      "Who was Jens Stoltenberg's predecessor?",
      `${asked} ${BE} (?<a>.+?)'s? ${phrase}${OFFICE}`,
      byPatient,
    ),
    createRule(
      'Whom did Mark Rutte support?',
      `${asked} ${DO} (?<a>.+?) (?:been |be )?${ARTICLE}${phrase}${OFFICE}`,
      byDoer,
    ),
    createRule(
      'Who preceded Mark Rutte as Secretary General of NATO?',
      `${asked} (?:${DO} )?(?:been |be |to )?${ARTICLE}${phrase} (?:of )?(?<a>.+?)${OFFICE}`,
      byPatient,
    ),
    createRule(
      'When did Mark Rutte meet Joe Biden?',
      `when ${DO} (?<a>.+?) ${phrase} (?<b>.+?)${OFFICE}`,
      read(both, true),
    ),
    createRule(
      'Did Mark Rutte support Ukraine?',
      `${DO} (?<a>.+?) (?:ever |been )?${ARTICLE}${phrase} (?:of )?(?<b>.+?)${OFFICE}`,
      read(both),
    ),
  ];
}

/** Which groups of the pattern hold the doer and the patient. */
interface Ends {
  doer: string | null;
  patient: string | null;
}

function readRelation(ontology: Ontology, types: ReadonlyMap<string, EntityType>) {
  const { meaningsOf } = phrasesOf(ontology);
  return ({ doer, patient }: Ends, asksWhen = false): Rule['build'] =>
    (groups, time) => ({
      kind: 'relation',
      phrase: groups.phrase!.toLowerCase(),
      meanings: meaningsOf(groups.phrase!),
      doer: doer && groups[doer]!,
      patient: patient && groups[patient]!,
      office: groups.office ?? null,
      type: types.get(groups.type?.toLowerCase() ?? '') ?? null,
      time,
      asksWhen,
    });
}

/** "country", "countries", "people": the ontology's labels of entity types. */
function typesByWord(ontology: Ontology): Map<string, EntityType> {
  const types = new Map<string, EntityType>();
  for (const [type, { label, plural }] of Object.entries(ontology.data.entity_types))
    for (const word of [label, plural]) types.set(word.toLowerCase(), type as EntityType);
  return types;
}
