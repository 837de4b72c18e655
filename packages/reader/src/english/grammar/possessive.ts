/** The possessive marker as a token: "Iraq 's", "the allies '". */
export const POSSESSIVE_MARK = /^['\u2019]s?$/;
