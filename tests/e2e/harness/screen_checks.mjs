// Every screen in some looks, judged: axe finds nothing, and what is written stands out. A scene that is added to
// scene_walk.mjs is judged too.
import assert from 'node:assert/strict';
import { launchBrowser } from './browser.mjs';
import { looks } from './looks.mjs';
import { paleWriting } from './pixel_contrast.mjs';
import { walkScenes } from './scene_walk.mjs';
import { makeFamily, strangers } from './screenshot_family.mjs';
import { semanticFindings } from './semantic_check.mjs';
import { startServer } from './server.mjs';

/** Floors of design/UI.md §3. */
const leastContrast = ({ elder, theme }) => (elder || theme === 'contrast' ? 7 : 4.5);

export class JudgedScreens {
  #server;
  #browser;
  #strangers;

  async start() {
    this.#server = await startServer();
    this.#browser = await launchBrowser();
    await makeFamily(this.#server);
    this.#strangers = strangers();
  }

  async stop() {
    await this.#browser?.close();
    await this.#server?.stop();
  }

  /** Walks through all scenes in that look and asserts what must hold on each. */
  async judge(name) {
    const look = looks[name];
    const findings = [];
    const counts = { screens: 0, lines: 0 };
    const visit = async (page, what) => {
      counts.screens++;
      for (const finding of await semanticFindings(page)) findings.push(`${what}: ${finding}`);
      const { pale, measured } = await paleWriting(page, leastContrast(look));
      counts.lines += measured;
      findings.push(...pale.map((one) => `${what}: pale ${one}`));
    };
    const wrong = await walkScenes({
      browser: this.#browser, server: this.#server, look, stranger: this.#strangers.shift(), visit,
    });
    console.log(`| ${name} | ${counts.screens} screens | ${counts.lines} texts | ${findings.length} findings |`);
    assert.deepEqual({ wrong, findings }, { wrong: [], findings: [] });
    assert.ok(counts.screens > 40, `${counts.screens} screens`);
  }
}
