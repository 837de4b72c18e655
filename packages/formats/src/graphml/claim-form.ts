import {
  type ArticleRef,
  articleRefSchema,
  type Evidence,
  type Office,
  type ReaderInfo,
  type SourcedClaim,
  sourcedClaimSchema,
} from '@precedent/model';
import type { z } from 'zod';

type Unchecked<Item> = { [Key in keyof Item]?: unknown };

const { modality, polarity, status, from, how } = sourcedClaimSchema.shape;
const { kind, publishedAt } = articleRefSchema.shape;

/**
 * Knows claims that have the form of `sourcedClaimSchema` without asking it, which takes three times as long: most of the
 * work of reading a graph. Its rules for dates, provenance and the like are asked once for each value.
 */
export class ClaimForm {
  private readonly modality = new Accepted(modality);
  private readonly polarity = new Accepted(polarity);
  private readonly status = new Accepted(status);
  private readonly date = new Accepted(from);
  private readonly how = new Accepted(how);
  private readonly kind = new Accepted(kind);
  private readonly publishedAt = new Accepted(publishedAt);

  /** What the schema makes of them; null if it has to be asked. */
  takeAll(input: unknown): SourcedClaim[] | null {
    if (!Array.isArray(input)) return null;
    const claims: SourcedClaim[] = [];
    for (const each of input) {
      const claim = isObject<SourcedClaim>(each) ? this.take(each) : null;
      if (claim === null) return null;
      claims.push(claim);
    }
    return claims;
  }

  private take(input: Unchecked<SourcedClaim>): SourcedClaim | null {
    const { id, subject, relation, object, speaker, confidence, certain, source } = input;
    if (input.asOf !== undefined || input.copyOf !== undefined) return null;
    if (!isWord(id) || !isWord(subject) || !isWord(relation) || !isWord(object)) return null;
    if (!isTextOrNull(speaker) || !isTextOrNull(source)) return null;
    if (typeof certain !== 'boolean' || typeof confidence !== 'number') return null;
    if (!(confidence >= 0 && confidence <= 1)) return null;
    const [office, evidence] = [officeIn(input.office), evidenceIn(input.evidence)];
    const [article, reader] = [this.articleIn(input.article), readerIn(input.reader)];
    const [modality, polarity] = [this.modality.of(input.modality), this.polarity.of(input.polarity)];
    const [from, to] = [this.date.of(input.from), this.date.of(input.to)];
    const [status, how] = [this.status.of(input.status), this.how.of(input.how)];
    if (office === undefined || !evidence || !article || !reader || !modality || !polarity) return null;
    if (from === undefined || to === undefined || status === undefined || how === undefined) return null;
    const said = {
      modality,
      polarity,
      from,
      to,
      status,
      speaker,
      evidence,
      confidence,
      certain,
      how,
      source,
    };
    return { id, subject, relation, object, office, ...said, article, reader };
  }

  private articleIn(input: unknown): ArticleRef | null {
    if (!isObject<ArticleRef>(input)) return null;
    const { id, url, title, source } = input;
    const [kind, publishedAt] = [this.kind.of(input.kind), this.publishedAt.of(input.publishedAt)];
    if (!isWord(id) || !isTextOrNull(url) || typeof title !== 'string' || !isTextOrNull(source)) return null;
    if (kind === undefined || publishedAt === undefined) return null;
    return { id, kind, url, title, publishedAt, source };
  }
}

/** More different values than this are forgotten, so that a hostile file cannot fill the memory. */
const MOST = 10_000;

/** Texts that a schema has accepted, and what it made of them. */
class Accepted<Value> {
  private readonly schema: z.ZodType<Value>;
  private readonly known = new Map<string | null, Value>();

  constructor(schema: z.ZodType<Value>) {
    this.schema = schema;
  }

  /** Undefined if the schema doesn't accept it. */
  of(input: unknown): Value | undefined {
    if (typeof input !== 'string' && input !== null) return undefined;
    const known = this.known.get(input);
    if (known !== undefined) return known;
    const parsed = this.schema.safeParse(input);
    if (!parsed.success) return undefined;
    if (this.known.size >= MOST) this.known.clear();
    this.known.set(input, parsed.data);
    return parsed.data;
  }
}

function officeIn(input: unknown): Office | null | undefined {
  if (input === null) return null;
  if (!isObject<Office>(input)) return undefined;
  const { title, body } = input;
  return isWord(title) && (body === null || isWord(body)) ? { title, body } : undefined;
}

function readerIn(input: unknown): ReaderInfo | null {
  if (!isObject<ReaderInfo>(input)) return null;
  const { name, version } = input;
  return isWord(name) && isWord(version) ? { name, version } : null;
}

function evidenceIn(input: unknown): Evidence[] | null {
  if (!Array.isArray(input) || input.length === 0) return null;
  const evidence: Evidence[] = [];
  for (const each of input) {
    if (!isObject<Evidence>(each)) return null;
    const { start, end, quote } = each;
    if (!isOffset(start) || !isOffset(end) || !isWord(quote)) return null;
    evidence.push({ start, end, quote });
  }
  return evidence;
}

function isObject<Item>(input: unknown): input is Unchecked<Item> {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}

function isWord(input: unknown): input is string {
  return typeof input === 'string' && input !== '';
}

function isTextOrNull(input: unknown): input is string | null {
  return input === null || typeof input === 'string';
}

function isOffset(input: unknown): input is number {
  return Number.isSafeInteger(input) && (input as number) >= 0;
}
