const LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

/** An id for a row that is new: "ht-" and ten letters that nobody takes for one another. Not by `randomUUID`, which plain http does not have. */
export function newId(prefix: string): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  return `${prefix}-${Array.from(bytes, (byte) => LETTERS[byte % LETTERS.length]).join("")}`;
}
