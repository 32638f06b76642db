// The families of the sandbox. Each shape exists because some rule or some screen needs it; see the comments.
//
// A member is written as {role, sex, born, spouse, parents, …}:
//   born       a year (month and day are drawn), or a whole date where an age boundary matters
//   name       set by hand, else drawn; `surnameOf` takes a relative's surname
//   phone      false for people without one; `guardian` is whose number their codes go to
//   insured    a list of records, see `employee`, `resident` and `record` below
//   tags       what the person is good for in a test
import { capitalOf, secondCityOf } from "./sandbox_places.mjs";

/** Ages at boundaries are meant for this day: the sixteen-year-old turns sixteen on it. */
export const referenceDay = "2026-07-01";

export const record = (area, scheme, status, more = {}) => ({ area, scheme, status, ...more });
/** An employee's record; balances in whole yuan or with two decimals; drawn if they aren't given. */
export const employee = (area, balances = {}) => record(area, "employee", "normal", balances);
export const resident = (area) => record(area, "resident", "normal");

const male = "male";
const female = "female";

/** Sharer, resident wife and a small child: the plain case. */
function nuclear(city) {
    return [
        { role: "father", sex: male, born: 1986, spouse: "mother", insured: [employee(city)] },
        { role: "mother", sex: female, born: 1988, spouse: "father", insured: [resident(city)] },
        { role: "child", sex: female, born: 2018, parents: ["father", "mother"], surnameOf: "father", phone: false, guardian: "mother", insured: [resident(city)], tags: ["under_14"] },
    ];
}

/** Both can share; children below and above 14, where a guardian's consent ends. */
function twoEmployees(province) {
    const city = capitalOf(province);
    return [
        { role: "father", sex: male, born: 1980, spouse: "mother", insured: [employee(city)] },
        { role: "mother", sex: female, born: 1981, spouse: "father", insured: [employee(city)] },
        { role: "elder_child", sex: male, born: "2011-11-30", parents: ["father", "mother"], surnameOf: "father", insured: [resident(city)], tags: ["from_14_under_16"] },
        { role: "younger_child", sex: female, born: "2016-02-29", parents: ["father", "mother"], surnameOf: "mother", phone: false, guardian: "father", insured: [resident(city)], tags: ["under_14", "leap_day"] },
    ];
}

/** Old parents without a phone; a child who is exactly 16 on the reference day, and a sister one day younger than that. */
function threeGenerations(province) {
    const city = capitalOf(province);
    return [
        { role: "grandfather", sex: male, born: 1948, spouse: "grandmother", phone: false, guardian: "father", insured: [employee(city)], tags: ["elder_without_phone"] },
        { role: "grandmother", sex: female, born: 1951, spouse: "grandfather", phone: false, guardian: "father", insured: [resident(city)], tags: ["elder_without_phone"] },
        { role: "father", sex: male, born: 1978, spouse: "mother", parents: ["grandfather", "grandmother"], surnameOf: "grandfather", insured: [employee(city)] },
        { role: "mother", sex: female, born: 1979, spouse: "father", insured: [resident(city)] },
        { role: "child_of_16", sex: male, born: "2010-07-01", parents: ["father", "mother"], surnameOf: "father", insured: [resident(city)], tags: ["exactly_16"] },
        { role: "twin_of_15", sex: female, born: "2010-07-02", parents: ["father", "mother"], surnameOf: "father", insured: [resident(city)], tags: ["from_14_under_16", "turns_16_next_day"] },
    ];
}

/** One parent, who pays everything; her account is nearly empty. */
function singleParent(province) {
    const city = capitalOf(province);
    return [
        { role: "mother", sex: female, born: 1990, insured: [employee(city, { current: "12.30", earlier: "3.05" })], tags: ["balance_small"] },
        { role: "elder_child", sex: male, born: "2012-03-15", parents: ["mother"], surnameOf: "mother", insured: [resident(city)], tags: ["from_14_under_16"] },
        { role: "younger_child", sex: male, born: 2020, parents: ["mother"], surnameOf: "mother", phone: false, guardian: "mother", insured: [resident(city)], tags: ["under_14"] },
    ];
}

/** Parents in another pooling area of the province: allowed in Guizhou, refused where only one pool shares. */
function twoCities(province) {
    const city = capitalOf(province);
    const other = secondCityOf(province);
    return [
        { role: "father", sex: male, born: 1955, spouse: "mother", insured: [resident(other)], tags: ["other_pooling_area"] },
        { role: "mother", sex: female, born: 1957, spouse: "father", insured: [resident(other)], tags: ["other_pooling_area"] },
        { role: "son", sex: male, born: 1984, parents: ["father", "mother"], surnameOf: "father", spouse: "wife", insured: [employee(city)] },
        { role: "wife", sex: female, born: 1985, spouse: "son", insured: [employee(city)] },
    ];
}

/** A grandmother whom four children could pay for: the largest balance twice, a smaller one, and none at all. */
function severalSharers(province) {
    const city = capitalOf(province);
    const parents = ["grandmother"];
    return [
        { role: "grandmother", sex: female, born: 1950, insured: [resident(city)], tags: ["beneficiary_of_several"] },
        { role: "eldest", sex: male, born: 1972, parents, insured: [employee(city, { current: "1800.00", earlier: "9200.00" })], tags: ["largest_balance"] },
        { role: "second", sex: female, born: 1974, parents, surnameOf: "eldest", insured: [employee(city, { current: "3000.00", earlier: "8000.00" })], tags: ["largest_balance"] },
        { role: "third", sex: male, born: 1976, parents, surnameOf: "eldest", insured: [employee(city, { current: "500.00", earlier: "4100.50" })] },
        { role: "youngest", sex: female, born: 1980, parents, surnameOf: "eldest", insured: [employee(city, { current: "0.00", earlier: "0.00" })], tags: ["balance_zero"] },
    ];
}

/** All eight near relatives, and in-laws, whom every place excludes. */
function fourGenerations(province) {
    const city = capitalOf(province);
    return [
        { role: "great_grandfather", sex: male, born: 1938, spouse: "great_grandmother", phone: false, guardian: "head", insured: [employee(city)], tags: ["elder_without_phone"] },
        { role: "great_grandmother", sex: female, born: 1940, spouse: "great_grandfather", phone: false, guardian: "head", insured: [resident(city)], tags: ["elder_without_phone"] },
        { role: "wifes_father", sex: male, born: 1941, spouse: "wifes_mother", insured: [resident(city)] },
        { role: "wifes_mother", sex: female, born: 1943, spouse: "wifes_father", phone: false, guardian: "wife", insured: [resident(city)], tags: ["elder_without_phone"] },
        { role: "head", sex: male, born: 1963, parents: ["great_grandfather", "great_grandmother"], surnameOf: "great_grandfather", spouse: "wife", insured: [employee(city)] },
        { role: "wife", sex: female, born: 1965, parents: ["wifes_father", "wifes_mother"], surnameOf: "wifes_father", spouse: "head", insured: [employee(city)] },
        { role: "son", sex: male, born: 1990, parents: ["head", "wife"], surnameOf: "head", spouse: "sons_wife", insured: [employee(city, { current: "640.00", earlier: "0.00" })], tags: ["nothing_from_earlier_years"] },
        { role: "sons_wife", sex: female, born: 1991, spouse: "son", insured: [resident(city)] },
        { role: "daughter", sex: female, born: 1993, parents: ["head", "wife"], surnameOf: "head", spouse: "daughters_husband", insured: [employee(city)] },
        { role: "daughters_husband", sex: male, born: 1992, spouse: "daughter", insured: [employee(city)] },
        { role: "sons_child", sex: female, born: 2019, parents: ["son", "sons_wife"], surnameOf: "son", phone: false, guardian: "son", insured: [resident(city)], tags: ["under_14"] },
        { role: "daughters_child", sex: male, born: 2022, parents: ["daughter", "daughters_husband"], surnameOf: "daughters_husband", phone: false, guardian: "daughter", insured: [resident(city)], tags: ["under_14"] },
    ];
}

const neighbourOf = { guizhou: "sichuan", hebei: "gansu", gansu: "guizhou", sichuan: "guizhou" };

/** Parents who are insured in another province: refused by provinces, allowed by the national direction. */
function twoProvinces(province) {
    const city = capitalOf(province);
    const elsewhere = capitalOf(neighbourOf[province]);
    return [
        { role: "father", sex: male, born: 1958, spouse: "mother", insured: [resident(elsewhere)], tags: ["other_province"] },
        { role: "mother", sex: female, born: 1960, spouse: "father", insured: [employee(elsewhere)], tags: ["other_province"] },
        { role: "daughter", sex: female, born: 1987, parents: ["father", "mother"], surnameOf: "father", insured: [employee(city)] },
        { role: "child", sex: male, born: 2015, parents: ["daughter"], phone: false, guardian: "daughter", insured: [resident(city)], tags: ["under_14"] },
    ];
}

/** A spouse whose insurance is as given, beside one whose insurance is normal. */
function coupleWith(tag, city, insured, more = {}) {
    return [
        { role: "husband", sex: male, born: 1975, spouse: "wife", insured: [employee(city)] },
        { role: "wife", sex: female, born: 1977, spouse: "husband", insured, tags: [tag], ...more },
    ];
}

/** Every status that isn't normal, and a place that doesn't let people see their balance. */
function statusCouples(province) {
    const city = capitalOf(province);
    const other = secondCityOf(province);
    const elsewhere = capitalOf(neighbourOf[province]);
    return {
        suspended: coupleWith("suspended", city, [record(city, "employee", "suspended", { current: "210.00", earlier: "1530.00" })]),
        stopped: coupleWith("stopped", city, [record(city, "employee", "stopped", { current: "0.00", earlier: "88.60" })]),
        not_insured: coupleWith("not_insured", city, [record(city, "resident", "not_insured")]),
        moved_away: coupleWith("moved_away", city, [record(city, "employee", "moved_away", { current: "0.00", earlier: "0.00" }), employee(elsewhere)]),
        duplicate_records: coupleWith("duplicate_records", city, [
            record(city, "employee", "duplicate_records", { current: "320.00", earlier: "2000.00" }),
            record(other, "resident", "duplicate_records"),
        ]),
        deceased: coupleWith("deceased", city, [record(city, "employee", "deceased", { current: "0.00", earlier: "765.40" })], { phone: false }),
        balance_not_offered: coupleWith("balance_not_offered", other, [employee(other, { query: "not_offered" })]),
    };
}

/** A head with more relatives than the eight that Guizhou and Hebei allow: the ninth must be refused. */
function large(province, childCount) {
    const city = capitalOf(province);
    const children = Array.from({ length: childCount }, (_, index) => ({
        role: `child_${index + 1}`,
        sex: index % 2 === 0 ? male : female,
        born: 1996 + 3 * index,
        parents: ["head", "wife"],
        surnameOf: "head",
        insured: [resident(city)],
        tags: ["large_family"],
    }));
    return [
        { role: "father", sex: male, born: 1946, spouse: "mother", insured: [resident(city)], tags: ["large_family"] },
        { role: "mother", sex: female, born: 1948, spouse: "father", phone: false, guardian: "head", insured: [resident(city)], tags: ["large_family", "elder_without_phone"] },
        { role: "head", sex: male, born: 1970, parents: ["father", "mother"], surnameOf: "father", spouse: "wife", insured: [employee(city, { current: "2100.00", earlier: "15600.00" })], tags: ["large_family"] },
        { role: "wife", sex: female, born: 1972, spouse: "head", insured: [resident(city)], tags: ["large_family"] },
        ...children,
    ];
}

/** The family of the design's pictures: names with 䶮, 𬱖 and 㛃. */
function designFamily() {
    const city = "520100";
    return [
        { role: "father", name: "李国栋", sex: male, born: 1954, spouse: "mother", insured: [resident(city)] },
        { role: "mother", name: "欧阳䶮", sex: female, born: 1956, spouse: "father", phone: false, guardian: "head", insured: [resident(city)], tags: ["rare_name", "elder_without_phone"] },
        { role: "head", name: "李明", sex: male, born: 1985, parents: ["father", "mother"], spouse: "wife", insured: [employee(city, { current: "862.00", earlier: "5620.70" })], tags: ["design"] },
        { role: "wife", name: "陈𬱖", sex: female, born: 1987, spouse: "head", insured: [resident(city)], tags: ["rare_name", "design"] },
        { role: "daughter", name: "李㛃", sex: female, born: 2017, parents: ["head", "wife"], phone: false, guardian: "head", insured: [resident(city)], tags: ["rare_name", "under_14"] },
    ];
}

/** Two whose names lie outside the Basic Multilingual Plane or at its end; the journey's couple. */
function rareNames() {
    const city = "520100";
    return [
        { role: "husband", name: "赵𣲗", sex: male, born: 1989, spouse: "wife", insured: [employee(city, { current: "300.00", earlier: "2480.00" })], tags: ["rare_name", "journey"] },
        { role: "wife", name: "令狐鿏", sex: female, born: 1990, spouse: "husband", insured: [employee(city, { current: "20.00", earlier: "11.50" })], tags: ["rare_name", "journey"] },
        { role: "child", name: "赵䶮𬱖", sex: male, born: 2021, parents: ["husband", "wife"], phone: false, guardian: "wife", insured: [resident(city)], tags: ["rare_name", "under_14"] },
    ];
}

/** Names of several parts joined by "·". */
function joinedNames() {
    const city = "620100";
    return [
        { role: "father", name: "买买提·艾山江", sex: male, born: 1982, spouse: "mother", insured: [employee(city)], tags: ["joined_name"] },
        { role: "mother", name: "古丽巴哈尔·阿不都热依木", sex: female, born: 1984, spouse: "father", insured: [resident(city)], tags: ["joined_name"] },
        { role: "child", name: "阿依古丽·买买提", sex: female, born: 2014, parents: ["father", "mother"], phone: false, guardian: "father", insured: [resident(city)], tags: ["joined_name", "under_14"] },
    ];
}

/** People whose number loses or delays messages (server: a number ending in 0404 or 0408). */
function troubledPhones() {
    const city = "520100";
    return [
        { role: "husband", sex: male, born: 1983, spouse: "wife", mobile: "19900000404", insured: [employee(city)], tags: ["sms_lost"] },
        { role: "wife", sex: female, born: 1984, spouse: "husband", mobile: "19900000408", insured: [resident(city)], tags: ["sms_late"] },
    ];
}

/** @returns {[string, object[]][]} every family by its key, from which its id is made: keys must stay. */
export function allFamilies() {
    const families = [
        ["design", designFamily()],
        ["rare_names", rareNames()],
        ["joined_names", joinedNames()],
        ["troubled_phones", troubledPhones()],
        ["guizhou/large", large("guizhou", 5)],
        ["hebei/large", large("hebei", 6)],
    ];
    for (const province of ["guizhou", "hebei", "gansu", "sichuan"]) {
        const shapes = {
            nuclear: nuclear(capitalOf(province)),
            nuclear_elsewhere: nuclear(secondCityOf(province)),
            two_employees: twoEmployees(province),
            three_generations: threeGenerations(province),
            single_parent: singleParent(province),
            two_cities: twoCities(province),
            several_sharers: severalSharers(province),
            four_generations: fourGenerations(province),
            two_provinces: twoProvinces(province),
            ...statusCouples(province),
        };
        for (const [shape, people] of Object.entries(shapes)) families.push([`${province}/${shape}`, people]);
    }
    return families;
}
