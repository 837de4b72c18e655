/** Asks or stands for a thing without naming one: "what he said" describes nothing before it. */
export const WITHOUT_ANTECEDENT = 'what';
