/** What an article or several of them taught. */
export interface Learned {
  /** Certain claims. */
  claims: number;
  /** Facts that nothing else in the archive states. */
  newFacts: number;
  /** Contradictions with other sources. */
  contradictions: number;
  uncertain: number;
}

/** "7 new facts, 2 contradict what was known, 3 uncertain claims" */
export function sayLearned({ claims, newFacts, contradictions, uncertain }: Learned): string {
  const parts = [
    claims > 0 && newFacts === 0 ? 'nothing new' : count(newFacts, 'new fact', 'new facts'),
    contradictions === 0 ? null : count(contradictions, 'contradicts', 'contradict', ' what was known'),
    uncertain === 0 ? null : count(uncertain, 'uncertain claim', 'uncertain claims'),
  ];
  return parts.filter((part) => part !== null).join(', ');
}

export function sumLearned(all: readonly Learned[]): Learned {
  const sum = (key: keyof Learned) => all.reduce((total, learned) => total + learned[key], 0);
  return {
    claims: sum('claims'),
    newFacts: sum('newFacts'),
    contradictions: sum('contradictions'),
    uncertain: sum('uncertain'),
  };
}

function count(amount: number, one: string, many: string, after = ''): string {
  return `${amount} ${amount === 1 ? one : many}${after}`;
}
