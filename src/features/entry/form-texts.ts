/** What a field of a form holds as text; "" for one that is not there. */
export function textOf(given: FormData, name: string): string {
  const value = given.get(name);
  return typeof value === "string" ? value : "";
}
