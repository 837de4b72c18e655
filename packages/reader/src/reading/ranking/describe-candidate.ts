import type { End, ReadingEntity, Reference } from '@precedent/model';
import { pathBetween } from '../../claims/cued.ts';
import type { Candidate } from '../../claims/drawn-claim.ts';
import type { Coreference } from '../../coreference/coreference.ts';
import type { Mention } from '../../mentions/mention.ts';
import { isIndependent } from '../../mentions/state-bodies.ts';
import type { Document } from '../../parse/document.ts';
import { type Syntax, syntaxOf } from '../../syntax/syntax.ts';
import type { ResolvedClaim } from '../resolve-claim.ts';
import { BestElsewhere } from './best-elsewhere.ts';
import type { Features } from './ranker.ts';

/** What the features of a document's candidates are taken from. */
export interface Setting {
  document: Document;
  mentions: readonly Mention[];
  coreference: Coreference;
  /** Every candidate that has both its ends. */
  resolved: readonly ResolvedClaim[];
  reference: Pick<Reference, 'gazetteer' | 'leaders' | 'ontology'>;
}

/**
 * Describes the candidates of a document for the ranker. Nothing that grows with the length of a text is among the
 * features: they were tried, and what agency stories of five sentences teach about them is wrong of long articles.
 */
export function createDescriber(setting: Setting): (claim: ResolvedClaim) => Features {
  const describeElsewhere = indexElsewhere(setting);
  return (claim) => [
    ...describeEvidence(claim.draft),
    ...describeManner(claim.draft, setting),
    ...describeEnd('subject', claim.draft.subject, claim.subject, claim.draft.sentence, setting),
    ...(claim.draft.object
      ? describeEnd('object', claim.draft.object, claim.object, claim.draft.sentence, setting)
      : describeImplied(claim)),
    ...describeLeader(claim, setting),
    ...describePlace(claim.draft, setting),
    ...describeElsewhere(claim),
    [`relation=${claim.draft.relation}`, 1],
  ];
}

function describeEvidence({ evidence, how, inTitlePhrase }: Candidate): Features {
  const { score, rules, cued, contradictions, otherRelation, reversed, otherPair } = evidence;
  return [
    ['score', score],
    ['otherRelation', otherRelation],
    ['reversed', reversed],
    ['otherPair', otherPair],
    // The margins that decide most often, so that one split tells them.
    ['lead', score - Math.max(otherRelation, reversed)],
    ['ruled', rules.length],
    ['cued', Number(cued)],
    ['byRule', Number(how.by === 'rule')],
    ['inTitlePhrase', Number(inTitlePhrase)],
    ...rules.map((rule) => [`rule=${rule}`, 1] as const),
    ...contradictions.map((kind) => [`contradicted=${kind}`, 1] as const),
  ];
}

function describeManner(draft: Candidate, { document }: Setting): Features {
  const { modality, polarity, office, time, speaker, sentence, subject } = draft;
  return [
    [`modality=${modality}`, 1],
    ['negative', Number(polarity === 'negative')],
    ['office', Number(office !== null)],
    ['time', Number(time !== null)],
    ['speaker', Number(speaker !== null)],
    ['selfSpoken', Number(speaker === subject)],
    ['atStart', Number(subject.span.start === document.sentences[sentence]!.start)],
  ];
}

function describeEnd(
  end: End,
  mention: Mention,
  entity: ReadingEntity,
  sentence: number,
  { coreference }: Setting,
): Features {
  const link = coreference.links[mention.index] ?? null;
  return [
    [`${end}.kind=${mention.kind}`, 1],
    [`${end}.type=${entity.type}`, 1],
    [`${end}.step=${link?.step ?? 'none'}`, 1],
    [`${end}.certainty`, link?.certainty ?? 1],
    [`${end}.known`, Number(entity.links.gazetteer !== undefined)],
    [`${end}.independent`, Number(isIndependent(mention))],
    [`${end}.outside`, Number(mention.sentence !== sentence)],
  ];
}

function describeImplied({ impliedBy, object, signs }: ResolvedClaim): Features {
  return [
    ['open', 1],
    [`implied=${impliedBy}`, 1],
    [`object.type=${object.type}`, 1],
    ...(signs
      ? ([
          ['implied.told', Number(signs.told)],
          ['implied.share', signs.share],
          ['implied.dealings', signs.dealings],
          ['implied.distance', signs.distance],
          ['implied.rival', Number(signs.rival)],
          ['implied.own', Number(signs.own)],
          ['implied.fits', Number(signs.fits === true)],
          ['implied.unfit', Number(signs.fits === false)],
        ] as const)
      : []),
  ];
}

/** Whether the subject of an office is known to have led this state, or only another. */
function describeLeader(
  { draft, subject, object }: ResolvedClaim,
  { reference: { gazetteer, leaders, ontology } }: Setting,
): Features {
  if (subject.type !== 'person' || !ontology.isTenure(draft.relation)) return [];
  const led = leaders.statesLedBy(subject.name);
  if (led.size === 0) return [];
  const known = gazetteer.find(({ id }) => id === object.links.gazetteer);
  const state = known?.type === 'country' ? known.id : (known?.country ?? null);
  if (state !== null && led.has(state)) return [['leads', 1]];
  return object.type === 'country' ? [['leadsAnother', 1]] : [];
}

function describePlace({ sentence, subject, object }: Candidate, { document }: Setting): Features {
  if (object === null || object === subject || subject.sentence !== sentence || object.sentence !== sentence)
    return [];
  const gap = object.head - subject.head;
  return [
    ['gap', Math.abs(gap)],
    ['backwards', Number(gap < 0)],
    ['nested', Number(isNested(subject, object))],
    ...describePath(syntaxOf(document.sentences[sentence]!), subject.head, object.head),
  ];
}

function isNested({ tokens: a }: Mention, { tokens: b }: Mention): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The way from the subject to the object through the tree, and the kind of word at its top. */
function describePath(syntax: Syntax, from: number, to: number): Features {
  const path = pathBetween(syntax, from, to);
  const meeting = path.find((at) => !path.includes(syntax.head(at)));
  if (meeting === undefined) return [['apart', 1]];
  const verbs = path.filter((at) => syntax.token(at).upos === 'VERB');
  return [
    ['path', path.length],
    [`meeting=${syntax.token(meeting).upos}`, 1],
    ['verbs', verbs.length],
    ['passive', Number(verbs.some((verb) => syntax.isPassive(verb)))],
  ];
}

/** What the sentences say that say the same, or something of the same subject. */
interface Elsewhere {
  scores: BestElsewhere<number>;
  ruled: BestElsewhere<number>;
  rivals: BestElsewhere<ReadingEntity>;
}

/** What other sentences say of the same, and of the subject's offices at other bodies. */
function indexElsewhere(setting: Setting): (claim: ResolvedClaim) => Features {
  const same = new Map<string, Pick<Elsewhere, 'scores' | 'ruled'>>();
  const rivals = new Map<string, Elsewhere['rivals']>();
  const elsewhere = new Map<ResolvedClaim, Elsewhere>();
  for (const claim of setting.resolved) {
    const { sentence, evidence, object } = claim.draft;
    const subject = subjectKeyOf(claim);
    const key = `${subject} ${claim.object.id} ${mannerOf(claim)} ${officeOf(claim, setting)}`;
    const known = same.get(key) ?? { scores: new BestElsewhere(), ruled: new BestElsewhere() };
    same.set(key, known);
    known.scores.add(sentence, evidence.score);
    known.ruled.add(sentence, Number(evidence.rules.length > 0));
    const others = rivals.get(subject) ?? new BestElsewhere();
    rivals.set(subject, others);
    if (object !== null) others.add(claim.object, evidence.score);
    elsewhere.set(claim, { ...known, rivals: others });
  }
  return (claim) => {
    const { scores, ruled, rivals } = elsewhere.get(claim)!;
    return [
      ['otherObject', rivals.than(claim.object)],
      ['elsewhereScore', scores.than(claim.draft.sentence)],
      ['elsewhereRuled', ruled.than(claim.draft.sentence)],
    ];
  };
}

/** A plan elsewhere is no evidence of what is said to have happened. */
function mannerOf({ draft: { modality, polarity } }: ResolvedClaim): string {
  return `${modality} ${polarity}`;
}

/** The words of the office: a Secretary General of NATO is no evidence of a Prime Minister of NATO. */
function officeOf({ draft: { office, sentence } }: ResolvedClaim, { document }: Setting): string {
  if (office === null || typeof office === 'string') return (office ?? '').toLowerCase();
  const tokens = document.sentences[sentence]!.tokens.slice(office.start, office.end);
  return tokens.map(({ lemma }) => lemma.toLowerCase()).join(' ');
}

function subjectKeyOf({ subject, draft }: ResolvedClaim): string {
  return `${subject.id} ${draft.relation}`;
}
