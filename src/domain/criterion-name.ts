import type { Language } from "#src/lib/language.ts";
import type { Criterion } from "./programme.ts";

/** A criterion as it is called everywhere: "2. Giao thông". */
export function numberedName({ number, name }: Pick<Criterion, "number" | "name">, language: Language): string {
  return `${number}. ${name[language]}`;
}
