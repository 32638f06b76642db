import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { test } from "node:test";

const project = new URL("../..", import.meta.url).pathname;
const run = (...words) => spawnSync("./dev", words, { cwd: project, encoding: "utf8" });

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
    process.kill(sleeping, 0);
    shell.kill("SIGTERM");
    const [status] = await once(shell, "exit");
    assert.equal(status, 143);
    assert.throws(() => process.kill(sleeping, 0), { code: "ESRCH" });
});

test("the status of an interruptible step is kept", () => {
    const script = ". .dev/interruptible.sh; interruptible bash -c 'exit 7'";
    assert.equal(spawnSync("bash", ["-c", script], { cwd: project }).status, 7);
});
