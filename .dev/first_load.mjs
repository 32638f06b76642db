// What a browser fetches before the first screen can be used, and how large that may be.
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** ENGINEERING.md: everything that the first screen needs, as brotli. */
export const limitBytes = 220 * 1024;

/**
 * The files that site.json marks with "first_load", with their sizes in bytes as they are sent.
 * @returns {{name: string, raw: number, gzip: number, brotli: number}[]}
 */
export function measureFirstLoad(webRoot) {
    const site = JSON.parse(readFileSync(join(webRoot, "site.json"), "utf8"));
    const files = site.files.filter((file) => file.first_load === true);
    if (files.length === 0) {
        throw new Error(`${webRoot}/site.json marks no file as "first_load"; shell/build_page.mjs has to`);
    }
    return files.map(({ file }) => {
        const size = (ending) => statSync(join(webRoot, file + ending)).size;
        return { name: file, raw: size(""), gzip: size(".gz"), brotli: size(".br") };
    });
}

/** The members' area is fetched after that; it may not grow beyond all measure either. */
export const membersPartLimitBytes = 200 * 1024;

/** The brotli size of the program's second part; 0 when the program wasn't split. */
export function membersPartBytes(webRoot) {
    const site = JSON.parse(readFileSync(join(webRoot, "site.json"), "utf8"));
    const part = site.files.find(({ file }) => /^members\.\w+\.wasm$/.test(file));
    return part ? statSync(join(webRoot, part.file + ".br")).size : 0;
}

/** The sums over all files. */
export function totalOf(sizes) {
    const sum = (encoding) => sizes.reduce((total, size) => total + size[encoding], 0);
    return { name: "total", raw: sum("raw"), gzip: sum("gzip"), brotli: sum("brotli") };
}

/** The table that a release build prints. */
export function sizeTable(sizes) {
    const total = totalOf(sizes);
    const number = (bytes) => bytes.toLocaleString("en").padStart(11);
    const row = ({ name, raw, gzip, brotli }) => name.padEnd(36) + number(raw) + number(gzip) + number(brotli);
    return [
        "first load, bytes".padEnd(36) + ["raw", "gzip -9", "brotli -11"].map((title) => title.padStart(11)).join(""),
        ...sizes.map(row),
        row(total),
        `limit ${number(limitBytes).trim()}: ${Math.round((100 * total.brotli) / limitBytes)} % of it used`,
    ].join("\n");
}
