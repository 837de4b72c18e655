import { withArticle } from '@precedent/model';
import type { QueryContext } from '../query/context.ts';
import { HOLE, type Query } from '../query/query.ts';
import { sayTime } from './describe.ts';

/** The query as a sentence: "Which country supported Mark Rutte, in 2024". */
export function interpretFacts({ graph, reference: { ontology } }: QueryContext, query: Query): string {
  const { subject, object, kind, type, negative, office } = query;
  const noun = type === null ? null : ontology.entityType(type).label.toLowerCase();
  const name = (end: string | null, asked: string) =>
    end === null || end === HOLE ? asked : withArticle(graph.getNodeAttributes(end));
  const labels = query.relations.map((relation) => {
    const kinds = ontology.withDescendants(relation).slice(1);
    const also =
      kinds.length > 0 && query.words.length === 0
        ? ` (or ${kinds.map((it) => ontology.relation(it).label).join(', ')})`
        : '';
    return `${ontology.relation(relation).label}${also}`;
  });
  const isOpenEnded = subject !== null && subject !== HOLE && object === null;
  const did = query.words.length > 0 ? `${labels.join(' or ')} (“${query.words[0]}”)` : labels.join(' or ');
  const anybody = kind === 'whether' ? (['anybody', 'anybody'] as const) : (['who', 'whom'] as const);
  const [who, whom] = noun === null ? anybody : ([`which ${noun}`, `which ${noun}`] as const);
  const open = isOpenEnded ? '' : ` ${name(object, whom)}`;
  const said = isOpenEnded ? did.replaceAll(/ (?:in|from|with|to)\b(?= or |$)/g, '') : did;
  const clause = `${name(subject, who)} ${negative ? 'is said not to have ' : ''}${said}${open}`;
  const asks = {
    when: 'When ',
    whether: 'Whether ',
    'how-many': 'How many: ',
    'how-often': 'How often ',
    sources: 'Who says that ',
  };
  // Without a hole nobody is asked for, and the clause alone would read as an assertion.
  const isClosed = [subject, object].every((end) => end !== null && end !== HOLE);
  const head = kind in asks ? asks[kind as keyof typeof asks] : isClosed ? asks.whether : '';
  const as = office.length > 0 ? ', as the office named' : '';
  const topic = query.topic === null ? '' : ` (“${query.topic}”)`;
  const sentence = `${head}${clause}${topic}${as}${sayTime(query)}`;
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
