// node .dev/size_table.mjs WEB_ROOT — prints the size of the first load; fails when it is over the limit.
import { existsSync } from "node:fs";
import {
    limitBytes,
    measureFirstLoad,
    membersPartBytes,
    membersPartLimitBytes,
    sizeTable,
    totalOf,
} from "./first_load.mjs";

const webRoot = process.argv[2];
if (!existsSync(`${webRoot}/site.json`)) {
    console.error(`${webRoot}/site.json is not there: the page has not been built`);
    process.exit(1);
}
const sizes = measureFirstLoad(webRoot);
console.log(sizeTable(sizes));
const later = membersPartBytes(webRoot);
const number = (bytes) => bytes.toLocaleString("en");
console.log(`the members' area, fetched after it: ${number(later)} of ${number(membersPartLimitBytes)}`);
if (later > membersPartLimitBytes) {
    console.error("The members' area is over its limit. Remedy: a third part, for what few people open.");
    process.exit(1);
}
if (totalOf(sizes).brotli > limitBytes) {
    console.error("The first load is over the limit. Remedy: fetch later what the first screen doesn't need.");
    process.exit(1);
}
