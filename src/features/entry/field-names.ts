import { NOT_APPLICABLE } from "#src/api/contract.ts";
import { kindName } from "#src/domain/kind-name.ts";
import { isDay, isMonth } from "#src/domain/month.ts";
import { AMOUNT_WORDS } from "#src/domain/parse-amount.ts";
import { formatNumber } from "#src/lib/format-number.ts";
import { formatDay, formatMonth } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import type { Messages } from "#src/messages/vi.ts";
import type { EntryLists } from "./entry-lists.ts";
import { entryWords } from "./entry-words.ts";

/** The words that a row's fields and their values have for a reader. */
export type FieldNames = {
  /** "sponsor.id" → "Bên hỗ trợ"; a field without words keeps its path. */
  readonly fieldName: (path: string) => string;
  readonly valueText: (path: string, value: unknown) => string;
};

export function fieldNames(lists: EntryLists | null, language: Language, t: Messages): FieldNames {
  const words = entryWords[language];
  const { columns, forms } = words.lines;
  const names: Readonly<Record<string, string>> = {
    "sponsor.type": columns.sponsor,
    "sponsor.id": columns.sponsor,
    "addressedTo.type": words.requests.fields.addressedTo,
    "addressedTo.id": words.requests.fields.addressedTo,
    month: words.months.month,
    "outputs.trained": columns.trained,
    "outputs.jobs": columns.jobs,
    "outputs.households": columns.households,
    adjusts: words.adjust.line,
    adjustReason: words.adjust.reason,
    ...columns,
    ...words.requests.fields,
    ...words.commune.fields,
    ...words.sponsors.fields,
    ...words.programme.fields,
    title: columns.title,
    state: words.months.state,
    word: words.months.word,
  };
  const amounts = AMOUNT_WORDS[language];
  const ofLast = (path: string) => names[path.split(".").at(-1) ?? path];
  const named = (of: Readonly<Record<string, string>>, value: string) => of[value] ?? value;
  const textOfValue = (path: string, value: string) => {
    switch (path) {
      case "communeId":
        return lists?.communes.find(({ id }) => id === value)?.name ?? value;
      case "sponsor.id":
      case "addressedTo.id":
        return lists?.sponsors.find(({ id }) => id === value)?.name ?? value;
      case "sponsor.type":
      case "addressedTo.type":
        return named(t.sponsorTypes, value);
      case "kind":
        return kindName(lists?.programme?.kinds ?? [], value, language);
      case "form":
        return named(forms, value);
      case "status":
        return named(t.statuses, value);
      case "state":
        return named(words.states, value);
      case "standard.stage":
        return named(t.stages, value);
      case "standard.level":
        return named(t.levels, value);
      default:
        if (isDay(value)) return formatDay(value, language);
        return isMonth(value) ? formatMonth(value, language) : value;
    }
  };
  return {
    fieldName: (path) => names[path] ?? ofLast(path) ?? path,
    valueText(path, value) {
      const isMoney = path === "planned" || path === "delivered";
      if (value === NOT_APPLICABLE || (isMoney && value === undefined)) return amounts["not-applicable"];
      if (value === null) return isMoney ? amounts["not-reported"] : words.conflict.blank;
      if (value === undefined || value === "") return words.conflict.blank;
      if (typeof value === "number") return formatNumber(value, language, 2);
      if (typeof value === "boolean") return value ? words.form.yes : words.form.no;
      if (Array.isArray(value)) return value.map((each) => String(each)).join("; ");
      return typeof value === "string" ? textOfValue(path, value) : JSON.stringify(value);
    },
  };
}
