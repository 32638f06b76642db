// Lighthouse's "Slow 4G" (150 ms round trip, 1.6 Mbit/s) for a throttle that knows requests and no packets, as the
// DevTools protocol's does: connecting, TLS and slow start cost round trips that it would leave out, so Lighthouse sets
// 3.75 × the latency and 0.9 × the throughput there (`mobileSlow4G` in its constants; so does Chrome's own "Slow 4G").
const bytesASecond = (kilobits) => (kilobits * 1024 * 0.9) / 8;

export const slow4G = {
  offline: false, latency: 150 * 3.75, downloadThroughput: bytesASecond(1.6 * 1024), uploadThroughput: bytesASecond(750),
};
