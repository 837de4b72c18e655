import type { EntityType } from '@precedent/model';
import type { PhraseMeaning } from './phrases.ts';
import type { QuestionTime } from './read-time.ts';

/** What a question of the grammar asks. Names are as written; nothing is looked up yet. */
export type Question =
  | {
      kind: 'relation';
      /** The words that name the relation. */
      phrase: string;
      meanings: readonly PhraseMeaning[];
      /** Who does it; null if that is asked. */
      doer: string | null;
      /** To whom it is done; null if that is asked. A yes-or-no question gives both. */
      patient: string | null;
      /** "as Prime Minister of the Netherlands" */
      office: string | null;
      /** "which countries …" */
      type: EntityType | null;
      time: QuestionTime | null;
      /** "when did X meet Y" */
      asksWhen: boolean;
    }
  | { kind: 'holder'; office: string; present: boolean; time: QuestionTime | null }
  | { kind: 'identity'; name: string; present: boolean; time: QuestionTime | null }
  /** `office` is null if no word separates it from the person: "when was | Jens Stoltenberg Secretary General". */
  | { kind: 'when-held'; person: string; office: string | null; edge: 'from' | 'to' | 'both' }
  | { kind: 'offices-of'; person: string; time: QuestionTime | null }
  | { kind: 'connection'; from: string; to: string }
  | { kind: 'sayings'; speaker: string; about: string | null };
