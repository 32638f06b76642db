import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";

const project = new URL("../..", import.meta.url).pathname;
const run = (...words) => spawnSync("./dev", words, { cwd: project, encoding: "utf8" });

/** A process that has ended but whose parent has not asked for its status ("Z") does not run. */
function isRunning(id) {
    try {
        return !readFileSync(`/proc/${id}/stat`, "utf8").includes(") Z ");
    } catch {
        return false;
    }
}

test("./dev help lists the commands", () => {
    const { status, stdout } = run("help");
    assert.equal(status, 0);
    for (const command of ["run", "test", "build", "bench", "format", "shell", "setup"]) {
        assert.match(stdout, new RegExp(`^  ${command} +[A-Z]`, "m"));
    }
});

test("an unknown command is refused", () => {
    for (const command of ["nonsense", "../dev", "interruptible.sh"]) {
        const { status, stderr } = run(command);
        assert.equal(status, 2);
        assert.match(stderr, /There is no command/);
    }
});

test("SIGTERM ends a long step and what it started", async () => {
    const script = ". .dev/interruptible.sh; interruptible bash -c 'sleep 300 & echo $!; wait'";
    const shell = spawn("bash", ["-c", script], { cwd: project });
    const [line] = await once(shell.stdout, "data");
    const sleeping = Number(line);
    assert.ok(isRunning(sleeping));
    shell.kill("SIGTERM");
    const [status] = await once(shell, "exit");
    assert.equal(status, 143);
    // It has been told to end; that takes the machine a moment.
    for (let tries = 0; tries < 100 && isRunning(sleeping); tries += 1) await sleep(20);
    assert.ok(!isRunning(sleeping));
});

test("the status of an interruptible step is kept", () => {
    const script = ". .dev/interruptible.sh; interruptible bash -c 'exit 7'";
    assert.equal(spawnSync("bash", ["-c", script], { cwd: project }).status, 7);
});
