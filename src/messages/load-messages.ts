import { assertNever } from "#src/lib/assert-never.ts";
import type { Language } from "#src/lib/language.ts";
import { type Messages, vi } from "./vi.ts";

/** The words of a language. Vietnamese is there from the start, English is fetched by those who read it. */
export async function loadMessages(language: Language): Promise<Messages> {
  switch (language) {
    case "vi":
      return vi;
    case "en":
      return (await import("./en.ts")).en;
    default:
      return assertNever(language);
  }
}
