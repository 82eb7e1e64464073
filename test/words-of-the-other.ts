import type { Language } from "#src/lib/language.ts";
import { en } from "#src/messages/en.ts";
import { vi } from "#src/messages/vi.ts";

/** Shorter ones may stand in a name. */
const SHORTEST = 12;

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

const OWN = { vi: textsIn(vi), en: textsIn(en) };

/** What only the other language says, of the words of the app's shell. */
const OTHERS: Readonly<Record<Language, readonly string[]>> = {
  vi: OWN.en.filter((text) => text.length >= SHORTEST && !OWN.vi.includes(text)),
  en: OWN.vi.filter((text) => text.length >= SHORTEST && !OWN.en.includes(text)),
};

/** Sentences of the other language in a page, or a file, that speaks this one. */
export function wordsOfTheOther(text: string, language: Language): string[] {
  const plain = text.replaceAll("\u00a0", " ");
  return OTHERS[language].filter((words) => plain.includes(words));
}
