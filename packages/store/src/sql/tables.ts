import type {
  Article,
  Claim,
  ListedEntity,
  ReaderInfo,
  ReadingEntity,
  SavedContent,
  Verdict,
} from '@precedent/model';
import type { Change } from '../archive.ts';

/** The tables, the same in every SQL dialect. Lists and records are JSON text. */
export interface ArchiveTables {
  /**
   * `version` of the schema; `sequence`, the number of the latest change; `schema`, a checksum of the table
   * definitions, on SQLite only.
   */
  meta: { key: 'version' | 'sequence' | 'schema'; value: number };
  articles: ArticleRow;
  readings: ReadingRow;
  entities: EntityRow;
  claims: ClaimRow;
  evidence: EvidenceRow;
  changes: ChangeRow;
  decisions: DecisionRow;
  lists: { number: number; id: string; name: string; digest: Digest };
  listed_entities: ListedEntityRow;
  saved: SavedRow;
  /** Names that claims are about. */
  names: { number: number; type: ReadingEntity['type']; name: string };
  links: LinkRow;
}

/** Of all that belongs to the row; null if an earlier version stored it and it was unreadable since. */
type Digest = string | null;

export interface ArticleRow {
  /** The number of the change that added it: compact and never reused. */
  number: number;
  id: string;
  kind: Article['kind'];
  url: string | null;
  title: string;
  text: string;
  published_at: string | null;
  source: string | null;
  /** `Origin.file` */
  file: string | null;
  /** Its URL in a form to compare; null if there is none that tells which story it is. */
  address: string | null;
  /** 0 if a later version of the story is in the archive. */
  latest: 0 | 1;
}

export interface ReadingRow {
  /** `articles.number`, here and below. */
  article: number;
  reader_name: ReaderInfo['name'];
  reader_version: ReaderInfo['version'];
  notes: string;
  digest: Digest;
}

export interface EntityRow {
  article: number;
  /** Its position in the reading, here and below. */
  ordinal: number;
  id: string;
  type: ReadingEntity['type'];
  name: string;
  aliases: string;
  links: string;
  mentions: string;
}

export interface ClaimRow {
  article: number;
  ordinal: number;
  id: string;
  subject: string;
  relation: string;
  object: string;
  office_title: string | null;
  /** Id of an entity of the reading. */
  office_body: string | null;
  modality: Claim['modality'];
  polarity: Claim['polarity'];
  valid_from: string | null;
  valid_to: string | null;
  status: Claim['status'];
  speaker: string | null;
  confidence: number;
  /** Printed. */
  how: string;
  source: string | null;
  as_of: string | null;
  certain: 0 | 1;
}

export interface EvidenceRow {
  article: number;
  /** `claims.ordinal`. */
  claim: number;
  ordinal: number;
  /** UTF-16 offsets into `articles.text`. */
  span_start: number;
  span_end: number;
  quote: string;
}

export interface ChangeRow {
  sequence: number;
  kind: Change['kind'];
  /** Article id, decision number or list name, depending on the kind. */
  subject: string;
  digest: Digest;
}

export interface DecisionRow {
  /** The number of the change that made it. */
  number: number;
  kind: Verdict['kind'];
  /** The whole verdict. */
  verdict: string;
  decided_at: string;
  undone_at: string | null;
  digest: Digest;
}

export interface ListedEntityRow {
  /** `lists.number`. */
  list: number;
  ordinal: number;
  id: string;
  type: ListedEntity['type'];
  name: string;
  aliases: string;
  links: string;
  countries: string;
  offices: string;
  born: string | null;
  died: string | null;
}

/** A named view or a story. */
export interface SavedRow {
  id: string;
  kind: SavedContent['kind'];
  /** The whole content. */
  content: string;
  saved_at: string;
  digest: Digest;
}

/** A claim under the name of its subject or its object; every certain claim has both rows. */
export interface LinkRow {
  /** `names.number`, as is `other`. */
  name: number;
  article: number;
  /** `claims.ordinal`. */
  claim: number;
  /** 0 if `name` is the subject, 1 if it is the object. */
  role: 0 | 1;
  other: number;
  relation: string;
}
