import type { SetAsideRow } from "#src/api/rows.ts";
import { ABSENT, formatNumber } from "#src/lib/format-number.ts";
import type { Language } from "#src/lib/language.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { reasonWords } from "#src/messages/problem-texts.ts";
import type { Messages } from "#src/messages/vi.ts";
import { DataTable, type TableColumn } from "#src/ui/data-table.tsx";
import { setAsideWords } from "./set-aside-words.ts";

/** The rows that no figure holds, one by one. In the notice above every screen, and on `/data`. */
export function SetAsideTable({ rows }: { rows: readonly SetAsideRow[] }) {
  const { language, t } = useLanguage();
  return <DataTable caption={t.app.setAsideTitle} columns={setAsideColumns(language, t)} rows={rows} rowKey={keyOf} hasCards />;
}

function keyOf({ endpoint, row, field }: SetAsideRow): string {
  return `${endpoint}:${row}:${field}`;
}

export function setAsideColumns(language: Language, t: Messages): TableColumn<SetAsideRow>[] {
  const headings = setAsideWords[language];
  return [
    {
      key: "file",
      heading: headings.file,
      cell: ({ endpoint }) => `${endpoint}.json`,
      value: ({ endpoint }) => `${endpoint}.json`,
    },
    {
      key: "row",
      heading: headings.row,
      cell: ({ row, times = 1 }) =>
        times > 1 ? headings.firstOf(formatNumber(row, language), formatNumber(times, language)) : row,
      value: ({ row }) => row,
      kind: "count",
    },
    { key: "id", heading: headings.id, cell: ({ id }) => id ?? ABSENT, value: ({ id }) => id, kind: "text" },
    { key: "field", heading: headings.field, cell: ({ field }) => field || ABSENT, value: ({ field }) => field, kind: "text" },
    {
      key: "value",
      heading: headings.value,
      cell: ({ value }) => cut(writtenValue(value)),
      value: ({ value }) => writtenValue(value),
      kind: "text",
    },
    {
      key: "reason",
      heading: headings.reason,
      cell: ({ reason }) => reasonWords(reason, t),
      value: ({ reason }) => reasonWords(reason, t),
      kind: "text",
    },
  ];
}

/** The offending value as it stands in the file. */
function writtenValue(value: unknown): string {
  return value === undefined ? ABSENT : JSON.stringify(value);
}

/** Where it would fill the screen. */
function cut(text: string): string {
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}
