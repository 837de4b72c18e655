// A process that tests run as another user: `read-archive.ts LOCATION read|write` opens the archive, verifies it and
// prints everything in it, or the code of the error.
import { PrecedentError } from '@precedent/model';
import { openArchive } from '../open-archive.ts';
import { contentOf } from './filled-archive.ts';

const [location, use] = process.argv.slice(2);
try {
  const archive = await openArchive(location!, { create: false, readOnly: use === 'read' });
  const problems = [];
  for await (const problem of archive.verify()) problems.push(problem);
  if (use === 'write') await archive.remove('a1');
  console.log(JSON.stringify({ problems, ...(await contentOf(archive)) }));
  await archive.close();
} catch (error) {
  if (!(error instanceof PrecedentError)) throw error;
  console.log(JSON.stringify({ code: error.code, message: error.message }));
}
