// Who is what to whom in a family, derived from parents and spouses.

const isSibling = (one, other) => one.parents.some((parent) => other.parents.includes(parent));

/**
 * @param {object[]} family people with role, sex, spouse (role or undefined) and parents (roles).
 * @returns {(one, other) => string} what `other` is to `one`, by the names of src/domain/relation.hpp.
 */
export function kinshipIn(family) {
    const byRole = new Map(family.map((person) => [person.role, person]));
    const parentsOf = (person) => person.parents.map((role) => byRole.get(role));
    const spouseOf = (person) => byRole.get(person.spouse);

    /** The child of `ancestor` through whom `person` descends, two generations down. */
    const linkTo = (person, ancestor) => parentsOf(person).find((parent) => parent.parents.includes(ancestor.role));

    return (one, other) => {
        if (one.spouse === other.role) return "spouse";
        if (one.parents.includes(other.role)) return "parent";
        if (other.parents.includes(one.role)) return "child";
        if (isSibling(one, other)) return "sibling";

        const up = linkTo(one, other);
        if (up) return up.sex === "male" ? "paternal_grandparent" : "maternal_grandparent";
        const down = linkTo(other, one);
        if (down) return down.sex === "male" ? "sons_child" : "daughters_child";

        const spouse = spouseOf(one);
        if (spouse?.parents.includes(other.role)) return "spouses_parent";
        if (spouse && (isSibling(spouse, other) || linkTo(spouse, other))) return "spouses_other_relative";
        return "other_relative";
    };
}
