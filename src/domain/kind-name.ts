import type { Language } from "#src/lib/language.ts";
import type { SupportKind } from "./programme.ts";

/** The name of a kind of support in the reader's language; its id where the programme does not know it. */
export function kindName(kinds: readonly SupportKind[], id: string, language: Language): string {
  return kinds.find((kind) => kind.id === id)?.name[language] ?? id;
}
