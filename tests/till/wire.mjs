// Sends one message of the institutions' interface over HTTP or HTTPS.
import http from "node:http";
import https from "node:https";

export const path = "/fsi/api/rsfComIfsService/callService";

/**
 * @param {{server: string, ca?: string, credential: string}} to `ca`: the authority's certificate, for HTTPS
 * @returns {Promise<{status: number, text: string, ms: number}>}
 */
export function send({ server, ca, credential }, text, timeoutMs = 15_000) {
    const url = new URL(path, server);
    const protocol = url.protocol === "https:" ? https : http;
    const started = performance.now();
    const headers = {
        "content-type": "application/json; charset=utf-8",
        "content-length": Buffer.byteLength(text),
        authorization: `Bearer ${credential}`,
    };
    return new Promise((resolve, reject) => {
        const request = protocol.request(url, { method: "POST", headers, ca, timeout: timeoutMs, agent: false }, (response) => {
            const chunks = [];
            response.on("data", (chunk) => chunks.push(chunk));
            response.on("end", () =>
                resolve({
                    status: response.statusCode,
                    text: Buffer.concat(chunks).toString("utf8"),
                    ms: performance.now() - started,
                }),
            );
        });
        request.on("timeout", () => request.destroy(new Error(`no answer within ${timeoutMs} ms`)));
        request.on("error", reject);
        request.end(text);
    });
}
