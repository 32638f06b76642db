// What a clock on a wall in Shanghai shows: fixed UTC+8.

const parts = (moment) => new Date(moment.getTime() + 8 * 3_600_000).toISOString();

/** "2026-11-21 22:05:03" */
export const wallTime = (moment = new Date()) => parts(moment).slice(0, 19).replace("T", " ");

/** "20261121220503" */
export const compactTime = (moment = new Date()) => wallTime(moment).replace(/\D/g, "");
