// The files with the app's texts, one a language, by the names that the build gave them.

import { fetchInTime } from './fetch_in_time.js';

export async function fetchStrings(language) {
  const answer = await fetchInTime(PAGE.strings[language]);
  return answer.text();
}
