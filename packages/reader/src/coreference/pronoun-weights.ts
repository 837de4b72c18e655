/** The kinds of third-person pronouns that are resolved each with weights of their own. */
export type PronounClass = 'person' | 'thing' | 'group';

export interface PronounWeights {
  /** The least probability at which the best candidate is taken; below, the pronoun is left open. */
  least: number;
  /** Of the features of leaving it open. */
  none: Readonly<Record<string, number>>;
  /** Of the features of a candidate. */
  candidate: Readonly<Record<string, number>>;
}

export const PRONOUN_WEIGHTS: Readonly<Record<PronounClass, PronounWeights>> = {
  person: {
    least: 0.5,
    none: { none: 0 },
    candidate: {
      bias: 1,
      'distance 0': 1.5,
      'distance 1': 1,
      'distance 2': 0,
      'distance 3': -0.7,
      'distance 4': -1.5,
      'role subject': 1,
      'role object': 0.2,
      'role possessor': 0.6,
      'same role': 0.4,
      'subject above': 1.2,
      'subject before': 0.4,
      named: 0.3,
      'last by pronoun': 0.8,
      'gender known': 0.3,
      often: 0.3,
      'quote crossed': -0.3,
      'speaks it': -2.5,
      after: -0.5,
      'in title': 0.3,
      'rank 0': 0.4,
      'rank 2': -0.4,
      'rank 3': -0.8,
      'rank 4': -1,
    },
  },
  thing: {
    least: 0.5,
    none: { none: 2.2 },
    candidate: {
      'distance 0': 1.5,
      'distance 1': 0.8,
      'distance 2': -1,
      'distance 3': -2,
      'distance 4': -3,
      'role subject': 1,
      'role possessor': 0.4,
      'same role': 0.5,
      'subject above': 0.8,
      'subject before': 0.4,
      named: 0.2,
      'last by pronoun': 0.8,
      often: 0.3,
      'rank 0': 0.3,
      'rank 2': -0.4,
      'rank 3': -0.8,
      'rank 4': -1,
      'last by adjective': -1,
      after: -1,
      'type place': -0.7,
    },
  },
  group: {
    least: 0.5,
    none: { none: 2.5 },
    candidate: {
      'distance 0': 1.2,
      'distance 1': 0.8,
      'distance 2': -1,
      'distance 3': -2,
      'distance 4': -3,
      'role subject': 1,
      'same role': 0.5,
      'subject above': 0.8,
      'plural like': 1.5,
      'last by pronoun': 0.8,
      'rank 2': -0.4,
      'rank 3': -0.8,
      'rank 4': -1,
      'last by adjective': -1,
      after: -1,
      'type place': -1,
    },
  },
};
