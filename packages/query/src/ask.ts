import { entitiesNamed, findOffices, type PrecedentGraph } from '@precedent/graph';
import {
  type Answer,
  type BodyOffice,
  type End,
  otherEnd,
  PrecedentError,
  type Reference,
} from '@precedent/model';
import { answerAt, type QueryOptions } from './answer-at.ts';
import { answerHolders, answerPresentHolder } from './answers/answer-holders.ts';
import { answerIdentity, answerOfficesOf } from './answers/answer-identity.ts';
import { answerPath } from './answers/answer-path.ts';
import { answerRelation } from './answers/answer-relation.ts';
import { answerSayings } from './answers/answer-sayings.ts';
import { answerSuccession } from './answers/answer-succession.ts';
import { answerWhenHeld } from './answers/answer-when-held.ts';
import type { QueryContext } from './answers/context.ts';
import { isPresent } from './grammar/office-rules.ts';
import { parseQuestion } from './grammar/parse-question.ts';
import type { PhraseMeaning } from './grammar/phrases.ts';
import type { Question } from './grammar/question.ts';
import type { QuestionTime } from './grammar/read-time.ts';
import { resolveName } from './names/resolve-name.ts';
import { resolveOffice } from './names/resolve-office.ts';

/**
 * Answers a question of the grammar, with the claims behind every result.
 *
 * @param options.asOf an ISO date or its beginning: what began later is left out.
 * @param options.knownBy likewise: what was published later is left out.
 * @throws PrecedentError `outside_grammar`, with examples of what can be asked; `not_found` or `ambiguous`, with the
 *   candidates.
 */
export function ask(
  graph: PrecedentGraph,
  reference: Reference,
  question: string,
  options: QueryOptions = {},
): Answer {
  return answerAt(graph, reference, options, (context) => answerFirst(context, question));
}

/** Answers the first reading of the question that can be answered; if none can, throws the first error. */
function answerFirst(context: QueryContext, question: string): Answer {
  let refusal: PrecedentError | null = null;
  for (const reading of parseQuestion(question, context.reference.ontology))
    try {
      return answer(context, question, reading);
    } catch (error) {
      if (!(error instanceof PrecedentError)) throw error;
      refusal ??= error;
    }
  throw refusal;
}

function answer(context: QueryContext, question: string, asked: Question): Answer {
  const { graph, reference } = context;
  const entity = (name: string) => resolveName(graph, reference, name);
  const person = (name: string) => resolveName(graph, reference, name, 'person');
  switch (asked.kind) {
    case 'relation':
      return answerRelationOrLine(context, question, asked);
    case 'holder':
      return answerOffice(context, question, resolveOffice(graph, reference, asked.office), asked);
    case 'identity': {
      if (meansOffice(context, asked.name))
        return answerOffice(context, question, resolveOffice(graph, reference, asked.name), asked);
      return answerIdentity(context, question, entity(asked.name));
    }
    case 'when-held':
      return answerWhenHeld(context, question, asked);
    case 'offices-of':
      return answerOfficesOf(context, question, person(asked.person), asked.time);
    case 'connection':
      return answerPath(context, question, entity(asked.from), entity(asked.to));
    case 'sayings':
      return answerSayings(
        context,
        question,
        entity(asked.speaker),
        asked.about === null ? null : entity(asked.about),
      );
  }
}

/** Answers questions about successions and office holders from the lineage, all others from the facts. */
function answerRelationOrLine(
  context: QueryContext,
  question: string,
  asked: Extract<Question, { kind: 'relation' }>,
): Answer {
  const { doer, patient, meanings, office, time } = asked;
  const { ontology } = context.reference;
  const line = meanings.find(({ relation }) => ontology.succession(relation) !== null);
  if (line && (doer === null || patient === null)) {
    const person = resolveName(context.graph, context.reference, (doer ?? patient)!, 'person');
    // "who preceded X" and "whom did X succeed" ask for the predecessor, the other two for the successor.
    const { successor } = ontology.succession(line.relation)!;
    const side = askedEnd(line, doer) === successor ? 'successor' : 'predecessor';
    return answerSuccession(context, question, { person, side, office, time });
  }
  const asksForHolder = meanings.some((it) => ontology.endThat('holds', it.relation) === askedEnd(it, doer));
  if (asksForHolder && doer === null && patient !== null) {
    const held =
      officeNamed(context, patient) ??
      officeNamed(context, `${asked.phrase} of ${patient}`) ??
      officeNamed(context, `head of ${patient}`);
    if (held) return answerOffice(context, question, held, { present: isPresent(asked.phrase), time });
  }
  return answerRelation(context, question, asked);
}

/** The end of the relation that the question asks for: the doer, unless the question names them. */
function askedEnd({ inverse }: PhraseMeaning, doer: string | null): End {
  const doing: End = inverse ? 'object' : 'subject';
  return doer === null ? doing : otherEnd(doing);
}

/** The present holder if the question is in the present tense and gives no time, else all holders at that time. */
function answerOffice(
  context: QueryContext,
  question: string,
  office: BodyOffice,
  { present, time }: { present: boolean; time: QuestionTime | null },
): Answer {
  if (present && time === null && context.asOf === null)
    return answerPresentHolder(context, question, office);
  return answerHolders(context, question, office, time);
}

/** The office that a text names; null if there isn't exactly one. */
function officeNamed({ graph, reference }: QueryContext, text: string): BodyOffice | null {
  const offices = findOffices(graph, reference, text);
  return offices.length === 1 ? offices[0]! : null;
}

/** Whether a text means an office: exactly one, or several if no entity has that name. */
function meansOffice({ graph, reference }: QueryContext, text: string): boolean {
  const { length } = findOffices(graph, reference, text);
  return length === 1 || (length > 1 && entitiesNamed(graph, text).length === 0);
}
