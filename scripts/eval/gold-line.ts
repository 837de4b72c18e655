import type { EntityType } from '@precedent/model';

export interface GoldEntity {
  id: string;
  type: EntityType;
  name: string;
  aliases: string[];
}

export interface GoldClaim {
  subject: string;
  relation: string;
  object: string;
  office: string | null;
  modality: string;
  polarity: string;
  from: string | null;
  to: string | null;
  quote: string;
  more?: string[];
}

/** An annotated article; only the fields in use. */
export interface GoldLine {
  id: string;
  entities: GoldEntity[];
  claims: GoldClaim[];
}
