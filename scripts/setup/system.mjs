import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

// What some tests need from the machine, and the Debian packages that provide it.
const NEEDS = [
  {
    what: 'a Chromium',
    there: () =>
      ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].some(existsSync),
    packages: ['chromium'],
  },
  {
    what: 'NetworkX and igraph',
    there: () => runs('/usr/bin/python3', ['-c', 'import networkx, igraph']),
    packages: ['python3-networkx', 'python3-igraph'],
  },
  {
    what: 'PostgreSQL',
    there: () => runs('sh', ['-c', 'ls /usr/lib/postgresql/*/bin/initdb || command -v initdb']),
    packages: ['postgresql'],
  },
];

/**
 * Installs what tests need on Debian and similar systems, as root or, if CI is set, with sudo without a password.
 * Elsewhere those tests are skipped with a message.
 */
export function installWhatTestsNeed() {
  const missing = NEEDS.filter((need) => !need.there());
  if (missing.length === 0) return;
  const names = missing.map((need) => need.what).join(', ');
  const asRoot = wayToRoot();
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
  if (!apt(['update']) || !apt(['install', '-y', '--no-install-recommends', ...packages]))
    console.error(`could not install ${packages.join(', ')}: the tests that need them are skipped`);
}

/** The prefix that runs a command as root; null if there is none. */
function wayToRoot() {
  if (process.getuid?.() === 0) return [];
  // Nothing is installed on a personal machine without asking.
  if (process.env.CI === 'true' && runs('sudo', ['-n', 'true'])) return ['sudo', '-n'];
  return null;
}

function runs(command, args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}
