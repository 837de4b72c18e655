/** A peer of another state, of whom news says only that: "her French counterpart". */
export const PEER = 'counterpart';

/** By a state's own title, the one that most other states have for the same office. */
const ELSEWHERE: ReadonlyMap<string, string> = new Map([
  ['Chancellor', 'Prime Minister'],
  ['Taoiseach', 'Prime Minister'],
  ['Secretary of State', 'Foreign Minister'],
  ['Foreign Secretary', 'Foreign Minister'],
  ['Deputy Secretary of State', 'Deputy Foreign Minister'],
  ['Secretary of Defense', 'Defence Minister'],
  ['Defence Secretary', 'Defence Minister'],
  ['Treasury Secretary', 'Finance Minister'],
  ['Chancellor of the Exchequer', 'Finance Minister'],
  ['Home Secretary', 'Interior Minister'],
  ['Justice Secretary', 'Justice Minister'],
  ['Health Secretary', 'Health Minister'],
]);

/** The title that the same office usually has in another state: "Defence Minister" for "Secretary of Defense". */
export function titleElsewhere(title: string): string {
  return ELSEWHERE.get(title) ?? title;
}
