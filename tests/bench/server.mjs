// The server against its ceilings, interleaved in one run: ./dev bench server
// FAMILY_BENCH_ROUNDS, FAMILY_BENCH_MS and FAMILY_BENCH_POSTINGS make it shorter.
// Group commit is measured twice: on this machine's disk, and with every sync taking 2 ms longer, as on a disk that
// really waits (a virtual one may answer from memory).
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import net from "node:net";
import { tmpdir, userInfo } from "node:os";
import path from "node:path";

const staticFileBytes = 100_000;
const bench = "build/release/faults_tests";
const slowSync = path.resolve("build/release/libslow_sync.so");

execFileSync(".dev/build", ["release-faults"], { stdio: ["ignore", "inherit", "inherit"] });
const nginxProgram = execFileSync(".dev/toolchain/nginx_path.sh", { encoding: "utf8" }).trim();

const nginx = await startNginx();
const rows = [];
try {
    rows.push(...run("settlements, this disk", "bench: settlements", {}));
    rows.push(...run("settlements, a disk with 2 ms a sync", "bench: settlements", { LD_PRELOAD: slowSync }));
    rows.push(...run("reads and log-ins", "bench: reads and log-ins", { FAMILY_BENCH_NGINX: String(nginx.port) }));
    rows.push(...run("records", "bench: records", {}));
} finally {
    nginx.stop();
}
mkdirSync("build/bench", { recursive: true });
writeFileSync("build/bench/server.json", JSON.stringify(rows, null, 2));

/** Runs one hidden test of the fault tests' program and prints its table. */
function run(title, test, more) {
    const { status, stdout } = spawnSync(bench, [test], { encoding: "utf8", env: { ...process.env, ...more } });
    const lines = stdout.split("\n").filter((line) => line.startsWith("| "));
    console.log(`\n${title}\n${lines.join("\n")}`);
    if (status !== 0) {
        console.log(stdout);
        process.exitCode = 1;
    }
    return lines.slice(1).map((line) => {
        const [measure, ours, ceiling, ratio, spread, aim] = line.split("|").slice(1, -1).map((cell) => cell.trim());
        return { where: title, measure, ours: Number(ours), ceiling: Number(ceiling), ratio: Number(ratio), spread, aim };
    });
}

async function startNginx() {
    const folder = mkdtempSync(path.join(tmpdir(), "family-nginx-"));
    const port = await freePort();
    mkdirSync(`${folder}/site`);
    mkdirSync(`${folder}/logs`);
    writeFileSync(`${folder}/site/app.wasm`, "b".repeat(staticFileBytes));
    writeFileSync(`${folder}/nginx.conf`, `
        daemon off; user ${userInfo().username}; worker_processes 2; pid ${folder}/pid; error_log ${folder}/logs/error.log;
        events { worker_connections 1024; }
        http {
            access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; open_file_cache max=10;
            client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy; fastcgi_temp_path ${folder}/fastcgi;
            uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi;
            server {
                listen 127.0.0.1:${port};
                location = /ok { return 200 "ok"; }
                location / { root ${folder}/site; default_type application/wasm; add_header Content-Encoding br; }
            }
        }`);
    const child = spawn(nginxProgram, ["-c", `${folder}/nginx.conf`, "-p", folder, "-e", `${folder}/logs/error.log`]);
    await whenListening(port);
    return { port, stop: () => (child.kill("SIGTERM"), rmSync(folder, { recursive: true, force: true })) };
}

function freePort() {
    return new Promise((done) => {
        const server = net.createServer().listen(0, "127.0.0.1", () => {
            const { port } = server.address();
            server.close(() => done(port));
        });
    });
}

/** Tries until somebody takes connections. */
function whenListening(port) {
    return new Promise((done) => {
        const attempt = () => {
            const socket = net.connect(port, "127.0.0.1");
            socket.once("connect", () => (socket.destroy(), done()));
            socket.once("error", () => setTimeout(attempt, 50));
        };
        attempt();
    });
}
