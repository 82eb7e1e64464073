import type { BilingualName } from "#src/domain/bilingual-name.ts";
import { assertNever } from "#src/lib/assert-never.ts";
import type { Language } from "#src/lib/language.ts";
import { shortenedTo } from "#src/lib/shortened.ts";
import type { ImportQuestion } from "./form-record.ts";
import { LEAVE_OUT } from "./found.ts";
import { MOST_QUOTED } from "./problem-text.ts";
import { questionWords } from "./question-words.ts";

/** What ids are called; sponsors by "agency:cq-03". */
export type ChoiceNames = {
  readonly communes: Readonly<Record<string, string>>;
  readonly sponsors: Readonly<Record<string, string>>;
  readonly kinds: Readonly<Record<string, BilingualName>>;
};

/** The question as one sentence. */
export function questionText({ id, type, text, labels }: ImportQuestion, names: ChoiceNames, language: Language): string {
  const words = questionWords[language];
  if (labels) return words.whose(Object.values(labels).map(words.quoted).join(", "));
  const communeId = id.startsWith("sponsor::") ? id.slice("sponsor::".length) : "";
  return words.questions[type]({
    text: shortenedTo(text, MOST_QUOTED),
    commune: nameIn(names.communes, communeId) ?? communeId,
  });
}

/** What can be answered, as a label. */
export function choiceText(
  { type, labels = {} }: Pick<ImportQuestion, "type" | "labels">,
  choice: string,
  names: ChoiceNames,
  language: Language,
): string {
  const words = questionWords[language];
  if (choice === LEAVE_OUT) return words.leaveOut;
  const label = nameIn(labels, choice);
  if (label !== undefined) return words.inColumn(label);
  switch (type) {
    case "legacy":
      return choice === "yes" ? words.yes : words.no;
    case "column":
      return nameIn(words.columns, choice) ?? choice;
    case "unit":
      return nameIn(words.units, choice) ?? choice;
    case "period":
      return choice === "first-month" ? words.firstMonth : words.lastMonth;
    case "commune":
    case "successor":
      return nameIn(names.communes, choice) ?? choice;
    case "sponsor":
      return nameIn(names.sponsors, choice) ?? choice.slice(choice.indexOf(":") + 1);
    case "kind":
      return nameIn(names.kinds, choice)?.[language] ?? choice;
    case "form":
      return nameIn(words.forms, choice) ?? choice;
    default:
      return assertNever(type);
  }
}

/** Of the names' own: "constructor" is none. */
function nameIn<Name>(names: Readonly<Record<string, Name>>, key: string): Name | undefined {
  return Object.hasOwn(names, key) ? names[key] : undefined;
}
