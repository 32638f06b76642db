// Sends one message of the institutions' interface over HTTP or HTTPS.
import http from "node:http";
import https from "node:https";
import { createHmac } from "node:crypto";

export const path = "/fsi/api/rsfComIfsService/callService";

/** What says whose message it is: a bearer credential, or a signature made with it over the four other headers. */
export function accessHeaders({ credential, accessKey }, now = Date.now()) {
    if (!accessKey) return { authorization: `Bearer ${credential}` };
    const signed = {
        _api_access_key: accessKey,
        _api_name: "fsi",
        _api_timestamp: String(now),
        _api_version: "1.0.0",
    };
    const text = Object.entries(signed).map(([name, value]) => `${name}=${value}`).join("&");
    return { ...signed, _api_signature: createHmac("sha1", credential).update(text).digest("base64") };
}

/**
 * @param {{server: string, ca?: string, credential: string, accessKey?: string}} to `ca`: the authority's certificate, for HTTPS
 * @returns {Promise<{status: number, text: string, ms: number}>}
 */
export function send({ server, ca, ...access }, text, timeoutMs = 15_000) {
    const url = new URL(path, server);
    const protocol = url.protocol === "https:" ? https : http;
    const started = performance.now();
    const headers = {
        "content-type": "application/json; charset=utf-8",
        "content-length": Buffer.byteLength(text),
        ...accessHeaders(access),
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
