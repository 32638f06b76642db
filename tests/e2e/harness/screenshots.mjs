// Pictures of every screen: node tests/e2e/harness/screenshots.mjs [--size 390x844@3] [--language en] [--theme dark]
// [--elder] → build/screenshots/SIZE-LANGUAGE-THEME/*.png. To be looked at, beside design/png.
import { mkdirSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { launchBrowser, newPerson } from "./browser.mjs";
import { hallCode, sandboxPeople } from "./identity.mjs";
import { newMobile } from "./journeys.mjs";
import { newestCode } from "./sandbox_inbox.mjs";
import { projectFolder, startServer } from "./server.mjs";

const { values } = parseArgs({
    options: {
        size: { type: "string", default: "390x844@3" },
        language: { type: "string", default: "zh-CN" },
        theme: { type: "string", default: "light" },
        elder: { type: "boolean", default: false },
    },
});
const [, width, height, ratio] = /^(\d+)x(\d+)@(\d+)$/.exec(values.size).map(Number);
const name = [values.size, values.language, values.theme, ...(values.elder ? ["elder"] : [])].join("-");
const folder = path.join(projectFolder, "build/screenshots", name);
mkdirSync(folder, { recursive: true });

const server = await startServer();
const browser = await launchBrowser();
const isPhone = width < 700;
const person = await newPerson(browser, server, {
    viewport: { width, height },
    deviceScaleFactor: ratio,
    isMobile: isPhone,
    hasTouch: isPhone,
    colorScheme: values.theme === "dark" ? "dark" : "light",
});
const { page } = person;
await page.addInitScript(([language, elder, contrast]) => {
    localStorage.setItem("family.language", language);
    if (elder) localStorage.setItem("family.reading_mode", "elder");
    if (contrast) localStorage.setItem("family.appearance", "high_contrast");
}, [values.language, values.elder, values.theme === "contrast"]);

let number = 0;
const shoot = async (what) => {
    await page.waitForTimeout(250);
    await page.screenshot({ path: path.join(folder, `${String(++number).padStart(2, "0")}-${what}.png`) });
};
const at = (key) => page.locator(`[data-key="${key}"]`);

const mobile = newMobile();
await person.open();
await shoot("welcome");
await at("start.text.service").click();
await at("text.paragraph.1").waitFor();
await shoot("consent-text");
await page.goBack();
await at("start.continue").click();
await at("register.mobile").waitFor();
await shoot("register-mobile");
await at("register.mobile").fill(mobile.slice(0, 8));
await at("register.mobile.submit").click();
await shoot("register-mobile-error");
await at("register.mobile").fill(mobile);
await at("register.mobile.submit").click();
await at("register.code").waitFor();
await shoot("register-code");
const code = await newestCode(server, mobile);
await at("register.code").fill(code.slice(0, 4));
await shoot("register-code-typed");
await at("code.help").click();
await at("sheet.close").waitFor();
await shoot("code-help");
await at("sheet.close").click();
await at("register.code").fill(code === "000000" ? "000001" : "000000");
await page.locator('[aria-invalid="true"]').waitFor();
await shoot("register-code-wrong");
await at("register.code").fill(code);
await at("register.password").waitFor();
await shoot("register-password");
await at("register.password").fill("gui-yang");
await at("register.show_password").click();
await shoot("register-password-short");
await at("register.password").fill("gui-yang-2026");
await at("register.password.submit").click();
await at("home.account").waitFor();
await page.waitForTimeout(4500);
await shoot("home");
await at("home.difference").click();
await at("sheet.close").waitFor();
await shoot("difference");
await at("sheet.close").click();
// In elder mode a toast stays for eight seconds and lies over what is to be pressed.
await page.waitForFunction(() => !document.querySelector('[data-key="toast"]'), null, { timeout: 15_000 });
await at("home.next_step").click();
await at("identity.name").waitFor();
const proven = sandboxPeople("design").find((each) => each.mobile) ?? sandboxPeople("rare_name")[0];
await at("identity.name").fill(proven.name);
const wrongDigit = proven.resident_id.endsWith("6") ? "7" : "6";
await at("identity.resident_id").fill(proven.resident_id.slice(0, 17) + wrongDigit);
await at("identity.name.title").click();
await shoot("identity-name-error");
await at("identity.resident_id").fill(proven.resident_id);
await at("identity.name.submit").click();
await at("identity.way.face").waitFor();
await shoot("identity-person");
await at("identity.face_consent").click();
await at("identity.person.submit").click();
await at("identity.sandbox_face.timed_out").waitFor();
await shoot("identity-sandbox-face");
await at("identity.sandbox_face.not_recognised").click();
await at("refusal.next").waitFor();
await shoot("identity-face-failed");
await at("refusal.next").click();
await at("identity.hall_code").waitFor();
await shoot("identity-hall-code");
await at("identity.hall_code").fill(await hallCode(server, proven.resident_id));
await at("identity.person.submit").click();
await at("pin.pad.4").waitFor();
for (const digit of "402") await at(`pin.pad.${digit}`).click();
await shoot("identity-pin");
for (const digit of "719402719") await at(`pin.pad.${digit}`).click();
await at("voucher.card.image").waitFor();
await page.waitForTimeout(4500);
await shoot("voucher");
await person.context.setOffline(true);
await at("bar.back").click();
await at("home.next_step").click();
await at("voucher.reconnect").waitFor();
await shoot("voucher-offline");
await person.context.setOffline(false);
await at("bar.back").click();
await at("tab.me").click();
await shoot("me");
await at("tab.spending").click();
await at("spending.title").waitFor();
await shoot("spending");
await at("tab.me").click();
await at("me.settings").click();
await at("settings.log_out").waitFor();
await shoot("settings");
await at("settings.log_out").click();
await at("log_out.confirm").waitFor();
await shoot("log-out");
await at("log_out.confirm").click();
await at("login.submit").waitFor();
await page.waitForTimeout(4500);
await shoot("login");
await at("login.mobile").fill(mobile);
await at("login.password").fill("not-the-password-1");
await at("login.submit").click();
await page.waitForTimeout(1500);
await shoot("login-refused");
await browser.close();
await server.stop();
console.log(`${number} pictures in ${path.relative(process.cwd(), folder)}`);
if (person.problems.length > 0) console.log("problems:", person.problems);
