// What the program around the page does for us. This one is an ordinary browser; web views of other apps
// get a file of their own with the same functions.

export function openWindow(address) {
  // A phone call is no page: a window for it would stay empty.
  if (address.startsWith('tel:')) location.href = address;
  else window.open(address, '_blank', 'noopener');
}
