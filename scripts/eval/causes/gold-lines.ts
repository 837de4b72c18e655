import type { EntityType } from '@precedent/model';
import { readJsonLines } from '../read-json-lines.ts';

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
  modality: string;
  polarity: string;
  from: string | null;
  to: string | null;
  quote: string;
}

/** An annotated article; the fields in use. */
export interface GoldLine {
  id: string;
  entities: GoldEntity[];
  claims: GoldClaim[];
}

export function readGoldLines(file: string): GoldLine[] {
  return readJsonLines(file);
}
