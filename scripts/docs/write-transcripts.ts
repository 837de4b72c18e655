import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DOCUMENT = join(ROOT, 'docs', 'asking.md');
/** What `npm start` adds to a new archive. */
const EXAMPLES = ['facts', 'examples/facts', 'articles', 'examples/articles'].map((name) =>
  join('data', name),
);

/** Asks every question of the document's transcripts again, of the examples, and writes what is printed now. */
function writeTranscripts(): void {
  const folder = mkdtempSync(join(tmpdir(), 'precedent-transcripts-'));
  const archive = join(folder, 'examples.sqlite');
  try {
    run(['add', ...EXAMPLES, '--archive', archive]);
    const text = readFileSync(DOCUMENT, 'utf8');
    const written = text.replace(/```\n\$ precedent ask "([^"]+)"\n[\s\S]*?```/g, (_, question: string) =>
      transcript(question, archive),
    );
    const today = new Date().toISOString().slice(0, 10);
    writeFileSync(DOCUMENT, written.replace(/(?<=that `npm start` fills, on )[\d-]+/, today));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A question and its answer without the quotes, which are indented further than the results. */
function transcript(question: string, archive: string): string {
  const printed = run(['ask', question, '--archive', archive])
    .split('\n')
    .filter((line) => !/^ {5}/.test(line))
    .join('\n')
    .replace(/\n\n(?= +\d+\. )/g, '\n')
    .trim();
  return `\`\`\`\n$ precedent ask "${question}"\n${printed}\n\`\`\``;
}

function run(words: readonly string[]): string {
  const command = [join(ROOT, 'packages/cli/bin/precedent.js'), ...words];
  const { stdout, stderr, status } = spawnSync('node', command, { cwd: ROOT, encoding: 'utf8' });
  if (status === null) throw new Error(`"${words.join(' ')}" did not run: ${stderr}`);
  return status === 0 ? stdout : stderr;
}

writeTranscripts();
