import type { EntityType } from '@precedent/model';

/**
 * Schemata of FollowTheMoney (https://followthemoney.tech/explorer/schemata/) that occur in political news.
 */
const TYPES: Record<string, EntityType> = {
  Person: 'person',
  Organization: 'institution',
  PublicBody: 'institution',
  Company: 'institution',
  LegalEntity: 'institution',
};

/** Null for records of other types: a sanction, an address, a vessel. */
export function typeOfSchema(schema: string): EntityType | null {
  return TYPES[schema] ?? null;
}
