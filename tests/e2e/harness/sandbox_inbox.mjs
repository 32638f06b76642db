// The sandbox's phone: what a person would read in their messages. Its certificate is the server's own.
import https from 'node:https';
import http from 'node:http';

function requestJson(address, options, sent) {
  const client = address.startsWith('https:') ? https : http;
  return new Promise((resolve, reject) => {
    // No kept connection: the server may just be closing an idle one.
    const request = client.request(address, { rejectUnauthorized: false, agent: false, ...options }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (chunk) => (text += chunk));
      answer.on('end', () => {
        try {
          resolve({ status: answer.statusCode, headers: answer.headers, text, body: text ? JSON.parse(text) : null });
        } catch {
          resolve({ status: answer.statusCode, headers: answer.headers, text, body: null });
        }
      });
    });
    request.on('error', reject);
    request.end(sent);
  });
}

export const getJson = (address, headers = {}) => requestJson(address, { method: 'GET', headers });

export function postJson(address, value) {
  const sent = JSON.stringify(value);
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(sent) };
  return requestJson(address, { method: 'POST', headers }, sent);
}

/** The code of the newest message to that number; waits until one is there that is newer than `after`. */
export async function newestCode(server, mobile, { after = 0, waitMilliseconds = 5000 } = {}) {
  const deadline = Date.now() + waitMilliseconds;
  for (;;) {
    const { body } = await getJson(`${server.url}/sandbox/inbox?mobile=${mobile}`);
    const withCode = body.filter((message) => message.code);
    if (withCode.length > after) {
      const newest = withCode.reduce((best, message) => (message.sent_at >= best.sent_at ? message : best));
      return newest.code;
    }
    if (Date.now() > deadline) throw new Error(`no code came for ${mobile}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

export async function messageCount(server, mobile) {
  const { body } = await getJson(`${server.url}/sandbox/inbox?mobile=${mobile}`);
  return body.length;
}
