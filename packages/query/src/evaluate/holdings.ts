import { type Lineage, sayDate, sayTerm, type Tenure } from '@precedent/model';
import { lastShown } from '../judge/tenures-in.ts';
import type { QueryContext } from '../query/context.ts';
import { type Evaluation, evaluation, type Finding } from '../query/finding.ts';
import { HOLE, type Query } from '../query/query.ts';
import { inBrackets, sayAsOf, sayTime, standingOfTenure } from './describe.ts';
import { lengthInDays, sayDays, sayLength } from './duration.ts';
import { type HeldTenure, lineagesOf, noteOutweighed, selectTenures, tenureFinding } from './holders.ts';
import { noteNearest } from './nearest-holders.ts';
import { noteRank } from './note-rank.ts';
import { plannedHolders } from './planned-holders.ts';
import { uncertainHoldings } from './uncertain-holdings.ts';

const ORDER_WORDS = {
  first: 'first ',
  last: 'last ',
  longest: 'longest-serving ',
  shortest: 'shortest-serving ',
};

/** Who held an office, when, for how long, how often, or whether somebody did. */
export function evaluateHoldings(context: QueryContext, query: Query): Evaluation {
  const held = selectTenures(context, query);
  const lineages = lineagesOf(context, query);
  const lineage = lineages.length === 1 ? lineages[0]! : null;
  const base = { lineage, notes: noteOutweighed(context, query) };
  const said = interpret(context, query, lineages);
  const uncertain = uncertainHoldings(context, query, {
    offices: query.office,
    subject: query.subject === HOLE ? null : query.subject,
  });
  switch (query.kind) {
    case 'when': {
      const dated = held.filter(({ tenure }) => hasEdge(tenure, query.edge));
      return evaluation(said, {
        ...base,
        findings: [...dated.map((it) => whenFinding(context, it, query.edge)), ...uncertain],
        notes: [...base.notes, ...(dated.length > 0 ? [] : noteOpen(context, held))],
      });
    }
    case 'how-long':
      return { ...evaluation(said, base), ...measure(context, held) };
    case 'how-many':
      return { ...evaluation(said, base), ...countHolders(context, held) };
    case 'how-often':
      return { ...evaluation(said, base), ...countTerms(context, held) };
    case 'whether':
      return { ...evaluation(said, base), ...confirm(context, query, held, lineages) };
    default: {
      if (query.planned && query.subject === HOLE)
        return evaluation(said, { ...base, findings: plannedHolders(context, query, held) });
      const findings = held.map(({ tenure, lineage: { office } }) =>
        tenureFinding(context, office, tenure, query),
      );
      if (query.negative)
        return evaluation(said, { ...base, notes: [...base.notes, ...noteHolders(findings)] });
      const notes = findings.length + uncertain.length > 0 ? [] : noteNearest(context, query, lineages);
      return evaluation(said, {
        ...base,
        findings: [...findings, ...uncertain],
        notes: [...base.notes, ...notes, ...(findings.length > 0 ? noteRank(context, query) : [])],
      });
    }
  }
}

/** Who did not hold an office is everybody else: no source lists them. */
function noteHolders(findings: readonly Finding[]): string[] {
  return findings.length === 0 ? [] : [`Who did: ${findings.map(({ text }) => text).join('; ')}`];
}

function interpret({ graph }: QueryContext, query: Query, lineages: readonly Lineage[]): string {
  const { kind, subject, edge, order, nth, limit, before, after, now } = query;
  const name = (id: string) => graph.getNodeAttribute(id, 'name');
  const offices = lineages.map(({ office }) => office.label);
  const named =
    offices.length === 0
      ? 'in any office'
      : offices.length > 3
        ? `${offices.slice(0, 3).join(', ')} …`
        : offices.join(' or ');
  const fromEnd = order === 'last' ? ' from the end' : '';
  const several = limit !== null && limit > 1 ? `${limit} holders of the office of ` : '';
  const rank =
    order && (nth === null ? `the ${ORDER_WORDS[order]}${several}` : `number ${nth}${fromEnd} as `);
  const what = `${rank ?? ''}${named}`;
  const beside = [after && `after ${name(after)}`, before && `before ${name(before)}`]
    .filter((it) => it !== null)
    .join(' and ');
  const when = `${beside === '' ? '' : ` ${beside}`}${sayTime(query)}`;
  const person = subject !== null && subject !== HOLE ? name(subject) : null;
  const verb = { from: 'became', to: 'stopped being', both: 'was' }[edge ?? 'both'];
  if (person === null) {
    if (kind === 'how-many') return `How many people were ${what}${when}`;
    if (query.planned) return `Who is to be ${what}${when}`;
    return now
      ? `Who is ${what}, according to the archive`
      : `Who ${several === '' ? verb : 'were'} ${what}${when}`;
  }
  const asks = { when: 'When', 'how-long': 'How long', 'how-often': 'How many times', whether: 'Whether' };
  return `${kind in asks ? asks[kind as keyof typeof asks] : 'That'} ${person} ${verb} ${what}${when}`;
}

function whenFinding(
  context: QueryContext,
  { tenure, lineage: { office } }: HeldTenure,
  edge: Query['edge'],
): Finding {
  const finding = tenureFinding(context, office, tenure);
  const name = context.graph.getNodeAttribute(tenure.person, 'name');
  const notes = [
    tenure.status === 'acting' ? 'acting' : null,
    standingOfTenure(tenure),
    edge === 'from' ? null : sayAsOf(tenure),
  ];
  return {
    ...finding,
    text: `${name}, as ${office.label}: ${describeEdge(tenure, edge)}${inBrackets(notes)}`,
  };
}

/** Whether a source says when a term began or ended, if that is asked. */
function hasEdge({ from, to, overBy }: Tenure, edge: Query['edge']): boolean {
  if (edge === null) return true;
  return edge === 'from' ? from !== null : (to ?? overBy) !== null;
}

/** That nothing says when somebody left is not that they left: what is known of the term. */
function noteOpen(context: QueryContext, held: readonly HeldTenure[]): string[] {
  const known = held.map(({ tenure, lineage: { office } }) => tenureFinding(context, office, tenure).text);
  return known.length === 0 ? [] : [`No date is given for that; what is known: ${known.join('; ')}`];
}

function describeEdge(tenure: Tenure, edge: Query['edge']): string {
  const { from, to, overBy } = tenure;
  if (edge === null) return sayTerm(tenure) ?? sayUndated(tenure);
  const date = edge === 'from' ? from : to;
  if (edge === 'to' && date === null && overBy !== null)
    return `no date given, over by ${sayDate(overBy)} at the latest`;
  return date === null ? 'no date given' : `${edge === 'to' ? 'until' : 'from'} ${sayDate(date)}`;
}

function sayUndated(tenure: Tenure): string {
  const day = lastShown(tenure);
  return day === null ? 'no date given' : `no date given, in office on ${sayDate(day)}`;
}

function measure(context: QueryContext, held: readonly HeldTenure[]): Partial<Evaluation> {
  const full = held.filter(({ tenure }) => tenure.established);
  const findings = full.map((it): Finding => {
    const { from, to } = it.tenure;
    const finding = tenureFinding(context, it.lineage.office, it.tenure, { now: to === null });
    if (from === null || to === null) return { ...finding, text: `${finding.text}: ${sayOpen(it.tenure)}` };
    return { ...finding, text: `${finding.text}: ${sayLength(from, to)}` };
  });
  const closed = full.filter(({ tenure }) => tenure.from !== null && tenure.to !== null);
  const total = closed.reduce((sum, { tenure }) => sum + lengthInDays(tenure.from!, tenure.to!), 0);
  const summary =
    closed.length > 1 && closed.length === full.length
      ? `${sayDays(total)} in ${closed.length} terms`
      : closed.length === 1 && full.length === 1
        ? sayLength(closed[0]!.tenure.from!, closed[0]!.tenure.to!)
        : null;
  return { findings, summary };
}

/** What is known of a term without a beginning or without an end. */
function sayOpen(tenure: Tenure): string {
  const { from, to, overBy: over } = tenure;
  const shown = lastShown(tenure);
  if (from === null)
    return `its beginning is not known${shown && to === null ? `; in office on ${sayDate(shown)}` : ''}`;
  // On the day on which somebody else is shown in office, that this one is too tells nothing.
  const least =
    shown === null || shown <= from || shown === over ? null : `at least ${sayLength(from, shown)}`;
  const most =
    over === null || over <= from ? null : `at most ${sayLength(from, over)}, over by ${sayDate(over)}`;
  return [least, most, 'no end is given'].filter((part) => part !== null).join(', ');
}

function countHolders(context: QueryContext, held: readonly HeldTenure[]): Partial<Evaluation> {
  const known = held.filter(({ tenure }) => tenure.established);
  const acting = known.filter(({ tenure }) => tenure.status === 'acting');
  const people = new Set(known.filter((it) => !acting.includes(it)).map(({ tenure }) => tenure.person));
  const stoodIn = new Set(acting.map(({ tenure }) => tenure.person).filter((person) => !people.has(person)));
  if (people.size + stoodIn.size === 0) return {};
  const also = stoodIn.size > 0 ? `, and ${stoodIn.size} who only acted` : '';
  const findings = known.map(({ tenure, lineage: { office } }) => tenureFinding(context, office, tenure));
  return { summary: `${people.size}${also}`, findings };
}

function countTerms(context: QueryContext, held: readonly HeldTenure[]): Partial<Evaluation> {
  const known = held.filter(({ tenure }) => tenure.established);
  if (known.length === 0) return {};
  const times = known.length === 1 ? 'Once' : known.length === 2 ? 'Twice' : `${known.length} times`;
  return {
    summary: times,
    findings: known.map(({ tenure, lineage: { office } }) => tenureFinding(context, office, tenure)),
  };
}

/** Yes with the terms; no only if the office had another holder at the time, or the number of terms is known. */
function confirm(
  context: QueryContext,
  query: Query,
  held: readonly HeldTenure[],
  lineages: readonly Lineage[],
): Partial<Evaluation> {
  const sure = held.filter(({ tenure }) => tenure.established);
  const findings = held.map(({ tenure, lineage: { office } }) =>
    tenureFinding(context, office, tenure, { now: query.now }),
  );
  if (query.now && sure.some(({ tenure }) => tenure.to !== null || tenure.overBy !== null))
    return { summary: 'No, not any more', findings };
  if (sure.length > 0) return { summary: query.negative ? 'No' : 'Yes', findings };
  if (held.length > 0) return { summary: 'Not that a source here confirms', findings };
  const others = lineages.flatMap((lineage) => selectOthers(context, query, lineage));
  // That somebody held other offices does not say that they held none.
  if (query.office.length === 0 && others.length > 0 && !query.now)
    return { notes: [`What is known: ${others.map(({ text }) => text).join('; ')}`] };
  if (others.length === 0) return {};
  const isFormer = query.now && others.every(({ entities }) => entities[0]!.id === query.subject);
  if (isFormer) return { summary: 'No, not any more', findings: others };
  return { summary: query.negative ? 'Yes' : 'No, not according to this archive', findings: others };
}

/** Who held the office instead: at that time, or the person's terms at other times. */
function selectOthers(context: QueryContext, query: Query, lineage: Lineage): Finding[] {
  const own = lineage.tenures.filter(({ person, established }) => person === query.subject && established);
  const others =
    own.length > 0
      ? own
      : query.now || query.from !== null || query.to !== null
        ? selectTenures(context, {
            ...query,
            kind: 'who',
            subject: HOLE,
            times: null,
            office: [lineage.office.id],
          }).map(({ tenure }) => tenure)
        : [];
  const now = query.now && own.length === 0;
  return others.map((tenure) => tenureFinding(context, lineage.office, tenure, { now }));
}
