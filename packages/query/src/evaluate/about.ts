import { lineageOf, mapTogether, officesAt, officesOfPerson, restrictFact } from '@precedent/graph';
import type { Entity, Fact } from '@precedent/model';
import { withArticle } from '@precedent/model';
import { isInTime } from '../judge/in-time.ts';
import { holdsIn } from '../judge/tenures-in.ts';
import type { QueryContext } from '../query/context.ts';
import { type Evaluation, evaluation, type Finding } from '../query/finding.ts';
import type { Query } from '../query/query.ts';
import { sayTime } from './describe.ts';
import { compareFacts, factFinding } from './fact-finding.ts';
import { tenureFinding } from './holders.ts';
import { uncertainHoldings } from './uncertain-holdings.ts';

const MOST_FACTS = 10;

/** Who or what an entity is: its offices and memberships, or else the most reported facts about it. */
export function evaluateAbout(context: QueryContext, query: Query): Evaluation {
  const { graph, reference } = context;
  const { ontology } = reference;
  const entity = graph.getNodeAttributes(query.subject!);
  const tenures =
    entity.type === 'person' ? careerOf(context, query, entity) : officesIn(context, query, entity);
  const facts = factsAbout(context, query, entity);
  // Lasting relations say what something is, rather than what it did. Certain offices come from the tenures.
  const defining = facts.filter(
    ({ subject, relation, certain }) =>
      subject === entity.id && ontology.lasts(relation) && !(certain && ontology.namesOffice(relation)),
  );
  const shown = tenures.length + defining.length > 0 ? defining : facts;
  const findings = [
    ...tenures,
    ...shown.slice(0, MOST_FACTS).map((fact) => factFinding(context, fact, entity.id)),
  ];
  return evaluation(`Who or what ${withArticle(entity)} is${sayTime(query)}`, { findings });
}

/** Every office that a person held or is to hold. */
export function evaluateCareer(context: QueryContext, query: Query): Evaluation {
  const person = context.graph.getNodeAttributes(query.subject!);
  return evaluation(`Which offices ${person.name} held${sayTime(query)}`, {
    findings: [
      ...careerOf(context, query, person),
      ...uncertainHoldings(context, query, { offices: [], subject: person.id }),
    ],
  });
}

/** What is reported about an entity, in order of time if a time is asked about. */
export function evaluateHappened(context: QueryContext, query: Query): Evaluation {
  const entity = context.graph.getNodeAttributes(query.subject!);
  const facts = factsAbout(context, query, entity);
  const events = facts.filter(({ relation }) => !context.reference.ontology.lasts(relation));
  const all = [...events, ...facts.filter((fact) => !events.includes(fact))];
  const findings = all.slice(0, MOST_FACTS * 2).map((fact) => factFinding(context, fact, entity.id));
  const left = all.length - findings.length;
  return evaluation(`What is reported about ${withArticle(entity)}${sayTime(query)}`, {
    findings,
    notes: left > 0 ? [`${left} more facts about it are left out`] : [],
  });
}

function factsAbout({ graph }: QueryContext, query: Query, entity: Entity): Fact[] {
  return graph
    .mapEdges(entity.id, (_, fact) => restrictFact(fact, (claim) => isInTime(claim, query)))
    .filter((fact) => fact !== null)
    .sort(compareFacts);
}

function careerOf(context: QueryContext, query: Query, person: Entity): Finding[] {
  const { graph, reference } = context;
  const tenures = mapTogether(officesOfPerson(graph, reference, person.id), ({ id }) => {
    const lineage = lineageOf(graph, reference, id, { asOf: query.asOf ?? undefined });
    return lineage.tenures
      .filter((tenure) => tenure.person === person.id)
      .filter((tenure) => (query.from === null && query.to === null) || holdsIn(tenure, lineage, query))
      .map((tenure) => ({ office: lineage.office, tenure }));
  });
  return tenures
    .flat()
    .sort((a, b) => ((a.tenure.from ?? '9999') < (b.tenure.from ?? '9999') ? -1 : 1))
    .map(({ office, tenure }) => tenureFinding(context, office, tenure));
}

/** The last known holder of each office of a body. */
function officesIn(context: QueryContext, query: Query, body: Entity): Finding[] {
  const { graph, reference } = context;
  return mapTogether(officesAt(graph, reference, body.id), ({ id }) => {
    const { office, tenures } = lineageOf(graph, reference, id, { asOf: query.asOf ?? undefined });
    const last = tenures.findLast((tenure) => tenure.established) ?? tenures.at(-1);
    return last ? [tenureFinding(context, office, last)] : [];
  })
    .flat()
    .slice(0, MOST_FACTS);
}
