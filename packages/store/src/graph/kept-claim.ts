import {
  type ArticleRef,
  type Evidence,
  LoadedLater,
  MissingPart,
  type Provenance,
  type ReaderInfo,
  type SourcedClaim,
} from '@precedent/model';

/** One for all: an error records where it was made, which takes longer than looking for the part. */
const MISSING = new MissingPart();

/** What of a claim is loaded only once it is looked at. */
export interface ClaimDetails extends Pick<ArticleRef, 'url' | 'title' | 'source'> {
  evidence: Evidence[];
}

/** What many claims of a fact have in common. */
export interface Manner
  extends Pick<
    SourcedClaim,
    | 'subject'
    | 'relation'
    | 'object'
    | 'office'
    | 'modality'
    | 'polarity'
    | 'from'
    | 'to'
    | 'status'
    | 'speaker'
    | 'certain'
    | 'source'
  > {
  asOf: string | undefined;
  how: Provenance;
  kind: ArticleRef['kind'];
  reader: ReaderInfo;
}

/** Where the details of a claim are. */
export interface ClaimPlace {
  /** `graph_facts.number` */
  fact: number;
  /** `graph_claims.place` */
  place: number;
  /** Of the details. */
  seal: string;
}

/** Claims whose details are to be loaded. */
export type WantedClaims = Set<KeptClaim>;

/** What differs from one claim of a fact to the next. */
export interface OwnParts extends Pick<SourcedClaim, 'id' | 'confidence' | 'copyOf'> {
  article: Pick<ArticleRef, 'id' | 'publishedAt'>;
}

/**
 * A claim of a kept fact, of which quotes and what names its article are loaded once they are looked at. A fact may have
 * thousands, so that each has only a few fields of its own.
 */
export class KeptClaim extends LoadedLater implements SourcedClaim {
  readonly id: string;
  readonly confidence: number;
  readonly copyOf: string | undefined;
  readonly article: KeptArticle;
  readonly at: ClaimPlace;
  private readonly manner: Manner;
  private readonly wanted: WantedClaims;
  private details: ClaimDetails | null = null;

  constructor(
    { id, confidence, copyOf, article }: OwnParts,
    manner: Manner,
    at: ClaimPlace,
    wanted: WantedClaims,
  ) {
    super();
    this.id = id;
    this.confidence = confidence;
    this.copyOf = copyOf;
    this.article = new KeptArticle(article.id, article.publishedAt, this);
    this.at = at;
    this.manner = manner;
    this.wanted = wanted;
  }

  get subject(): string {
    return this.manner.subject;
  }

  get relation(): string {
    return this.manner.relation;
  }

  get object(): string {
    return this.manner.object;
  }

  get office(): SourcedClaim['office'] {
    return this.manner.office;
  }

  get modality(): SourcedClaim['modality'] {
    return this.manner.modality;
  }

  get polarity(): SourcedClaim['polarity'] {
    return this.manner.polarity;
  }

  get from(): string | null {
    return this.manner.from;
  }

  get to(): string | null {
    return this.manner.to;
  }

  get status(): SourcedClaim['status'] {
    return this.manner.status;
  }

  get speaker(): string | null {
    return this.manner.speaker;
  }

  get certain(): boolean {
    return this.manner.certain;
  }

  get how(): Provenance {
    return this.manner.how;
  }

  get source(): string | null {
    return this.manner.source;
  }

  get asOf(): string | undefined {
    return this.manner.asOf;
  }

  get reader(): ReaderInfo {
    return this.manner.reader;
  }

  get kind(): ArticleRef['kind'] {
    return this.manner.kind;
  }

  get evidence(): Evidence[] {
    return this.loaded.evidence;
  }

  /** @throws MissingPart if they are not loaded yet. */
  get loaded(): ClaimDetails {
    const { whole } = this;
    if (whole.details !== null) return whole.details;
    whole.wanted.add(whole);
    throw MISSING;
  }

  get isLoaded(): boolean {
    return this.whole.details !== null;
  }

  /** Itself, also for a claim made from it that differs in a date: both have the same details. */
  private get whole(): KeptClaim {
    return this.article.claim;
  }

  expectParts(): void {
    void this.loaded;
  }

  load(details: ClaimDetails): void {
    this.whole.details = details;
  }

  /** Written out, because a reply has a thousand claims: JSON leaves out what is undefined. */
  toJSON(): SourcedClaim {
    const { subject, relation, object, office, modality, polarity, from, to, status, speaker } = this;
    return {
      id: this.id,
      subject,
      relation,
      object,
      modality,
      polarity,
      status,
      speaker,
      confidence: this.confidence,
      source: this.source,
      office,
      from,
      to,
      certain: this.certain,
      how: this.how,
      asOf: this.asOf,
      evidence: this.evidence,
      article: this.article.toJSON(),
      reader: this.reader,
      copyOf: this.copyOf,
    };
  }
}

/** The article of a kept claim. */
class KeptArticle extends LoadedLater implements ArticleRef {
  readonly id: string;
  readonly publishedAt: string | null;
  readonly claim: KeptClaim;

  constructor(id: string, publishedAt: string | null, claim: KeptClaim) {
    super();
    this.id = id;
    this.publishedAt = publishedAt;
    this.claim = claim;
  }

  get kind(): ArticleRef['kind'] {
    return this.claim.kind;
  }

  get url(): string | null {
    return this.claim.loaded.url;
  }

  get title(): string {
    return this.claim.loaded.title;
  }

  get source(): string | null {
    return this.claim.loaded.source;
  }

  expectParts(): void {
    this.claim.expectParts();
  }

  toJSON(): ArticleRef {
    const { id, kind, url, title, publishedAt, source } = this;
    return { id, kind, url, title, publishedAt, source };
  }
}
