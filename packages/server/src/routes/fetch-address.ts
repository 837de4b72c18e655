import { operations } from '@precedent/api';
import { PrecedentError } from '@precedent/model';
import { defineFrontRoute } from '../http/route.ts';
import { LONGEST_FETCH } from '../limits.ts';

/** A page of the web can fail in ways that are no fault of this server. */
export const fetchAddress = defineFrontRoute(
  operations.fetchAddress,
  async ({ archive, fetching, stop }, { body: { address } }, { gone }) => {
    await archive.refuseIfReadOnly();
    if (fetching === null)
      throw new PrecedentError(
        'unsupported_input',
        'this server does not fetch from the web',
        'Save the page, and add the file.',
      );
    const late = AbortSignal.timeout(LONGEST_FETCH);
    const ended = AbortSignal.any([gone, stop, late]);
    try {
      return await fetching.jobs.run(() => fetching.fetch(address, ended), address.length, ended);
    } catch (error) {
      stop.throwIfAborted();
      gone.throwIfAborted();
      throw explain(error, address, late.aborted);
    }
  },
);

function explain(error: unknown, address: string, isLate: boolean): unknown {
  if (isLate)
    return new PrecedentError(
      'unsupported_input',
      `fetching ${address} took longer than ${LONGEST_FETCH / 1000} seconds`,
      'Try again later, or save the page and add the file.',
    );
  if (error instanceof PrecedentError && error.code === 'io')
    return new PrecedentError('unsupported_input', error.message, error.remedy, { cause: error });
  return error;
}
