import { createContext, useContext } from "react";
import type { Language } from "#src/lib/language.ts";
import type { Messages } from "./vi.ts";
import { vi } from "./vi.ts";

/** The language of the page and its words. */
export type LanguageState = { readonly language: Language; readonly t: Messages };

export const LanguageContext = createContext<LanguageState>({ language: "vi", t: vi });

/** A language that was chosen and whose words do not come; null where the page speaks the one that was chosen, or is about to. */
export const MissingLanguageContext = createContext<Language | null>(null);

export function useLanguage(): LanguageState {
  return useContext(LanguageContext);
}
