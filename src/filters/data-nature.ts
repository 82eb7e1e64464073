import type { Programme } from "#src/domain/programme.ts";
import { formatInstant } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import type { Messages } from "#src/messages/vi.ts";
import { dataNatureWords } from "./data-nature-words.ts";

/** Of what kind figures are, whatever they are of; nothing where they are as published. What is tried out first. */
export type DataNature = {
  /** "Số liệu nhập thử", "Dữ liệu minh họa": where there is room for a word. */
  readonly labels: readonly string[];
  /** What that means; nobody need be told twice, and a label is in each. */
  readonly sentences: readonly string[];
};

/** What travels with every figure that leaves the app, on a slide, a sheet, a page or a picture. */
export function dataNature(
  { trial, illustrative }: Pick<Programme, "trial" | "illustrative">,
  language: Language,
  t: Messages,
): DataNature {
  const words = dataNatureWords[language];
  return {
    labels: [...(trial ? [t.app.trial] : []), ...(illustrative ? [t.app.illustrative] : [])],
    sentences: [
      ...(trial ? [words.tried(trial.files.length, formatInstant(trial.at, language))] : []),
      ...(illustrative ? [`${t.app.illustrative}. ${t.app.illustrativeMeaning}`] : []),
    ],
  };
}
