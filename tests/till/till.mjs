// A till that speaks only the institutions' interface (DOMAIN.md §8), with a credential of its own. Used by
// `./dev till` and by end-to-end tests.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { compactTime, wallTime } from "./shanghai_time.mjs";
import { send } from "./wire.mjs";

const institutionsFile = fileURLToPath(new URL("../../assets/sandbox/institutions.json", import.meta.url));

export const sandboxInstitutions = () => JSON.parse(readFileSync(institutionsFile, "utf8")).institutions;

/** The sandbox's institution of this code; the first pharmacy of Guiyang unless said otherwise. */
export function sandboxInstitution(code = "P52010200001") {
    const found = sandboxInstitutions().find((institution) => institution.code === code);
    if (!found) throw new Error(`no institution ${code} in assets/sandbox/institutions.json`);
    return found;
}

const names = {
    1101: "person", 2101: "pre-settle", 2102: "settle", 2103: "cancel", 2201: "register", 2202: "cancel registration",
    2204: "fee lines", 2205: "cancel fee lines", 2206: "pre-settle visit", 2207: "settle visit", 2208: "cancel visit",
    2301: "stay's fee lines", 2302: "cancel stay's fee lines", 2303: "pre-settle stay", 2304: "settle stay",
    2305: "cancel stay", 2401: "admit", 2402: "discharge", 2601: "reverse", 3201: "statement", 3202: "statement's rows",
    5203: "query settlement", 5204: "query its lines", 9001: "sign in", 9002: "sign out",
};

/** Drugs in the national catalogue. */
const usualGoods = "XA02BCA001A001010100001";

export class Till {
    #to;
    #institution;
    #print;
    #signNo = "";
    // Several tills may send within one second.
    #serial = Math.floor(Math.random() * 10_000);

    /**
     * @param {{server: string, ca?: string, institution?: object, credential?: string, print?: (line: string) => void}}
     *     options `print` gets the transcript; nothing is printed without it
     */
    constructor({ server, ca, institution = sandboxInstitution(), credential = institution.credential, print }) {
        this.#to = { server, ca, credential, accessKey: institution.access_key };
        this.#institution = institution;
        this.#print = print ?? (() => {});
    }

    get institution() {
        return this.#institution;
    }

    /** 9001 */
    async signIn(clerk = "001") {
        const answer = await this.send("9001", { signIn: { opter_no: clerk, mac: "", ip: "127.0.0.1" } });
        this.#signNo = answer.output?.signinoutb?.sign_no ?? "";
        return answer;
    }

    /** 9002 */
    async signOut() {
        const answer = await this.send("9002", { signOut: { sign_no: this.#signNo, opter_no: "001" } });
        if (answer.ok) this.#signNo = "";
        return answer;
    }

    /** 1101 by the code on a phone. */
    scan(token) {
        return this.send("1101", { data: { mdtrt_cert_type: "01", mdtrt_cert_no: token } });
    }

    /** 1101 by number and name. */
    query(residentId, name) {
        return this.send("1101", { data: { mdtrt_cert_type: "02", mdtrt_cert_no: residentId, psn_name: name } });
    }

    /** 2101. @param {{token: string, person: object, amount: string, accounts?: boolean, goods?: string}} purchase */
    preSettle(purchase) {
        return this.send("2101", this.purchase(purchase));
    }

    /** 2102 */
    settle({ invoice, ...purchase }) {
        const input = this.purchase(purchase);
        if (invoice) input.druginfo.invono = invoice;
        return this.send("2102", input);
    }

    /** 2103; 2208 of a visit, 2305 of a stay. */
    cancel(person, settlement, visit, infno = "2103") {
        const data = { psn_no: person, setl_id: settlement };
        if (visit) data.mdtrt_id = visit;
        return this.send(infno, { data });
    }

    /** 2601: undoes a message whose answer was lost. */
    reverse(person, msgid, infno) {
        return this.send("2601", { data: { psn_no: person, omsgid: msgid, oinfno: infno } });
    }

    /** 5203 */
    querySettlement(person, settlement) {
        return this.send("5203", { data: { psn_no: person, setl_id: settlement } });
    }

    /** 5204 */
    queryLines(person, settlement) {
        return this.send("5204", { data: { psn_no: person, setl_id: settlement } });
    }

    /** 3201: what the institution's books say of the days from `first` to `last`. */
    compareTotals({ first, last, total, fund = "0.00", accounts, count, insutype = "", kind = "" }) {
        return this.send("3201", {
            data: {
                insutype,
                clr_type: kind,
                setl_optins: "",
                stmt_begndate: first,
                stmt_enddate: last,
                medfee_sumamt: total,
                fund_pay_sumamt: fund,
                acct_pay: accounts,
                fixmedins_setl_cnt: String(count),
            },
        });
    }

    /** The message of a transaction, under a msgid of its own. */
    message(infno, input) {
        const { code, name, area } = this.#institution;
        const now = new Date();
        this.#serial = (this.#serial + 1) % 10_000;
        return {
            infno,
            msgid: `${code}${compactTime(now)}${String(this.#serial).padStart(4, "0")}`,
            mdtrtarea_admvs: area,
            insuplc_admdvs: area,
            recer_sys_code: "FA",
            infver: "V1.0",
            opter_type: "1",
            opter: "001",
            opter_name: "收银员",
            inf_time: wallTime(now),
            fixmedins_code: code,
            fixmedins_name: name,
            sign_no: this.#signNo,
            input,
        };
    }

    send(infno, input) {
        return this.sendMessage(this.message(infno, input));
    }

    /** Sends a message as it is; the same one twice is the same msgid twice. */
    async sendMessage(message) {
        const { infno, msgid } = message;
        this.#print(`→ ${infno} ${names[infno] ?? ""}  msgid ${msgid}`);
        this.#print(JSON.stringify(message.input, null, 2));
        const { status, text, ms } = await send(this.#to, JSON.stringify(message));
        const envelope = JSON.parse(text);
        const ok = status === 200 && envelope.infcode === 0;
        this.#print(`← ${ok ? "ok" : "refused"}  infcode ${envelope.infcode}, HTTP ${status}, ${ms.toFixed(0)} ms`);
        if (envelope.err_msg) this.#print(`  ${envelope.err_msg}`);
        if (envelope.warn_msg) this.#print(`  ${envelope.warn_msg}`);
        if (envelope.output) this.#print(JSON.stringify(envelope.output, null, 2));
        this.#print("");
        return { ok, status, error: envelope.err_msg, output: envelope.output, envelope, text, ms };
    }

    /** The input of 2101 and 2102. */
    purchase({ token, person, amount, accounts = true, goods = usualGoods }) {
        const time = wallTime();
        // A pharmacy sells drugs; a hospital's bill is outpatient care.
        const isHospital = ["hospital", "clinic"].includes(this.#institution.kind);
        return {
            druginfo: {
                psn_no: person.baseinfo.psn_no,
                mdtrt_cert_type: "01",
                mdtrt_cert_no: token,
                begntime: time,
                medfee_sumamt: amount,
                insutype: insuranceToUse(person).insutype,
                acct_used_flag: accounts ? "1" : "0",
                med_type: isHospital ? "11" : "41",
            },
            drugdetail: [
                {
                    feedetl_sn: "1",
                    fee_ocur_time: time,
                    med_list_codg: goods,
                    medins_list_codg: "M0001",
                    det_item_fee_sumamt: amount,
                    cnt: 1,
                    pric: amount,
                },
            ],
        };
    }
}

/** Of a person's insurances the one that is normal, else the first. */
export function insuranceToUse(person) {
    const normal = person.insuinfo.find(({ psn_insu_stas: status }) => status === "1");
    return normal ?? person.insuinfo[0] ?? { insutype: "310" };
}
