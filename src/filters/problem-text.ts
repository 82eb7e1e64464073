import type { Language } from "#src/lib/language.ts";
import type { Messages } from "#src/messages/vi.ts";
import type { FilterProblem } from "./filter-codec.ts";
import { filterWords } from "./filter-words.ts";
import type { SettingProblem } from "./setting-problems.ts";

/** What the reader is told of a value in the address that could not be used. */
export function problemText({ key, value, isRepeated }: FilterProblem, language: Language, t: Messages): string {
  return (isRepeated ? t.filters.repeated : t.filters.problem)(filterWords[language][key].name, value);
}

/** The same of a setting of the screen, which goes by its key: "by=weekly". */
function settingText({ key, value, isRepeated }: SettingProblem, t: Messages): string {
  return (isRepeated ? t.filters.repeated : t.filters.problem)(t.filters.setting, `${key}=${value}`);
}

/** All that is told of an address, each once. */
export function problemTexts(
  problems: readonly FilterProblem[],
  settings: readonly SettingProblem[],
  language: Language,
  t: Messages,
): readonly string[] {
  const texts = problems.map((problem) => problemText(problem, language, t));
  return [...new Set([...texts, ...settings.map((problem) => settingText(problem, t))])];
}
