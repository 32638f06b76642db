// The camera of a browser, for QR codes: its picture lies over the place that the app has left for it, and what reads
// codes (qr_reader.js: the browser itself, or a library) comes only now, as this script does: `window.familyCamera`.

import { runScript } from './run_script.js';

let video = null;
/** Counts the wishes to see: an answer to an older one changes nothing. */
let wish = 0;

const place = () => document.querySelector('[data-key="scan.view"]');

/** Keeps the picture where the app drew its frame, also when the screen turns. */
function follow() {
  if (!video) return;
  const box = place()?.getBoundingClientRect();
  video.hidden = !box;
  if (box) {
    const area = place().closest('.scroll')?.getBoundingClientRect() ?? box;
    const above = Math.max(area.top - box.top, 0);
    const below = Math.max(box.bottom - area.bottom, 0);
    Object.assign(video.style, {
      left: box.left + 'px', top: box.top + 'px', width: box.width + 'px', height: box.height + 'px',
      clipPath: `inset(${above}px 0 ${below}px 0)`,
    });
  }
  requestAnimationFrame(follow);
}

/** Why a camera can't be had, in the app's words. */
export function cameraTrouble({ name }) {
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied';
  if (name === 'NotFoundError' || name === 'OverconstrainedError' || name === 'NotSupportedError') return 'no_camera';
  return 'failed';
}

const pause = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });
const pauseMs = 150;

async function look(mine, say) {
  await runScript(PAGE.qrReader);
  const read = await window.familyQrReader();
  while (mine === wish) {
    const text = video.readyState >= 2 ? await read(video) : '';
    if (mine === wish && text) say('text', text);
    await pause(pauseMs);
  }
}

async function startCamera(say) {
  stopCamera();
  const mine = wish;
  if (!navigator.mediaDevices?.getUserMedia) return say('no_camera');
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: false, video: { facingMode: 'environment' } });
    if (mine !== wish) return stop(stream);
    video = document.createElement('video');
    video.id = 'camera';
    video.muted = true;
    video.playsInline = true;
    video.setAttribute('aria-hidden', 'true');
    Object.assign(video.style, { position: 'absolute', objectFit: 'cover', pointerEvents: 'none' });
    video.srcObject = stream;
    document.getElementById('stage').append(video);
    follow();
    await video.play();
    say('looking');
    await look(mine, say);
  } catch (trouble) {
    if (mine !== wish) return undefined;
    stopCamera();
    say(cameraTrouble(trouble));
  }
  return undefined;
}

function stop(stream) {
  for (const track of stream.getTracks()) track.stop();
}

function stopCamera() {
  wish += 1;
  if (!video) return;
  stop(video.srcObject);
  video.remove();
  video = null;
}

if (typeof window === 'object') window.familyCamera = { start: startCamera, stop: stopCamera };
