// What the program around the page does for us. This one is an ordinary browser; web views of other apps
// get a file of their own with the same functions.

export function openWindow(address) {
  window.open(address, '_blank', 'noopener');
}
