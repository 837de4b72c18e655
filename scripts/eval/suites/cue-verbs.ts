import { buildGraph, type PrecedentGraph } from '@precedent/graph';
import { type EntityType, PrecedentError, type Reference, type Relation } from '@precedent/model';
import { ask } from '@precedent/query';
import { loadReference } from '@precedent/reference';
import { readArchive } from '../questions/archive-readings.ts';
import { type AskedVerb, inflect } from '../questions/inflect.ts';
import { round, share } from '../scores.ts';
import type { Suite, SuiteOptions, SuiteResult } from '../suite.ts';

/** Names of the archive for each type that an end of a relation may have, as subject and as object. */
const NAMES: Record<EntityType, readonly [string, string]> = {
  person: ['Mark Rutte', 'Jens Stoltenberg'],
  country: ['Germany', 'Ukraine'],
  institution: ['NATO', 'the European Union'],
  place: ['Hong Kong', 'Puerto Rico'],
};

/** Each asks with a verb between a doer and a patient, or about one that needs no patient. */
const FORMS: Record<string, (verb: AskedVerb, doer: string, patient: string) => string> = {
  'who past': ({ past }, _, patient) => `Who ${past} ${patient}?`,
  'who has': ({ participle }, _, patient) => `Who has ${participle} ${patient}?`,
  'who will': ({ base }, _, patient) => `Who will ${base} ${patient}?`,
  'who is -ing': ({ ing }, _, patient) => `Who is ${ing} ${patient}?`,
  'whom did': ({ base }, doer) => `Whom did ${doer} ${base}?`,
  'who has … -ed': ({ participle }, doer) => `Who has ${doer} ${participle}?`,
  passive: ({ participle }, doer) => `Who was ${participle} by ${doer}?`,
  did: ({ base }, doer, patient) => `Did ${doer} ${base} ${patient}?`,
  has: ({ participle }, doer, patient) => `Has ${doer} ever ${participle} ${patient}?`,
  when: ({ base }, doer, patient) => `When did ${doer} ${base} ${patient}?`,
};
/** For verbs such as "resign", whose object is the office left open. */
const WITHOUT_PATIENT = ['who past', 'who has', 'who will', 'did', 'has', 'when'];

/** Every verb of the ontology, asked in several forms. */
export const cueVerbs: Suite = {
  name: 'cue-verbs',
  about: 'every verb of the ontology asked about, in several forms and tenses',
  defaultData: '../shared/eval/questions',
  async run({ data, errors }: SuiteOptions): Promise<SuiteResult> {
    const reference = await loadReference();
    const graph = buildGraph(await readArchive(data), reference);
    const asked = reference.ontology.relations.flatMap((relation) =>
      relation.cues.verbs.flatMap((cue) => askAbout(relation, cue, graph, reference)),
    );
    const verbs = new Set(asked.map(({ verb }) => verb));
    const failed = new Set(asked.filter(({ understood }) => !understood).map(({ verb }) => verb));
    const rows = Object.keys(FORMS).map((form) => {
      const own = asked.filter((it) => it.form === form);
      const right = own.filter(({ understood }) => understood).length;
      return { form, part: share(right, own.length), text: `${right} of ${own.length}` };
    });
    const all = share(verbs.size - failed.size, verbs.size);
    const questions = share(asked.filter(({ understood }) => understood).length, asked.length);
    return {
      report: [
        ...rows.map(({ form, part, text }) => `${form.padEnd(14)} ${(100 * part).toFixed(1)} %  (${text})`),
        `all questions ${(100 * questions).toFixed(1)} %; verbs understood in every form ${(100 * all).toFixed(1)} % of ${verbs.size}`,
      ].join('\n'),
      numbers: { 'cue-verbs.questions': round(questions), 'cue-verbs.in-every-form': round(all) },
      errors: errors ? asked.filter(({ understood }) => !understood).map(({ question }) => question) : [],
    };
  },
};

interface Asked {
  verb: string;
  form: string;
  question: string;
  understood: boolean;
}

function askAbout(relation: Relation, cue: string, graph: PrecedentGraph, reference: Reference): Asked[] {
  const isAlone = relation.office?.subject === 'leaves';
  const doer = NAMES[relation.subject[0]!][0];
  const patient = isAlone ? '' : NAMES[relation.object[0]!][1];
  const verb = inflect(cue);
  const forms = Object.entries(FORMS).filter(([form]) => !isAlone || WITHOUT_PATIENT.includes(form));
  return forms.map(([form, write]) => {
    const question = write(verb, doer, patient).replace(/ (?=\?$)/, '');
    return {
      verb: `${relation.id} ${cue}`,
      form,
      question,
      understood: isUnderstood(question, relation, graph, reference),
    };
  });
}

/** Whether the answer, or the refusal for a reason other than its form, is about the relation. */
function isUnderstood(
  question: string,
  { id }: Relation,
  graph: PrecedentGraph,
  reference: Reference,
): boolean {
  try {
    const { query } = ask(graph, reference, question);
    const relations = /relation=(\S+)/.exec(query)?.[1]?.split(',') ?? [];
    // When somebody left is the end of their term in office.
    return relations.includes(id) || /^offices |^when .*edge=to/.test(query);
  } catch (error) {
    if (error instanceof PrecedentError) return error.code === 'ambiguous';
    throw error;
  }
}
