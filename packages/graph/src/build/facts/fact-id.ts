/** The ends of a fact that make its id; `office` is an office id, or a bare title where no body is known. */
export interface FactEnds {
  subject: string;
  relation: string;
  object: string;
  office: string | null;
}

/**
 * `person/mark-rutte~succeeded~person/jens-stoltenberg~institution/nato/secretary-general`. Ids of
 * entities and slugs have no `~`, so the id can be read back.
 */
export function factId({ subject, relation, object, office }: FactEnds): string {
  return [subject, relation, object, ...(office === null ? [] : [office])].join('~');
}

/** The office part of a fact id; null where the fact has no office or one without a body. */
export function officeIdOfFact(id: string): string | null {
  const office = id.split('~')[3];
  return office?.includes('/') ? office : null;
}
