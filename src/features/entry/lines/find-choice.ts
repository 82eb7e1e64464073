import { foldText } from "#src/lib/fold-text.ts";

/** What a cell may name, and the id that is meant. */
export type NamedChoice = { readonly value: string; readonly label: string };

/** So many letters at least stand for a name that goes on after them. */
const SHORTEST = 3;

/**
 * The choice that a text means, whatever its case and marks: its whole name or id, a name without "xã" or "thị trấn" before it, or else the
 * only one that begins with the text and goes on with another word. Null where none or several do: what is held somewhere in a name may be
 * meant for another.
 */
export function findChoice(text: string, choices: readonly NamedChoice[]): NamedChoice | null {
  const wanted = bare(text);
  if (wanted === "") return null;
  const named = choices.map((choice) => ({ choice, name: bare(choice.label) }));
  const exact = named.filter(({ choice, name }) => name === wanted || foldText(choice.value) === foldText(text));
  const isLong = wanted.replace(/[^\p{L}]/gu, "").length >= SHORTEST;
  const starting = named.filter(
    ({ name }) => isLong && name.startsWith(wanted) && /^[^\p{L}\d]/u.test(name.slice(wanted.length)),
  );
  const [found] = [exact, starting].filter(({ length }) => length > 0);
  return found?.length === 1 ? (found[0]?.choice ?? null) : null;
}

function bare(text: string): string {
  return foldText(text).replace(/^(xa|thi tran|tt\.?|phuong) /, "");
}
