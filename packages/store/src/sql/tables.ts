import type {
  Article,
  Claim,
  Conflict,
  Fact,
  ListedEntity,
  ListedPlan,
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
  graph_state: GraphStateRow;
  graph_entities: GraphEntityRow;
  /** Every key by which an entity is found. */
  graph_names: { key: string; entity: number };
  graph_offices: GraphOfficeRow;
  graph_office_names: { key: string; office: number };
  graph_terms: GraphTermsRow;
  graph_conflicts: GraphConflictRow;
  graph_conflict_ends: GraphConflictEndRow;
  graph_plans: GraphPlanRow;
  /** Of which contradictions and plans are to be derived. */
  graph_matters: { matter: string };
  graph_facts: GraphFactRow;
  graph_heads: GraphHeadRow;
  graph_claims: GraphClaimRow;
  graph_notes: GraphNoteRow;
  /** Every key by which a note is found. */
  graph_note_keys: { key: string; note: number };
}

/** What the tables that begin with `graph_` hold: what can be built again from the others. */
export type GraphTable = Extract<keyof ArchiveTables, `graph_${string}`>;

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
  /** How many its reading has. */
  claims: number;
  /** How many of them are uncertain. */
  uncertain: number;
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

/** A named view, a story or an alert. */
export interface SavedRow {
  id: string;
  kind: SavedContent['kind'] | 'alert' | 'fetched';
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

/** For what the rows of the graph stand; the only row of its table. */
export interface GraphStateRow {
  number: 1;
  /** The change up to which the graph is built. */
  sequence: number;
  /** Of everything else that the graph depends on: the rules and the reference data. */
  basis: string;
  /** Who is writing them in several transactions; null once they are whole. */
  writer: string | null;
  /** The change up to which the notes of the build are those of the graph. */
  notes: number;
  /** The change up to which its contradictions and plans are kept, but for those of matters that are to be derived. */
  findings: number;
  /** How many articles are copies of others. */
  copies: number;
}

/** What a build of the graph found out on the way, by which the next goes on. */
export interface GraphNoteRow {
  number: number;
  id: string;
  head: string;
  body: string;
}

export interface GraphEntityRow {
  number: number;
  /** `Entity.id` */
  id: string;
  type: ReadingEntity['type'];
  name: string;
  aliases: string;
  links: string;
  /** How many facts it is an end of; one whose ends are both the entity counts twice, here and below. */
  facts: number;
  /** How many of them have a claim that is certain. */
  certain_facts: number;
  /** Of these facts. */
  claims: number;
  certain_claims: number;
}

export interface GraphOfficeRow {
  number: number;
  /** `NamedOffice.id` */
  id: string;
  title: string;
  /** Id of an entity of the graph. */
  body: string | null;
  label: string;
}

/** The terms in an office about which there are many claims. */
export interface GraphTermsRow {
  /** `graph_offices.number` */
  office: number;
  /** As JSON; null if they are to be derived. */
  terms: string | null;
  /** Null with `terms`. */
  digest: string | null;
}

/** A contradiction, as far as lists order it. */
export interface GraphConflictRow {
  id: string;
  matter: string;
  kind: Conflict['kind'];
  /** Ids of the entities that it is about, as JSON. */
  entities: string;
  /** Of the weakest side, as its confidence, and of the strongest. */
  weakest_sources: number;
  weakest_confidence: number;
  strongest_sources: number;
  strongest_confidence: number;
}

/** An entity that a contradiction is about. */
export interface GraphConflictEndRow {
  entity: string;
  conflict: string;
}

/** A plan, as far as lists order it. */
export type GraphPlanRow = ListedPlan;

/** A fact without its claims. Its id follows from its ends and its office. */
export interface GraphFactRow {
  number: number;
  /** `graph_entities.number`, as is `object`. */
  subject: number;
  relation: string;
  object: number;
  /** `graph_offices.number` */
  office: number | null;
  symmetric: 0 | 1;
  modality: Fact['modality'];
  polarity: Fact['polarity'];
  certain: 0 | 1;
  valid_from: string | null;
  valid_to: string | null;
  /** How many it has. */
  claims: number;
  /** How many of them are certain. */
  certain_claims: number;
  /** Of the fact with all its claims. */
  digest: string;
  /** Its claims in one text, without their quotes. */
  packed: string;
  /** Of the fact with its packed claims. */
  packed_digest: string;
}

/** The best claims of a fact that has many. */
export interface GraphHeadRow {
  /** `graph_facts.number` */
  fact: number;
  /** Like that of the fact, with fewer claims. */
  packed: string;
  /** Of the fact with these claims. */
  digest: string;
  /** How many of all claims of the fact are certain. */
  certain_claims: number;
}

/** A claim of a fact: a stored claim, with what the graph has made of it. */
export interface GraphClaimRow {
  /** `graph_facts.number` */
  fact: number;
  /** Its position in the fact. */
  place: number;
  /** `articles.number`; null if no stored claim is behind it. */
  article: number | null;
  /** `claims.ordinal`; null with `article`. */
  claim: number | null;
  /** 1 if its subject is the object of the fact. */
  swapped: 0 | 1;
  /** `graph_entities.number` */
  speaker: number | null;
  certain: 0 | 1;
  /** What differs from the stored claim, as JSON; all of it if there is none. Null if nothing does. */
  difference: string | null;
}
