import type { Claim, Ontology, Reading, ReadingEntity } from '@precedent/model';
import { isAct } from '../acts.ts';
import type { Tally } from '../scores.ts';

/** Whether an entity of a reading is the coded actor. */
export type ActorTest = (entity: ReadingEntity, text: string) => boolean;

/** A coded event: who did it to whom. */
export interface GoldEvent {
  source: ActorTest;
  target: ActorTest;
  /** Whether the two acted together. */
  reciprocal: boolean;
  /** Root relations that the event's code can mean; none if we have no such relation or the code is not real. */
  families: readonly string[];
  /** For a list of errors. */
  label: string;
}

export interface EventScores {
  /** The two are linked by an act in either direction. */
  linked: Tally;
  /** And in the right direction. */
  pair: Tally;
  /** And by a relation of the right family. */
  family: Tally;
}

interface Act {
  claim: Claim;
  subject: ReadingEntity;
  object: ReadingEntity;
  symmetric: boolean;
  family: string;
}

/** Compares the acts in a reading with the events of its sentence. Acts that the coders left out count as errors. */
export function scoreEvents(
  reading: Reading,
  events: readonly GoldEvent[],
  ontology: Ontology,
): { scores: EventScores; missed: string[] } {
  const acts = actsIn(reading, ontology);
  const { text } = reading.article;
  const is = (act: Act, event: GoldEvent, turned: boolean) => {
    const [from, to] = turned ? [act.object, act.subject] : [act.subject, act.object];
    return event.source(from, text) && event.target(to, text);
  };
  const linked = (act: Act, event: GoldEvent) => is(act, event, false) || is(act, event, true);
  const paired = (act: Act, event: GoldEvent) =>
    is(act, event, false) || ((act.symmetric || event.reciprocal) && is(act, event, true));
  const agrees = (act: Act, event: GoldEvent) => paired(act, event) && event.families.includes(act.family);
  // If none of our relations expresses an event, neither it nor the act that found it counts for the family.
  const sayable = events.filter(({ families }) => families.length > 0);
  const judged = acts.filter(
    (act) => !events.some((event) => !sayable.includes(event) && paired(act, event)),
  );
  return {
    scores: {
      linked: tallyOf(distinctPairs(acts), events, linked),
      pair: tallyOf(distinctPairs(acts), events, paired),
      family: tallyOf(distinctFamilies(judged), sayable, agrees),
    },
    missed: events.filter((event) => !acts.some((act) => paired(act, event))).map(({ label }) => label),
  };
}

function actsIn({ claims, entities }: Reading, ontology: Ontology): Act[] {
  const entityOf = new Map(entities.map((entity) => [entity.id, entity]));
  return claims.flatMap((claim) => {
    const relation = ontology.relation(claim.relation);
    if (!isAct(relation)) return [];
    const [subject, object] = [entityOf.get(claim.subject)!, entityOf.get(claim.object)!];
    return [{ claim, subject, object, symmetric: relation.symmetric, family: ontology.root(relation.id).id }];
  });
}

function tallyOf(
  acts: readonly Act[],
  events: readonly GoldEvent[],
  agree: (act: Act, event: GoldEvent) => boolean,
): Tally {
  return {
    drawn: acts.length,
    right: acts.filter((act) => events.some((event) => agree(act, event))).length,
    gold: events.length,
    found: events.filter((event) => acts.some((act) => agree(act, event))).length,
  };
}

function distinctPairs(acts: readonly Act[]): Act[] {
  return distinctBy(acts, ({ subject, object }) => `${subject.id} ${object.id}`);
}

function distinctFamilies(acts: readonly Act[]): Act[] {
  return distinctBy(acts, ({ subject, family, object }) => `${subject.id} ${family} ${object.id}`);
}

function distinctBy(acts: readonly Act[], keyOf: (act: Act) => string): Act[] {
  return [...new Map([...acts].reverse().map((act) => [keyOf(act), act])).values()].reverse();
}
