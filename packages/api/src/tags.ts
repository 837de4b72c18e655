/** What the operations are grouped by, in the order of the documentation. */
export const TAGS = {
  Graph: 'People, countries, institutions and places, and what articles say of them.',
  Questions: 'Questions in English, each answered with the quotes that the answer rests on.',
  Review: 'What a person should look at: contradictions, planned events, possible duplicates.',
  Articles: 'What was read, and adding more.',
  Export: 'The graph in the formats of other programs.',
  Server: 'The state of the server and of its archive, and this description.',
} as const;

export type Tag = keyof typeof TAGS;
