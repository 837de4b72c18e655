import { join } from 'node:path';
import { catchUp } from '@precedent/graph';
import { loadReference } from '@precedent/reference';
import { openArchive } from '@precedent/store';
import { createTestContext, type TestCommandLine } from './context-for-tests.ts';
import { buildToKeep } from './load-graph.ts';

/** What a question does with the graph that it builds, if it is large. */
export async function keepGraph(cli: TestCommandLine): Promise<void> {
  const archive = await openArchive(join(cli.folder, 'archive.sqlite'));
  const { terminal } = createTestContext({ out: '', err: '' }, cli);
  const { kept } = await buildToKeep(archive, await loadReference(), terminal);
  if (!(await archive.keepGraph(kept))) throw new Error('the graph is not kept');
  await archive.close();
}

/** Whether what is kept is up to date, or can be brought to by the changes since. */
export async function isFollowed(cli: TestCommandLine): Promise<boolean> {
  const archive = await openArchive(join(cli.folder, 'archive.sqlite'));
  const followed = await catchUp(archive, await loadReference());
  await archive.close();
  return followed;
}
