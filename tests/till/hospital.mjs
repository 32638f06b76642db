// A hospital's system: visits and stays over the institutions' interface.
import { wallTime } from "./shanghai_time.mjs";
import { insuranceToUse, Till } from "./till.mjs";

/** Care in the national catalogue. */
const usualCare = "002201000010000";

export class Hospital extends Till {
    /**
     * 2201, or 2401 of a stay: who comes, by which code.
     * @param {{token: string, person: object, number: string, isStay?: boolean}} visit
     */
    async open({ token, person, number, isStay = false }) {
        const head = {
            psn_no: person.baseinfo.psn_no,
            insutype: insuranceToUse(person).insutype,
            begntime: wallTime(),
            mdtrt_cert_type: "01",
            mdtrt_cert_no: token,
            ipt_otp_no: number,
        };
        const answer = await this.send(isStay ? "2401" : "2201", isStay ? { mdtrtinfo: head } : { data: head });
        const { mdtrt_id: id } = answer.output?.result ?? answer.output?.data ?? {};
        return { answer, visit: { id, token, isStay, person: head.psn_no, insutype: head.insutype } };
    }

    /** 2202 */
    cancelRegistration({ id, person }) {
        return this.send("2202", { data: { psn_no: person, mdtrt_id: id } });
    }

    /** 2204, or 2301 of a stay: one line. */
    addLine(visit, number, amount, { batch = "1", goods = usualCare } = {}) {
        const line = {
            feedetl_sn: number,
            mdtrt_id: visit.id,
            psn_no: visit.person,
            fee_ocur_time: wallTime(),
            med_list_codg: goods,
            medins_list_codg: "M0001",
            det_item_fee_sumamt: amount,
            cnt: 1,
            pric: amount,
        };
        if (!visit.isStay) line.chrg_bchno = batch;
        return this.send(visit.isStay ? "2301" : "2204", { feedetail: [line] });
    }

    /** 2205, or 2302 of a stay: takes back all lines that aren't settled. */
    cancelLines(visit) {
        const of = { mdtrt_id: visit.id, psn_no: visit.person };
        if (visit.isStay) return this.send("2302", { data: [{ ...of, feedetl_sn: "0000" }] });
        return this.send("2205", { data: { ...of, chrg_bchno: "0000" } });
    }

    /** 2402 */
    discharge({ id, person, insutype }) {
        return this.send("2402", { dscginfo: { mdtrt_id: id, psn_no: person, insutype, endtime: wallTime() } });
    }

    /** 2206, or 2303 of a stay. */
    preSettleVisit(visit, amount, options) {
        return this.send(visit.isStay ? "2303" : "2206", this.#bill(visit, amount, options));
    }

    /** 2207, or 2304 of a stay. */
    settleVisit(visit, amount, options) {
        return this.send(visit.isStay ? "2304" : "2207", this.#bill(visit, amount, options));
    }

    /** 2208, or 2305 of a stay. */
    cancelVisit(visit, settlement) {
        return this.cancel(visit.person, settlement, visit.id, visit.isStay ? "2305" : "2208");
    }

    #bill(visit, amount, { batch = "1", accounts = true } = {}) {
        const data = {
            psn_no: visit.person,
            mdtrt_cert_type: "01",
            mdtrt_cert_no: visit.token,
            medfee_sumamt: amount,
            psn_setlway: "01",
            mdtrt_id: visit.id,
            acct_used_flag: accounts ? "1" : "0",
            insutype: visit.insutype,
            med_type: visit.isStay ? "21" : "11",
        };
        if (!visit.isStay) data.chrg_bchno = batch;
        return { data };
    }
}
