// The program that the page carries in itself, read while the page is still on its way. Whatever is missing at the
// page's end makes the stream fail; the loader then fetches the file.

import { blockType, bytesOfText } from './carried_program_code.js';
import { onGivingUp } from './fetch_in_time.js';

const blocks = () => document.querySelectorAll(`script[type="${blockType}"]`);

/** Reads the blocks that are whole, and takes them out of the page. */
function takeBlocks(take) {
  for (const block of blocks()) {
    // While the page comes, its last element may still grow.
    if (!block.nextSibling && document.readyState === 'loading') return;
    take(bytesOfText(block.textContent));
    block.remove();
  }
}

let isTaken = false;

/** Null when this page carries none, or when it was asked for before. `progress(bytes)`: how much has come. */
export function carriedProgram(progress) {
  if (isTaken || !blocks().length) return null;
  isTaken = true;
  let received = 0;
  return new ReadableStream({
    start(controller) {
      const takeAll = () => takeBlocks((bytes) => {
        received += bytes.length;
        controller.enqueue(bytes);
        progress(received);
      });
      const observer = new MutationObserver(takeAll);
      observer.observe(document.body, { childList: true });
      const end = () => {
        forget();
        observer.disconnect();
        document.removeEventListener('DOMContentLoaded', end);
        takeAll();
        if (received === PAGE.programBytes) controller.close();
        else controller.error(new Error('cut off'));
      };
      document.addEventListener('DOMContentLoaded', end);
      const forget = onGivingUp(end);
    },
  });
}
