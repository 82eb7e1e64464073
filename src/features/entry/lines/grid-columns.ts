import { AMOUNT_WORDS, amountText, parseAmount, parseCount } from "#src/domain/parse-amount.ts";
import { sponsorKey } from "#src/domain/sponsor.ts";
import { SUPPORT_FORMS } from "#src/domain/support-line.ts";
import { formatNumber } from "#src/lib/format-number.ts";
import type { Language } from "#src/lib/language.ts";
import type { EntryLists } from "../entry-lists.ts";
import { entryWords } from "../entry-words.ts";
import { findChoice, type NamedChoice } from "./find-choice.ts";
import { COLUMN_KEYS, type ColumnKey, type GridCell, type SheetOf } from "./grid-row.ts";

/** A column of the sheet: how a text becomes its cell, and a cell a text. Each reads back what it shows. */
export type GridColumn = {
  readonly key: ColumnKey;
  readonly heading: string;
  readonly isNumber: boolean;
  /** Of the sheet's width, in hundredths. */
  readonly share: number;
  /** What is offered while it is edited. */
  readonly offered: readonly string[];
  readonly read: (text: string) => GridCell;
  readonly show: (cell: GridCell) => string;
};

type ColumnParts = Omit<GridColumn, "key" | "share">;

/** What the columns take beside one another; the rest is the row's number and its buttons. */
const SHARES: Readonly<Record<ColumnKey, number>> = {
  place: 11,
  kind: 10,
  title: 13.5,
  planned: 10,
  delivered: 10,
  form: 8,
  trained: 6,
  jobs: 5,
  households: 8,
  note: 7,
};

export function gridColumns(of: SheetOf, lists: EntryLists, language: Language): readonly GridColumn[] {
  const { columns, forms } = entryWords[language].lines;
  const places: NamedChoice[] =
    of.side === "commune"
      ? lists.sponsors.map((sponsor) => ({ value: sponsorKey(sponsor), label: sponsor.name }))
      : lists.communes.map(({ id, name }) => ({ value: id, label: name }));
  const kinds = (lists.programme?.kinds ?? []).map(({ id, name }) => ({ value: id, label: name[language] }));
  const formChoices = SUPPORT_FORMS.map((form) => ({ value: form, label: forms[form] }));
  const made: Readonly<Record<ColumnKey, ColumnParts>> = {
    place: choiceColumn(of.side === "commune" ? columns.sponsor : columns.commune, places),
    kind: choiceColumn(columns.kind, kinds),
    title: textColumn(columns.title),
    planned: amountColumn(columns.planned, language),
    delivered: amountColumn(columns.delivered, language),
    form: choiceColumn(columns.form, formChoices),
    trained: countColumn(columns.trained, language),
    jobs: countColumn(columns.jobs, language),
    households: countColumn(columns.households, language),
    note: textColumn(columns.note),
  };
  return COLUMN_KEYS.map((key) => ({ key, share: SHARES[key], ...made[key] }));
}

function good(value: string): GridCell {
  return { value, fault: null };
}

function choiceColumn(heading: string, choices: readonly NamedChoice[]): ColumnParts {
  return {
    heading,
    isNumber: false,
    offered: choices.map(({ label }) => label),
    read(text) {
      const said = text.trim();
      const found = findChoice(said, choices);
      return found || said === "" ? good(found?.value ?? "") : { value: said, fault: "not-in-list" };
    },
    show: ({ value }) => choices.find((choice) => choice.value === value)?.label ?? value,
  };
}

function textColumn(heading: string): ColumnParts {
  return {
    heading,
    isNumber: false,
    offered: [],
    read: (text) => good(text.normalize("NFC").replace(/\s+/g, " ").trim()),
    show: ({ value }) => value,
  };
}

function amountColumn(heading: string, language: Language): ColumnParts {
  return {
    heading,
    isNumber: true,
    offered: Object.values(AMOUNT_WORDS[language]),
    read(text) {
      const parsed = parseAmount(text, language);
      return "fault" in parsed ? { value: text.trim(), fault: parsed.fault } : good(String(parsed.amount));
    },
    show({ value, fault }) {
      if (fault !== null || value === "") return value;
      if (value === "not-reported" || value === "not-applicable") return AMOUNT_WORDS[language][value];
      return amountText(Number(value), language);
    },
  };
}

function countColumn(heading: string, language: Language): ColumnParts {
  return {
    heading,
    isNumber: true,
    offered: [],
    read(text) {
      const count = parseCount(text, language);
      return count === null ? { value: text.trim(), fault: "not-a-count" } : good(String(count));
    },
    show: ({ value, fault }) => (fault !== null || value === "" ? value : formatNumber(Number(value), language)),
  };
}
