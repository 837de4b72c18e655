/** One question of each kind, shown when a question isn't understood. */
export const EXAMPLES: readonly string[] = [
  'Who preceded Mark Rutte as Secretary General of NATO?',
  'Who supported Mark Rutte?',
  'Did Mark Rutte support Ukraine?',
  'When did Mark Rutte become Secretary General of NATO?',
  'Who was Secretary General of NATO in 2010?',
  'How long was Jens Stoltenberg Secretary General of NATO?',
  'How many secretaries general has NATO had?',
  'Who was the longest-serving Secretary General of NATO?',
  'What offices did Jens Stoltenberg hold?',
  'Who is Jens Stoltenberg?',
  'What happened to Mark Rutte in June 2024?',
  'What did Rishi Sunak say about Mark Rutte?',
  'How is Mark Rutte connected to Ukraine?',
  'What do Jens Stoltenberg and Mark Rutte have in common?',
  'Which articles mention Mark Rutte?',
];
