import type { BodyOffice, Fact } from '@precedent/model';

/** The parts of a fact that make up its id. */
export interface FactEnds extends Pick<Fact, 'subject' | 'relation' | 'object'> {
  /** An office id; null if the fact has no office. */
  office: string | null;
}

/** `person/mark-rutte~succeeded~person/jens-stoltenberg~institution/nato/secretary-general` */
export function factId({ subject, relation, object, office }: FactEnds): string {
  return [subject, relation, object, ...(office === null ? [] : [office])].join('~');
}

/** What the id of a fact says of it. */
export function readFactId(id: string): FactEnds {
  const [subject, relation, object, office = null] = id.split('~');
  return { subject: subject!, relation: relation!, object: object!, office };
}

/** The office of a fact if its body is known; only such an office has holders. */
export function bodyOfficeOf({ office }: Pick<Fact, 'office'>): BodyOffice | null {
  return office && office.body !== null ? { ...office, body: office.body } : null;
}
