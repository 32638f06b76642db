// The last records, sealed on this device. A pair of keys is made when the payment password was typed: the public one
// lies open and seals whatever comes later, the private one lies wrapped by a key made of the password. So keeping needs
// no password and reading always does. Five wrong ones delete everything, and the password itself is kept nowhere.
// It guards against whoever picks the phone up; who copies the browser's files can try passwords, each of which takes
// the time of 600,000 rounds. A script of its own: `window.familyKeptRecords`.

const storeName = 'family.kept_records';
const rounds = 600000;
const triesMax = 5;
const curve = { name: 'ECDH', namedCurve: 'P-256' };

const { subtle } = crypto;
const bytes = (length) => crypto.getRandomValues(new Uint8Array(length));
const toText = (buffer) => btoa(Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join(''));
const fromText = (text) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));

const read = () => JSON.parse(localStorage.getItem(storeName) ?? 'null');
const write = (kept) => localStorage.setItem(storeName, JSON.stringify(kept));

async function keyOfPassword(password, salt) {
  const material = await subtle.importKey('raw', new TextEncoder().encode(password), 'PBKDF2', false, ['deriveKey']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
  return subtle.deriveKey(how, material, { name: 'AES-GCM', length: 256 }, false, ['wrapKey', 'unwrapKey']);
}

const sharedKey = (privateKey, publicKey, use) =>
  subtle.deriveKey({ name: 'ECDH', public: publicKey }, privateKey, { name: 'AES-GCM', length: 256 }, false, [use]);

const importPublic = (text) => subtle.importKey('raw', fromText(text), curve, false, []);

/** From now on records can be kept; what was kept for another password is gone. */
async function protect(password) {
  const old = read();
  if (old && old.sealed && (await unwrapped(old, password).catch(() => null))) {
    write({ ...old, tries: 0 });
    return [];
  }
  const pair = await subtle.generateKey(curve, true, ['deriveKey']);
  const salt = bytes(16);
  const nonce = bytes(12);
  const wrapped = await subtle.wrapKey(
    'pkcs8', pair.privateKey, await keyOfPassword(password, salt), { name: 'AES-GCM', iv: nonce });
  write({
    open: toText(await subtle.exportKey('raw', pair.publicKey)), wrapped: toText(wrapped), salt: toText(salt),
    nonce: toText(nonce), tries: 0,
  });
  return ['records_protected'];
}

const unwrapped = async (kept, password) => subtle.unwrapKey(
  'pkcs8', fromText(kept.wrapped), await keyOfPassword(password, fromText(kept.salt)),
  { name: 'AES-GCM', iv: fromText(kept.nonce) }, curve, false, ['deriveKey']);

async function keep(text) {
  const kept = read();
  if (!kept) return [];
  const pair = await subtle.generateKey(curve, true, ['deriveKey']);
  const key = await sharedKey(pair.privateKey, await importPublic(kept.open), 'encrypt');
  const iv = bytes(12);
  const sealed = await subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(text));
  write({
    ...kept, sealed: toText(sealed), iv: toText(iv), once: toText(await subtle.exportKey('raw', pair.publicKey)),
    at: Date.now(),
  });
  return ['records_kept'];
}

async function open(password) {
  const kept = read();
  if (!kept?.sealed) return ['records_gone'];
  // Counted before it is tried: reloading the page in the middle gives no further try.
  const tries = kept.tries + 1;
  write({ ...kept, tries });
  let privateKey;
  try {
    privateKey = await unwrapped(kept, password);
  } catch {
    if (tries < triesMax) return ['records_refused', triesMax - tries];
    forget();
    return ['records_gone'];
  }
  write({ ...kept, tries: 0 });
  const key = await sharedKey(privateKey, await importPublic(kept.once), 'decrypt');
  const text = await subtle.decrypt({ name: 'AES-GCM', iv: fromText(kept.iv) }, key, fromText(kept.sealed));
  return ['records_opened', new TextDecoder().decode(text)];
}

async function forget() {
  localStorage.removeItem(storeName);
  return [];
}

window.familyKeptRecords = { protect, keep, open, forget };
