import type { EntityType } from '@precedent/model';

/** Schemata of FollowTheMoney (https://followthemoney.tech/explorer/schemata/) that political news names. */
const TYPES: Record<string, EntityType> = {
  Person: 'person',
  Organization: 'institution',
  PublicBody: 'institution',
  Company: 'institution',
  LegalEntity: 'institution',
};

/** Null for what is no person, body or country: a sanction, an address, a vessel. */
export function typeOfSchema(schema: string): EntityType | null {
  return TYPES[schema] ?? null;
}
