/** Words that praise whom they are said of. */
const PRAISE = new Set(
  (
    'strong great good excellent outstanding remarkable brave courageous hero heroic icon visionary true honest wise ' +
    'inspiring inspirational extraordinary brilliant principled dedicated champion legend giant statesman stateswoman ' +
    'patriot fantastic wonderful exemplary admirable trusted respected decent consensus-builder safe patriotic ' +
    'impressive terrific asset inspiration'
  ).split(' '),
);
/** Words that blame whom they are said of. */
const BLAME = new Set(
  (
    'liar dictator tyrant bully disgrace coward cowardly corrupt ruthless incompetent disaster unfit traitor racist ' +
    'failure shameful disgraceful outrageous irresponsible reckless dishonest hypocrite hypocritical fraud thug ' +
    'authoritarian dangerous weak unacceptable wrong illegal unlawful unconstitutional immoral cruel absurd ' +
    'ridiculous stupid foolish pathetic appalling inhumane undemocratic divisive breach threat stunt hoax sham ' +
    'crook criminal murderer terrorist disappointing insult embarrassment naive'
  ).split(' '),
);

/** Whether words said of somebody praise or criticise; null where they do neither or both. */
export function judgementOf(words: readonly string[]): 'praised' | 'criticised' | null {
  const praise = words.some((word) => PRAISE.has(word));
  const blame = words.some((word) => BLAME.has(word));
  if (praise === blame) return null;
  return praise ? 'praised' : 'criticised';
}
