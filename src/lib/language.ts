/** The languages of the interface. Vietnamese is written first, English beside it. */
export const LANGUAGES = ["vi", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

export function isLanguage(text: string | null): text is Language {
  return LANGUAGES.some((language) => language === text);
}
