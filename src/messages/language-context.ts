import { createContext, useContext } from "react";
import type { Language } from "#src/lib/language.ts";
import type { Messages } from "./vi.ts";
import { vi } from "./vi.ts";

/** The language of the page and its words. */
export type LanguageState = { readonly language: Language; readonly t: Messages };

export const LanguageContext = createContext<LanguageState>({ language: "vi", t: vi });

export function useLanguage(): LanguageState {
  return useContext(LanguageContext);
}
