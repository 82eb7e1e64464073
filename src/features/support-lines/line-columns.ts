/** The columns in the order of the table. */
export const LINE_COLUMNS = [
  "month",
  "commune",
  "sponsor",
  "kind",
  "title",
  "planned",
  "delivered",
  "completion",
  "gap",
  "form",
  "outputs",
  "note",
  "adjusts",
  "id",
] as const;
export type LineColumnKey = (typeof LINE_COLUMNS)[number];

/** What most questions need. Form, outputs, note, what it adjusts and id are in the drawer, and a choice away. */
export const WIDE_COLUMNS: readonly LineColumnKey[] = [
  "month",
  "commune",
  "sponsor",
  "kind",
  "title",
  "planned",
  "delivered",
  "completion",
  "gap",
];
/** On a tablet: when, whose, what, how much, and of what was planned. Who gives and of which kind is in the drawer. */
export const MIDDLE_COLUMNS: readonly LineColumnKey[] = ["month", "commune", "title", "planned", "delivered", "completion"];
/** On a phone: whose, what, how much. */
export const NARROW_COLUMNS: readonly LineColumnKey[] = ["commune", "title", "delivered"];

/** Widths in rem: the rows of a virtual table cannot size their columns by what they hold. */
export const COLUMN_REMS: Record<LineColumnKey, number> = {
  month: 7.5,
  commune: 8,
  sponsor: 11.5,
  kind: 11,
  title: 16,
  planned: 8.5,
  delivered: 8.5,
  completion: 5.5,
  gap: 8,
  form: 8,
  outputs: 13,
  note: 14,
  adjusts: 14,
  id: 8,
};

/** Whether the first press sorts the largest first: of shares and gaps the worst is looked for. */
export function startsLargest(key: LineColumnKey): boolean {
  return key === "planned" || key === "delivered";
}

/** Figures stand at the end of their cells. */
export function isFigure(key: LineColumnKey): boolean {
  return key === "planned" || key === "delivered" || key === "completion" || key === "gap";
}

/** "month,title" → the columns, in the table's order. What is unknown is left out; with nothing left, the fallback. */
export function readColumns(text: string | null, fallback: readonly LineColumnKey[]): readonly LineColumnKey[] {
  const asked = new Set((text ?? "").split(","));
  const known = LINE_COLUMNS.filter((key) => asked.has(key));
  return known.length > 0 ? known : fallback;
}

/** The inverse; the default is not written. */
export function writeColumns(columns: readonly LineColumnKey[], fallback: readonly LineColumnKey[]): string {
  const text = LINE_COLUMNS.filter((key) => columns.includes(key)).join(",");
  return text === fallback.join(",") ? "" : text;
}

/** On a phone, where rows have three lines: 20.5 rem, what 390 px leave beside two scroll bars that take room, with the total of a programme on one line. */
export const COMPACT_REMS: Record<LineColumnKey, number> = { ...COLUMN_REMS, commune: 4.75, title: 8, delivered: 7.75 };

/** On an upright tablet, where rows have three lines as well: 41 rem, what 720 px leave beside the two scroll bars. */
export const MIDDLE_REMS: Record<LineColumnKey, number> = {
  ...COLUMN_REMS,
  month: 5.75,
  commune: 5.25,
  title: 9.25,
  planned: 7.75,
  delivered: 7.75,
  completion: 5.25,
};
