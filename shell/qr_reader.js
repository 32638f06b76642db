// Reads QR codes out of a video: by the browser's BarcodeDetector where it has one for them, else by jsQR. A script of
// its own, fetched when the camera runs: `window.familyQrReader()` gives a function from video to text.

import jsQR from 'jsqr';

const sideMax = 640;

async function byBrowser() {
  if (!('BarcodeDetector' in window)) return null;
  try {
    const formats = await window.BarcodeDetector.getSupportedFormats();
    if (!formats.includes('qr_code')) return null;
    const detector = new window.BarcodeDetector({ formats: ['qr_code'] });
    return async (video) => (await detector.detect(video))[0]?.rawValue ?? '';
  } catch {
    return null;
  }
}

function byLibrary() {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  return async (video) => {
    const scale = Math.min(1, sideMax / Math.max(video.videoWidth, video.videoHeight, 1));
    canvas.width = Math.round(video.videoWidth * scale);
    canvas.height = Math.round(video.videoHeight * scale);
    if (!canvas.width || !canvas.height) return '';
    context.drawImage(video, 0, 0, canvas.width, canvas.height);
    const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
    return jsQR(data, width, height, { inversionAttempts: 'dontInvert' })?.data ?? '';
  };
}

window.familyQrReader = async () => {
  const detect = await byBrowser();
  if (!detect) return byLibrary();
  // A detector may be there without the service behind it: it then fails at the first picture.
  let reader = detect;
  return async (video) => {
    try {
      return await reader(video);
    } catch {
      reader = byLibrary();
      return '';
    }
  };
};
