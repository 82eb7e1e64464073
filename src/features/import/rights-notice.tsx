import type { ChoiceNames } from "#src/import/question-text.ts";
import { formatNumber } from "#src/lib/format-number.ts";
import { formatMonth } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import type { RefusedPart } from "./import-state.ts";
import { importWords } from "./import-words.ts";
import { Refusal } from "./refusal.tsx";

/** So many communes are named. */
const MOST_COMMUNES = 8;

/** Which communes and months the account may not enter, before it tries. */
export function RightsNotice({ parts, names }: { parts: readonly RefusedPart[]; names: ChoiceNames }) {
  const { language } = useLanguage();
  const { rights } = importWords[language].commit;
  if (parts.length === 0) return null;
  return (
    <Refusal>
      {[...Map.groupBy(parts, ({ code }) => code)].map(([code, group]) => (
        <p key={code}>{rights[code](partsText(group, names, language))}</p>
      ))}
    </Refusal>
  );
}

function partsText(parts: readonly RefusedPart[], names: ChoiceNames, language: Language): string {
  const words = importWords[language].commit;
  const communes = [...Map.groupBy(parts, ({ communeId }) => communeId)];
  const named = communes.slice(0, MOST_COMMUNES).map(([id, group]) => {
    const months = group.map(({ month }) => month).sort();
    return words.part(names.communes[id] ?? id, months.map((month) => formatMonth(month, language)).join(", "));
  });
  const rest = communes.length - named.length;
  return rest > 0 ? `${named.join(", ")} ${words.moreParts(formatNumber(rest, language))}` : named.join(", ");
}
