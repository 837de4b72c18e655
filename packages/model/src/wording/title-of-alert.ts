/** What people call an alert: the question, or the name of the entity. */
export function titleOfAlert({
  question,
  entity,
}: {
  question: string;
  entity: { name: string } | null;
}): string {
  return entity?.name ?? question;
}
