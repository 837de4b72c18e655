import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** Of a virtual environment for libraries that Debian has not, or only in old versions. */
const PYTHON = 'node_modules/.cache/python/bin/python';

const NEO4J = 'node_modules/.cache/neo4j';
const JAVA = 'node_modules/.cache/java';

// What some tests need from the machine, and the Debian packages that provide it.
const NEEDS = [
  {
    what: 'a Chromium',
    there: () =>
      ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].some(existsSync),
    packages: ['chromium'],
  },
  {
    what: 'the Python libraries that read exports',
    there: () =>
      runs(PYTHON, ['-c', 'import networkx, igraph, rdflib, pyshacl, lxml, pandas, followthemoney']),
    packages: ['python3-venv'],
    after: async () =>
      (await runs('/usr/bin/python3', ['-m', 'venv', PYTHON.replace(/\/bin\/python$/, '')])) &&
      (await installPython('tests/interop/requirements.txt')),
  },
  {
    what: 'Spark',
    // It takes 400 MB, so on a personal machine the test of it is skipped.
    there: () => process.env.CI !== 'true' || runs(PYTHON, ['-c', 'import pyspark, pyarrow']),
    packages: ['default-jre-headless'],
    after: () => installPython('scripts/spark/requirements.txt'),
  },
  {
    what: 'Neo4j',
    // It takes 150 MB, so on a personal machine the test of it is skipped.
    there: () => process.env.CI !== 'true' || existsSync(`${NEO4J}/neo4j-harness-5.26.0.jar`),
    packages: ['maven', 'default-jdk-headless'],
    after: () => installJava('tests/interop/neo4j/pom.xml', NEO4J),
  },
  {
    what: 'Gephi and JGraphT',
    // They take 90 MB, so on a personal machine the tests of them are skipped.
    there: () => process.env.CI !== 'true' || existsSync(`${JAVA}/gephi-toolkit-0.10.1-all.jar`),
    packages: ['maven', 'default-jdk-headless'],
    after: () => installJava('tests/interop/java/pom.xml', JAVA),
  },
  {
    what: 'PostgreSQL',
    there: () => runs('sh', ['-c', 'ls /usr/lib/postgresql/*/bin/initdb || command -v initdb']),
    packages: ['postgresql'],
  },
];

/**
 * Installs what tests need on Debian and similar systems, as root or, if CI is set, with sudo without a password.
 * Elsewhere those tests are skipped with a message. It mostly waits for the network, so other work goes on beside it.
 */
export async function installWhatTestsNeed() {
  const found = await Promise.all(NEEDS.map((need) => need.there()));
  const missing = NEEDS.filter((_, at) => !found[at]);
  if (missing.length === 0) return;
  const names = missing.map((need) => need.what).join(', ');
  const asRoot = await wayToRoot();
  if (asRoot === null || !existsSync('/usr/bin/apt-get')) {
    console.error(`${names} missing: the tests that need it are skipped`);
    return;
  }
  console.error(`Installing ${names} …`);
  const apt = (args) => {
    const quietly = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', '-o=Dpkg::Use-Pty=0'];
    const [command, ...rest] = [...asRoot, ...quietly, ...args];
    return runs(command, rest);
  };
  const packages = missing.flatMap((need) => need.packages);
  if (!(await apt(['update'])) || !(await apt(['install', '-y', '--no-install-recommends', ...packages])))
    console.error(`could not install ${packages.join(', ')}: the tests that need them are skipped`);
  for (const { what, after } of missing)
    if ((await after?.()) === false)
      console.error(`could not install ${what}: the tests that need them are skipped`);
}

/** Modules are compiled when they are loaded: most never are, and compiling all takes longer than installing them. */
const installPython = (requirements) =>
  runs(PYTHON, ['-m', 'pip', 'install', '--quiet', '--no-compile', '--requirement', requirements]);

const installJava = (project, folder) =>
  runs('mvn', [
    ...['--quiet', '--batch-mode', '--file', project],
    ...['dependency:copy-dependencies', `-DoutputDirectory=${resolve(folder)}`],
  ]);

/** The prefix that runs a command as root; null if there is none. */
async function wayToRoot() {
  if (process.getuid?.() === 0) return [];
  // Nothing is installed on a personal machine without asking.
  if (process.env.CI === 'true' && (await runs('sudo', ['-n', 'true']))) return ['sudo', '-n'];
  return null;
}

/** Whether a program can be started and ends without an error. */
function runs(command, args) {
  return new Promise((resolve) => {
    spawn(command, args, { stdio: 'ignore' })
      .once('error', () => resolve(false))
      .once('close', (status) => resolve(status === 0));
  });
}
