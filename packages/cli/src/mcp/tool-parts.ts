import type { PrecedentGraph } from '@precedent/graph';
import type { Reference } from '@precedent/model';
import type { ArticleQueue } from '@precedent/server';

/** What the tools work with. */
export interface ToolParts {
  /** The graph with everything archived before the call. */
  graph(): Promise<PrecedentGraph>;
  reference: Reference;
  articles: Pick<ArticleQueue, 'add'>;
}
