/** The token that makes what is before it a possessor: "Iraq 's", "the allies '". */
export const POSSESSIVE_MARK = /^['\u2019]s?$/;
