// How much slower this machine is at the moment because of what else it does.

/** Wall time over processor time of a little work: 1 on a machine of one's own. */
export function slowdown() {
  const begin = process.hrtime.bigint();
  const used = process.cpuUsage();
  const spent = () => process.cpuUsage(used).user + process.cpuUsage(used).system;
  while (spent() < 150_000);
  const wall = Number(process.hrtime.bigint() - begin) / 1000;
  return Math.max(1, wall / spent());
}
