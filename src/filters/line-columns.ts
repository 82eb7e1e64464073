import type { SupportLine } from "#src/domain/support-line.ts";
import { capitalise, formatMonth } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import type { Messages } from "#src/messages/vi.ts";
import type { TableColumn } from "#src/ui/data-table.tsx";
import { lineAmountBlank, lineAmountText } from "./amount-texts.ts";

/** What a short list of support lines shows, wherever it stands. */
export function textColumn(key: string, heading: string, textOf: (line: SupportLine) => string): TableColumn<SupportLine> {
  return { key, heading, cell: textOf, value: textOf, kind: "text", card: "plain" };
}

export function monthColumn(heading: string, language: Language): TableColumn<SupportLine> {
  return {
    key: "month",
    heading,
    cell: ({ month }) => capitalise(formatMonth(month, language)),
    value: ({ month }) => month,
    kind: "month",
    card: "plain",
  };
}

/** In million dong on the screen, in whole dong in a file; a blank with its reason. */
export function amountColumn(
  key: "planned" | "delivered",
  heading: string,
  language: Language,
  t: Messages,
): TableColumn<SupportLine> {
  return {
    key,
    heading,
    cell: (line) => lineAmountText(line, key, language, t),
    value: (line) => {
      const amount = line[key];
      return typeof amount === "number" ? amount : null;
    },
    blank: (line) => lineAmountBlank(line, key, t),
    kind: "dong",
  };
}
