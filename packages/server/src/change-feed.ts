import type { Archive, Change } from '@precedent/store';

/** Milliseconds between two looks at the archive: one row is read, so that seldom is not cheaper. */
const INTERVAL = 400;

export interface News {
  /** The archive's latest change. */
  sequence: number;
  /** Oldest first. */
  changes: Change[];
}

interface Follower {
  seen: number;
  tell(news: News): void;
}

/**
 * Tells followers what changes in an archive, whichever process changes it. Looks only while somebody
 * follows.
 */
export class ChangeFeed {
  private readonly archive: Archive;
  private readonly followers = new Set<Follower>();
  private looking = false;

  constructor(archive: Archive) {
    this.archive = archive;
  }

  /**
   * @param since the change from which to tell; null for what comes from now on.
   * @returns ends it.
   */
  follow(since: number | null, tell: (news: News) => void): () => void {
    let follower: Follower | null = null;
    let ended = false;
    const begin = async () => {
      follower = { seen: since ?? (await this.archive.sequence()), tell };
      if (ended) return;
      this.followers.add(follower);
      this.look();
    };
    // An archive that doesn't answer now is asked again by the client, which comes back.
    void begin().catch(() => {});
    return () => {
      ended = true;
      if (follower) this.followers.delete(follower);
    };
  }

  private async look(): Promise<void> {
    if (this.looking) return;
    this.looking = true;
    while (this.followers.size > 0) {
      await this.tellFollowers().catch(() => {
        // Locked or closing: the next look tells.
      });
      await new Promise((resolve) => setTimeout(resolve, INTERVAL).unref());
    }
    this.looking = false;
  }

  private async tellFollowers(): Promise<void> {
    const sequence = await this.archive.sequence();
    const behind = [...this.followers].filter(({ seen }) => seen !== sequence);
    if (behind.length === 0) return;
    // Who saw more than there is saw another archive: all of this one is new to him.
    const from = Math.min(...behind.map(({ seen }) => (seen > sequence ? 0 : seen)));
    const changes = await this.archive.changes(from);
    const latest = changes.at(-1)?.sequence ?? sequence;
    for (const follower of behind) {
      const { seen } = follower;
      follower.seen = latest;
      follower.tell({
        sequence: latest,
        changes: changes.filter((change) => seen > sequence || change.sequence > seen),
      });
    }
  }
}
