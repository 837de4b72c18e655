import { type BuildNote, earliestDay, type ListedEntity, type Office } from '@precedent/model';
import { signArticle } from '../build/copies/sign-article.ts';
import { blockKeys } from '../build/resolution/cluster/block-keys.ts';
import type { OpenPair } from '../build/resolution/cluster/open-pair.ts';
import type { Rank } from '../build/resolution/cluster/seat.ts';
import type { Comparison } from '../build/resolution/compare/compare-clusters.ts';
import { listedKey } from '../build/resolution/records/list-records.ts';
import type { Profile } from '../build/resolution/records/profile.ts';
import type { Summary } from '../build/resolution/records/tally.ts';
import type { Side } from '../build/resolution/tell/resolution.ts';
import type { TracedName } from '../build/resolution/tell/traced-seat.ts';
import type { TracedReading } from '../build/trace.ts';
import { nameKeys, noteKey, sharedKeys, useKeys } from './note-keys.ts';
import { bindingsOf, encodeRecord, isTied, type PlacedRecord, recordKey } from './placed-record.ts';

export interface SeatHead {
  rank: Rank;
  /** The id of the note of what it joined. */
  target: string | null;
  naming: TracedName | null;
  /** Only of a group of nothing but lists: whether it shares a block with what articles name. */
  listed?: 'named' | 'idle';
}

/** A group of records as a note. */
export interface KeptSeat extends SeatHead {
  id: string;
}

/** The first group of its cluster. */
export function homeOf({ id, target }: Pick<KeptSeat, 'id' | 'target'>): string {
  return target ?? id;
}

export interface ArticleHead {
  /** Null unless it is news. */
  day: string | null;
  copyOf: string | null;
}

/** @param body of the records, if it is known. */
export function seatNote(
  seat: KeptSeat,
  whole: Profile,
  records: readonly PlacedRecord[],
  body: string | null = null,
): BuildNote {
  const { id, rank, target, naming, listed } = seat;
  const head: SeatHead = { rank, target, naming, ...(listed ? { listed } : {}) };
  const links = new Set<string>();
  for (const one of records) for (const link of bindingsOf(one)) links.add(link);
  const tied = records.filter(isTied);
  const keys = [
    id,
    ...blockKeys(whole).map(listed === 'idle' ? noteKey.idleBlock : noteKey.block),
    ...new Set(whole.listed.flatMap(listedKeys)),
    ...[...links].map(noteKey.link),
    ...tied.map((one) => noteKey.tied(recordKey(one))),
    ...(target === null ? [] : [noteKey.joined(target)]),
    ...(naming === null ? [] : nameKeys(naming)),
  ];
  return {
    id,
    keys,
    head: JSON.stringify(head),
    body: body ?? JSON.stringify(records.map(encodeRecord)),
  };
}

/** The ids of the notes of the first groups of two clusters that may be one. */
export type PairHead = [string, string];

/** What is shown of them, in the same order. */
export interface PairBody {
  sides: [Pick<Side, 'name' | 'articles' | 'ref'>, Pick<Side, 'name' | 'articles' | 'ref'>];
  comparison: Comparison;
}

export function pairNote(homes: PairHead, { key, sides: [a, b], comparison }: OpenPair): BuildNote {
  const id = noteKey.pair(key);
  const body: PairBody = { sides: [shownOf(a), shownOf(b)], comparison };
  return { id, keys: pairKeys(id, homes), head: JSON.stringify(homes), body: JSON.stringify(body) };
}

export function pairKeys(id: string, homes: PairHead): string[] {
  return [id, ...homes.map(noteKey.pairsOf)];
}

function shownOf({ name, articles, ref }: Summary): PairBody['sides'][number] {
  return { name, articles, ref };
}

function listedKeys(listed: ListedEntity): string[] {
  const links = Object.entries(listed.links).map(([scheme, id]) => noteKey.listedLink(scheme, id));
  return [noteKey.listed(listedKey(listed)), ...links];
}

export function articleNote({ reading, copyOf, shared, uses, bodies }: TracedReading): BuildNote {
  const { article } = reading;
  const id = noteKey.article(article.id);
  const isNews = article.kind === 'news';
  const hashes = isNews ? [...signArticle(article).signature.index] : [];
  const head: ArticleHead = { day: isNews ? dayOf(article.publishedAt) : null, copyOf };
  const keys = [
    id,
    ...hashes.map(noteKey.hash),
    ...sharedKeys('c', shared.certain),
    ...sharedKeys('a', shared.all),
    ...useKeys(uses),
    ...bodies.map(noteKey.body),
    ...uses.flatMap(({ body }) => (body === null ? [] : noteKey.body(body))),
  ];
  return { id, keys: [...new Set(keys)], head: JSON.stringify(head), body: '' };
}

/** An office that articles name. */
export type OfficeHead = Pick<Office, 'title' | 'body'>;

/** The offices that claims of an article share with others, each with all that it may be printed as. */
export function* officeNotes({ certain, all }: TracedReading['shared']): Iterable<BuildNote> {
  for (const { headed, labels } of [certain, all])
    for (const [at, [office, { title, body }]] of headed.offices.entries()) {
      const id = noteKey.named(office);
      const keys = [id, ...new Set(labels[at]!.map(noteKey.label)), noteKey.officesOf(body!)];
      const head: OfficeHead = { title, body };
      yield { id, keys, head: JSON.stringify(head), body: '' };
    }
}

/** Undated articles last. */
export function dayOf(publishedAt: string | null): string {
  return publishedAt === null ? '9999' : earliestDay(publishedAt);
}
