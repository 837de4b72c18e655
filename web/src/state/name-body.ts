import type { BodyOffice } from '@precedent/model';

/** The country or institution of an office, as its name says it: "the Netherlands" becomes "Netherlands". */
export function nameBody({ label, title, body }: BodyOffice): string {
  const start = `${title} of `;
  const name = label.startsWith(start) ? label.slice(start.length).replace(/^the /, '') : null;
  return name ?? wordsOf(body);
}

/** Of an office that isn't named after its body: "uk-house-of-lords" of its id. */
function wordsOf(body: string): string {
  const words = body.replace(/^.*\//, '').replaceAll('-', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
