// Names for sandbox people, made of common characters at random; rare ones are set by hand in sandbox_families.mjs.

const surnames = [..."王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文"];
const compoundSurnames = ["欧阳", "上官", "司马", "诸葛", "令狐", "司徒", "慕容", "长孙"];
const givenMale = [..."伟强磊军洋勇杰涛超明刚平辉鹏健波斌宇浩凯文博志建国华金林山川海峰松柏"];
const givenFemale = [..."芳娜敏静丽艳娟霞秀兰英玉萍红梅琳雪婷慧莹倩蓉洁颖菊凤云燕月荷桂"];

/** Hands out names that nobody else of the sandbox bears. */
export class NameGiver {
    #random;
    #taken;

    constructor(random, takenNames) {
        this.#random = random;
        this.#taken = new Set(takenNames);
    }

    /** A surname; every ninth or so is a compound one. */
    surname() {
        return this.#random.between(1, 9) === 1 ? this.#random.pick(compoundSurnames) : this.#random.pick(surnames);
    }

    /** A full name for a person of this surname. */
    name(surname, sex) {
        const given = sex === "male" ? givenMale : givenFemale;
        for (;;) {
            const isLong = this.#random.between(1, 3) > 1;
            const name = surname + this.#random.pick(given) + (isLong ? this.#random.pick(given) : "");
            if (!this.#taken.has(name)) {
                this.#taken.add(name);
                return name;
            }
        }
    }
}
