// Runs a command in a process group of its own, so that ending this process ends all that it started.
import { spawn } from "node:child_process";

const running = new Set();
for (const [signal, status] of [["SIGTERM", 143], ["SIGINT", 130]]) {
    process.on(signal, () => {
        for (const child of running) {
            try {
                process.kill(-child.pid, "SIGTERM");
            } catch {
                // It has just ended by itself.
            }
        }
        process.exit(status);
    });
}

/** @returns {Promise<{status: number, output: string}>} The output is shown at once only when `show` is true. */
export function runCommand(command, { show = false } = {}) {
    return new Promise((done) => {
        const stdio = show ? ["ignore", "inherit", "inherit"] : ["ignore", "pipe", "pipe"];
        const child = spawn(command[0], command.slice(1), { detached: true, stdio });
        running.add(child);
        let output = "";
        child.stdout?.on("data", (part) => (output += part));
        child.stderr?.on("data", (part) => (output += part));
        const finish = (status, text) => {
            running.delete(child);
            done({ status, output: text });
        };
        child.on("error", (error) => finish(127, `${command[0]}: ${error.message}\n`));
        child.on("close", (status, signal) => finish(status ?? 128, signal ? `${output}\nended by ${signal}\n` : output));
    });
}
