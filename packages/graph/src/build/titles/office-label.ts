import type { Entity } from '@precedent/model';

/** The entity id of the body in an office id. */
export function bodyOfOffice(id: string): string {
  return id.slice(0, id.lastIndexOf('/'));
}

/** The title in a label that `printOffice` wrote. */
export function titleInLabel(label: string, body: Entity): string {
  const name = body.name.replace(/^the /i, '');
  return label.replace(` of the ${name}`, '').replace(` of ${name}`, '');
}
