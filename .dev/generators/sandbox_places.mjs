// Where sandbox people are born and insured: real GB/T 2260 codes.

/** Each province with cities (the pooling areas of insurance) and counties in them (the start of resident IDs). */
export const provinces = {
    guizhou: {
        code: "520000",
        cities: {
            "520100": ["520102", "520103", "520111", "520115"], // 贵阳
            "520300": ["520302", "520303"], // 遵义
            "520400": ["520402"], // 安顺
            "520500": ["520502"], // 毕节
            "522300": ["522301"], // 黔西南
            "522600": ["522601"], // 黔东南
        },
    },
    hebei: {
        code: "130000",
        cities: {
            "130100": ["130102", "130104", "130105"], // 石家庄
            "130200": ["130202", "130203"], // 唐山
            "130400": ["130403"], // 邯郸
            "130600": ["130602", "130606"], // 保定
        },
    },
    gansu: {
        code: "620000",
        cities: {
            "620100": ["620102", "620103"], // 兰州
            "620500": ["620502"], // 天水
            "620600": ["620602"], // 武威
            "620900": ["620902"], // 酒泉
        },
    },
    sichuan: {
        code: "510000",
        cities: {
            "510100": ["510104", "510105", "510107"], // 成都
            "510700": ["510703"], // 绵阳
            "511300": ["511302"], // 南充
        },
    },
};

/** The capital's pooling area. */
export const capitalOf = (province) => Object.keys(provinces[province].cities)[0];
/** Another pooling area of the same province. */
export const secondCityOf = (province) => Object.keys(provinces[province].cities)[1];

/** The counties of a pooling area. */
export function countiesOf(city) {
    const province = Object.values(provinces).find(({ cities }) => city in cities);
    return province.cities[city];
}
