import { PrecedentError } from '@precedent/model';
import type { ChangeFeed } from '../change-feed.ts';
import { Interrupted } from '../http/problem.ts';
import type { ServerParts } from '../parts.ts';
import type { Answers } from './answers.ts';
import { AnswersElsewhere } from './answers-elsewhere.ts';
import { AnswersHere } from './answers-here.ts';
import type { StartElsewhere } from './protocol.ts';

/** Milliseconds after which the process with the whole graph is ended, because its memory grows with the archive. */
const IDLE = 10 * 60_000;

interface Around {
  feed: ChangeFeed;
  log: (line: string) => void;
  stop: AbortSignal;
}

/** Has a thread answer if the server can start one; otherwise this one does. */
export function openAnswers(parts: ServerParts, { feed, log, stop }: Around): Answers {
  const { startAnswering, startWholeGraph } = parts;
  if (startAnswering) {
    const explainLoss = () => (stop.aborted ? (stop.reason as Error) : new Interrupted());
    return new AnswersElsewhere(startAnswering, { idle: null, explainLoss, log });
  }
  const whole = startWholeGraph ? openWholeGraph(startWholeGraph, log) : null;
  const answers = new AnswersHere({ ...parts, log, whole });
  answers.watchAlerts(feed);
  return answers;
}

/**
 * The whole graph of an archive in a process of its own, which is started when it is needed and ended when it is not: so
 * that neither building it nor going through it keeps other requests waiting, or takes memory for longer than it is used.
 */
export function openWholeGraph(
  start: StartElsewhere,
  log: (line: string) => void,
  idle: number = IDLE,
): Answers {
  return new AnswersElsewhere(start, { idle, log, explainLoss: hasEnded });
}

function hasEnded(): PrecedentError {
  return new PrecedentError(
    'too_costly',
    'the process with the whole graph ended before it had answered; it may have needed more memory than there is',
    'Ask again; if it fails again, ask for a part: one entity, one office, or an export by `precedent export`.',
  );
}
