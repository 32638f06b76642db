// What comes over the network is tried three times before anybody is told.

const retryDelaysMs = [1000, 3000];

const pause = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });

export async function attemptWithRetries(attempt) {
  for (const delay of retryDelaysMs) {
    try {
      return await attempt();
    } catch {
      await pause(delay);
    }
  }
  return attempt();
}
