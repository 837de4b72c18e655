import { PrecedentError } from '@precedent/model';

export function refuseEveryWebhook(): never {
  throw new PrecedentError(
    'invalid_input',
    'this server sends nothing to webhooks',
    'Start it with --webhook-host NAME.',
  );
}
