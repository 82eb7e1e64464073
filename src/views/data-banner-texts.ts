import type { Dataset } from "#src/api/dataset.ts";
import type { Language } from "#src/lib/language.ts";
import type { Messages } from "#src/messages/vi.ts";
import { intakeParts } from "./intake-parts.ts";
import { uncountedText } from "./uncounted-text.ts";
import { unknownKinds } from "./unknown-kinds.ts";
import { unknownKindsWords } from "./unknown-kinds-words.ts";

/**
 * What the banners over every screen say of the data, each with the words of what it offers to press, for whoever keeps their place before they are there.
 * What is tried out has a banner of its own.
 */
export function dataBannerTexts(dataset: Dataset, language: Language, t: Messages): readonly (readonly string[])[] {
  const parts = intakeParts(dataset, language, t);
  const uncounted = uncountedText(dataset, language);
  const actions = [...(dataset.setAside.length > 0 ? [t.app.setAsideShow] : []), t.app.setAsidePage];
  const kinds = unknownKinds(dataset);
  return [
    ...(kinds.length > 0 ? [[unknownKindsWords[language].banner(kinds.join(", "))]] : []),
    ...(parts.length > 0 ? [[parts.join("; "), ...actions]] : []),
    ...(uncounted === null ? [] : [[uncounted]]),
  ];
}
