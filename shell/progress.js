// A thin bar at the top of the first screen, seen once somebody waits for the app.

/** `part` runs from 0 to 1. */
export function showProgress(part) {
  const bar = document.getElementById('progress');
  if (bar) bar.style.transform = `scaleX(${part})`;
}

export function startProgress() {
  document.getElementById('progress').hidden = false;
}

export function hideProgress() {
  document.getElementById('progress')?.remove();
}
