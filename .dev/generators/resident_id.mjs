// Resident ID numbers with right check characters (GB 11643-1999).

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkCharacters = "10X98765432";

/** The check character of 17 digits. */
export function checkCharacterOf(digits) {
    const sum = weights.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
    return checkCharacters[sum % 11];
}

/** Hands out numbers, none twice. */
export class ResidentIdGiver {
    #random;
    #taken = new Set();

    constructor(random) {
        this.#random = random;
    }

    /** @param {string} county six digits @param {string} birth "2010-07-01" @param {"male"|"female"} sex */
    give(county, birth, sex) {
        for (;;) {
            // Odd sequence numbers are male. High ones are rarely issued: a real person is hardly met.
            const sequence = this.#random.between(450, 498) * 2 + (sex === "male" ? 1 : 0);
            const digits = county + birth.replaceAll("-", "") + sequence;
            const id = digits + checkCharacterOf(digits);
            if (!this.#taken.has(id)) {
                this.#taken.add(id);
                return id;
            }
        }
    }
}
