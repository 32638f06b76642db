// What the program around the page does for us; this is an ordinary browser. Web views of other apps get a bridge of
// their own with the same functions, fetched only there (host.js):
//   scan(say)           asks for a QR code; tells what came of it, as `say('text', TEXT)`, or `say(WHY)` with
//                       cancelled, denied, no_camera, failed. `say('looking')`: the picture is in our own page.
//   stopScan()          nobody looks any more
//   close()             leaves the page, as far as the program around it lets us; whether it does
//   openWindow(address) beside the app

import { runScript } from '../run_script.js';

export function openWindow(address) {
  // A phone call is no page: a window for it would stay empty.
  if (address.startsWith('tel:')) location.href = address;
  else window.open(address, '_blank', 'noopener');
}

export const browserBridge = {
  name: 'browser',
  scan: (say) => runScript(PAGE.camera).then(() => window.familyCamera.start(say), () => say('failed')),
  stopScan: () => window.familyCamera?.stop(),
  // A tab that the person opened is the person's to close.
  close: () => false,
  openWindow,
};
