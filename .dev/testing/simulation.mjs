// node .dev/testing/simulation.mjs OPERATIONS SEED…: runs the simulation with each seed; the first one twice, for the
// same seed must give the same hash.
import { spawnSync } from 'node:child_process';

const [operations, ...seeds] = process.argv.slice(2);

function simulate(seed) {
  const { status, stdout } = spawnSync('build/dev/simulation', ['--seed', seed, '--ops', operations], {
    encoding: 'utf8',
    maxBuffer: 1 << 24,
  });
  const last = stdout.trimEnd().split('\n').at(-1);
  console.log(`seed ${seed}: ${last}`);
  if (status === 0 && / violations=0 hash=[0-9a-f]{16}$/.test(last)) return last;
  console.log(stdout);
  process.exitCode = 1;
  return undefined;
}

const first = simulate(seeds[0]);
for (const seed of seeds.slice(1)) simulate(seed);
if (Number(operations) <= 100_000 && simulate(seeds[0]) !== first) {
  console.log(`seed ${seeds[0]} gave another hash the second time`);
  process.exitCode = 1;
}
