import { PrecedentError } from '../error.ts';
import { BE, irregularForms, regularForms, type VerbForms } from './verb-forms.ts';

/** The ontology's entry on how a relation reads in a sentence. */
export interface WordedRelation {
  id: string;
  /** A verb in the past tense ("met"), or in the present for what lasts ("is part of"). */
  label: string;
  lasts: boolean;
  /** Base form, past tense and participle of its verb, if it is irregular or not among the cues. */
  verb?: readonly string[] | undefined;
  /** "appealed to {object}" */
  sentence?: string | undefined;
  /** With the office named: "ran for {office}". */
  office_sentence?: string | undefined;
  cues: { verbs: readonly string[] };
}

/** A verb and what follows it, with placeholders for names: "ran" and "for office in {object}". */
export interface Predicate {
  verb: VerbForms;
  /** Whether it describes what lasts ("is part of") rather than what happened ("met"). */
  lasts: boolean;
  rest: string;
}

export interface RelationWording {
  plain: Predicate;
  /** For a claim that names an office. */
  withOffice: Predicate;
}

const wordings = new WeakMap<WordedRelation, RelationWording>();

/** Worked out once for each relation. */
export function wordingOf(relation: WordedRelation): RelationWording {
  const known = wordings.get(relation);
  if (known) return known;
  const plain = relation.sentence ?? `${relation.label} {object}`;
  const wording = {
    plain: readPredicate(plain, relation),
    withOffice: readPredicate(relation.office_sentence ?? `${plain} as {office}`, relation),
  };
  wordings.set(relation, wording);
  return wording;
}

/** @throws PrecedentError `invalid_input` if the forms of its verb can't be determined. */
function readPredicate(text: string, relation: WordedRelation): Predicate {
  const [word = '', ...rest] = text.split(' ');
  for (const verb of verbsOf(relation))
    if (word === (relation.lasts ? verb.third : verb.past))
      return { verb, lasts: relation.lasts, rest: rest.join(' ') };
  throw new PrecedentError(
    'invalid_input',
    `relation "${relation.id}": the verb of "${text}" is not known`,
    'Begin it with a verb in the past tense, or in the present if the relation lasts, and list irregular forms: verb: [meet, met].',
  );
}

function verbsOf({ verb, cues }: WordedRelation): VerbForms[] {
  const regular = cues.verbs.map((cue) => regularForms(cue.split(' ')[0]!));
  const [base, past, participle] = verb ?? [];
  if (base === undefined) return [BE, ...regular];
  return [BE, past === undefined ? regularForms(base) : irregularForms(base, past, participle)];
}
