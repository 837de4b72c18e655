import type { Archive, Change } from '@precedent/store';

/** Milliseconds between checks of the archive. Each reads one row, so a longer interval would save little. */
const INTERVAL = 400;

/** Changes that are told at once; who missed more loads everything anew. */
const MOST = 100;

export interface News {
  /** Number of the archive's latest change. */
  sequence: number;
  /** How many changes there were. */
  total: number;
  /** The latest of them, oldest first. */
  changes: Change[];
}

interface Follower {
  seen: number;
  tell(news: News): void;
}

/**
 * Notifies followers of changes to an archive, whichever process makes them. Checks the archive only while
 * there are followers.
 */
export class ChangeFeed {
  private readonly archive: Archive;
  private readonly followers = new Set<Follower>();
  private looking = false;

  constructor(archive: Archive) {
    this.archive = archive;
  }

  /**
   * @param since the last change that the follower knows; null to start with the next one.
   * @returns a function that stops following.
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
    // If the archive doesn't respond now, the client will reconnect and try again.
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
        // Locked or closing: the next check will report it.
      });
      await new Promise((resolve) => setTimeout(resolve, INTERVAL).unref());
    }
    this.looking = false;
  }

  private async tellFollowers(): Promise<void> {
    const sequence = await this.archive.sequence();
    const behind = [...this.followers].filter(({ seen }) => seen !== sequence);
    if (behind.length === 0) return;
    // A follower that is ahead of the archive followed another one before: everything is new to it.
    const knownBy = ({ seen }: Follower) => (seen > sequence ? 0 : seen);
    const from = Math.min(...behind.map(knownBy));
    // Not all that a long absence missed: there may be a hundred thousand.
    const changes = await this.archive.changes(Math.max(from, sequence - MOST));
    const latest = changes.at(-1)?.sequence ?? sequence;
    for (const follower of behind) {
      const known = knownBy(follower);
      follower.seen = latest;
      const missed = changes.filter((change) => change.sequence > known).slice(-MOST);
      // Each change has the number after the one before.
      follower.tell({ sequence: latest, total: latest - known, changes: missed });
    }
  }
}
