// The files with the app's texts by the names that the build gave them: for each language the few that the
// first screens need, and all others.

import { fetchInTime } from './fetch_in_time.js';

const fetchText = async (address) => (await fetchInTime(address)).text();

/** What the welcome and the log-in say. */
export const fetchFirstStrings = (language) => fetchText(PAGE.strings[language].first);

/** All texts of a language; `first` is there already or on its way. */
export async function fetchStrings(language, first = fetchFirstStrings(language)) {
  const parts = await Promise.all([first, fetchText(PAGE.strings[language].more)]);
  // Sorted, as the app keeps them.
  const entries = parts.flatMap((part) => Object.entries(JSON.parse(part)));
  return JSON.stringify(Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1))));
}
