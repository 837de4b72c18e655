import type { ServerParts } from '@precedent/server';

/** Loads what sends alerts to webhooks if any may be sent. */
export async function openWebhooks(
  hosts: readonly string[],
  stop: AbortSignal,
): Promise<Pick<ServerParts, 'webhooks'>> {
  if (hosts.length === 0) return {};
  const [{ deliverTo, refuseOtherHost }, { network }] = [
    await import('../fetch/deliver.ts'),
    await import('../fetch/network.ts'),
  ];
  const refuse = (webhook: string) => refuseOtherHost(webhook, hosts);
  return { webhooks: { refuse, deliver: deliverTo(hosts, network, stop) } };
}
