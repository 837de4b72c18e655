import { PrecedentError } from '../error.ts';
import { BE, irregularForms, regularForms, type VerbForms } from './verb-forms.ts';

/** What the ontology says about how a relation reads. */
export interface WordedRelation {
  id: string;
  /** A verb in the past ("met"), or in the present for what lasts ("is part of"). */
  label: string;
  lasts: boolean;
  /** Base form, past and participle of its verb, where that is irregular or not among the cues. */
  verb?: readonly string[] | undefined;
  /** "appealed to {object}" */
  sentence?: string | undefined;
  /** Where the office is named: "ran for {office}". */
  office_sentence?: string | undefined;
  cues: { verbs: readonly string[] };
}

/** A verb and what follows it, with places for names: "ran" and "for office in {object}". */
export interface Predicate {
  verb: VerbForms;
  /** Whether it describes what lasts ("is part of") rather than what happened ("met"). */
  lasts: boolean;
  rest: string;
}

export interface RelationWording {
  plain: Predicate;
  /** Where the claim names an office. */
  withOffice: Predicate;
}

const wordings = new WeakMap<WordedRelation, RelationWording>();

/** Read once for a relation. */
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

/** @throws PrecedentError `invalid_input` where the forms of its verb are not clear. */
function readPredicate(text: string, relation: WordedRelation): Predicate {
  const [word = '', ...rest] = text.split(' ');
  for (const verb of verbsOf(relation))
    if (word === (relation.lasts ? verb.third : verb.past))
      return { verb, lasts: relation.lasts, rest: rest.join(' ') };
  throw new PrecedentError(
    'invalid_input',
    `relation "${relation.id}": the verb of "${text}" is not known`,
    'Begin it with a verb in the past, or in the present where the relation lasts, and give its forms where they are irregular: verb: [meet, met].',
  );
}

function verbsOf({ verb, cues }: WordedRelation): VerbForms[] {
  const regular = cues.verbs.map((cue) => regularForms(cue.split(' ')[0]!));
  const [base, past, participle] = verb ?? [];
  if (base === undefined) return [BE, ...regular];
  return [BE, past === undefined ? regularForms(base) : irregularForms(base, past, participle)];
}
