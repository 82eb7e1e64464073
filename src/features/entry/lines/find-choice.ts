import { foldText } from "#src/lib/fold-text.ts";

/** What a cell may name, and the id that is meant. */
export type NamedChoice = { readonly value: string; readonly label: string };

/**
 * The choice that a text means, whatever its case and marks: its name or id, a name without "xã" or "thị trấn" before it, or else the only one that
 * begins with the text, or holds it. Null where none or several do.
 */
export function findChoice(text: string, choices: readonly NamedChoice[]): NamedChoice | null {
  const wanted = bare(text);
  if (wanted === "") return null;
  const named = choices.map((choice) => ({ choice, name: bare(choice.label) }));
  const exact = named.filter(({ choice, name }) => name === wanted || foldText(choice.value) === wanted);
  const starting = named.filter(({ name }) => name.startsWith(wanted));
  const holding = named.filter(({ name }) => name.includes(wanted));
  const [found] = [exact, starting, holding].filter(({ length }) => length === 1);
  return found?.[0]?.choice ?? null;
}

function bare(text: string): string {
  return foldText(text).replace(/^(xa|thi tran|tt\.?|phuong) /, "");
}
