import { hash } from 'node:crypto';
import {
  type ArticleRef,
  type Fact,
  isSameOffice,
  parseProvenance,
  printProvenance,
  type SourcedClaim,
} from '@precedent/model';
import { type ClaimDetails, KeptClaim, type Manner, type WantedClaims } from './kept-claim.ts';

/** The ends of a fact. */
type Ends = Pick<Fact, 'subject' | 'relation' | 'object' | 'office'>;

/** A manner as it is stored: what is as in the fact is 0. */
type PackedManner = [
  swapped: 0 | 1,
  relation: string | 0,
  office: [string, string | null] | null | 0,
  said: [SourcedClaim['modality'], SourcedClaim['polarity'], string | null, string | null],
  held: [SourcedClaim['status'], string | null, 0 | 1],
  from: [how: string, source: string | null, asOf: string | null],
  by: [ArticleRef['kind'], name: string, version: string],
];

type PackedClaim = [
  manner: number,
  id: string,
  confidence: number,
  article: string,
  publishedAt: string | null,
  seal: string,
  copyOf: string | null,
];

/** How many values a claim takes. */
const WIDTH = 7;

/** Claims of one fact: those that differ in little name the same manner. The values of all claims follow one another. */
type Packed = [manners: PackedManner[], claims: PackedClaim[number][]];

/** All claims of a fact in one text, without their quotes and what names their articles. */
export function packClaims(fact: Fact): string {
  const manners = new Map<string, number>();
  const packed: Packed = [[], []];
  for (const claim of fact.claims) {
    const manner = packManner(claim, fact);
    const key = JSON.stringify(manner);
    const at = manners.get(key) ?? packed[0].push(manner) - 1;
    manners.set(key, at);
    const { id, confidence, article, copyOf = null } = claim;
    const values: PackedClaim = [
      ...([at, id, confidence, article.id, article.publishedAt] as const),
      ...([sealOf({ ...article, evidence: claim.evidence }), copyOf] as const),
    ];
    packed[1].push(...values);
  }
  return JSON.stringify(packed);
}

function packManner(claim: SourcedClaim, fact: Ends): PackedManner {
  const { modality, polarity, from, to, status, speaker, certain, how, source, asOf = null } = claim;
  const { office } = claim;
  return [
    claim.subject === fact.subject ? 0 : 1,
    claim.relation === fact.relation ? 0 : claim.relation,
    isSameOffice(office, fact.office) ? 0 : office && [office.title, office.body],
    [modality, polarity, from, to],
    [status, speaker, certain ? 1 : 0],
    [printProvenance(how), source, asOf],
    [claim.article.kind, claim.reader.name, claim.reader.version],
  ];
}

/** The first claims of those that are packed in a text, as they are packed alone. */
export function packedHead(text: string, most: number): string {
  const [manners, values] = JSON.parse(text) as Packed;
  const head = values.slice(0, most * WIDTH);
  // A manner is packed with the first claim that has it.
  let used = 0;
  for (let at = 0; at < head.length; at += WIDTH) used = Math.max(used, (head[at] as number) + 1);
  return JSON.stringify([manners.slice(0, used), head] satisfies Packed);
}

/**
 * @param wanted gets the claims of which what is not packed was looked at.
 * @param most how many of the claims are wanted.
 */
export function unpackClaims(
  text: string,
  ends: Ends,
  fact: number,
  wanted: WantedClaims,
  most = Number.POSITIVE_INFINITY,
): KeptClaim[] {
  const [packed, values] = JSON.parse(text) as Packed;
  const manners: Manner[] = [];
  const claims: KeptClaim[] = [];
  const end = Math.min(values.length, most * WIDTH);
  for (let at = 0; at < end; at += WIDTH) {
    const [manner, id, confidence, article, publishedAt, seal, copyOf] = values.slice(
      at,
      at + WIDTH,
    ) as PackedClaim;
    const own = { id, confidence, copyOf: copyOf ?? undefined, article: { id: article, publishedAt } };
    manners[manner] ??= unpackManner(packed[manner]!, ends);
    claims.push(new KeptClaim(own, manners[manner], { fact, place: claims.length, seal }, wanted));
  }
  return claims;
}

function unpackManner([swapped, relation, office, said, held, from, by]: PackedManner, ends: Ends): Manner {
  const own = ends.office && { title: ends.office.title, body: ends.office.body };
  return {
    subject: swapped ? ends.object : ends.subject,
    relation: relation === 0 ? ends.relation : relation,
    object: swapped ? ends.subject : ends.object,
    office: office === 0 ? own : office && { title: office[0], body: office[1] },
    ...{ modality: said[0], polarity: said[1], from: said[2], to: said[3] },
    ...{ status: held[0], speaker: held[1], certain: held[2] === 1 },
    ...{ how: parseProvenance(from[0]), source: from[1], asOf: from[2] ?? undefined },
    ...{ kind: by[0], reader: { name: by[1], version: by[2] } },
  };
}

/** Enough to notice that a quote, or what names its article, is not what was stored. */
const HEX_DIGITS = 8;

export function sealOf({ evidence, url, title, source }: ClaimDetails): string {
  const parts = [evidence.map(({ start, end, quote }) => [start, end, quote]), url, title, source];
  return hash('sha256', JSON.stringify(parts)).slice(0, HEX_DIGITS);
}
