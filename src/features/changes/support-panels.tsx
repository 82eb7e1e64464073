import { TakeAwayTable } from "#src/documents/take-away-table.tsx";
import { isKnown } from "#src/domain/amount.ts";
import type { Shift, SupportShift } from "#src/domain/support-shift.ts";
import { FilterLink } from "#src/filters/filter-link.tsx";
import { useAddressChoice } from "#src/filters/use-address.ts";
import { ABSENT, formatDong, formatNumber } from "#src/lib/format-number.ts";
import { capitalise, formatMonth } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import { paths } from "#src/lib/paths.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import type { Messages } from "#src/messages/vi.ts";
import { ChoiceGroup } from "#src/ui/choice-group.tsx";
import { DataTable, type TableColumn } from "#src/ui/data-table.tsx";
import { Panel } from "#src/ui/panel.tsx";
import { amountText, type ChangeRow, changeRows } from "#src/views/review-change-rows.ts";
import type { ReviewChanges } from "#src/views/review-changes.ts";
import styles from "./changes.module.css";
import { changesWords } from "./changes-words.ts";
import { signedDong } from "./signed-dong.ts";

type Props = { read: ReviewChanges; notes: () => readonly string[] };
type ShiftRow = { readonly key: string; readonly communeId: string | null; readonly name: string; readonly shift: Shift };

const GRAINS = ["commune", "month"] as const;

/** What was delivered in all, in either publication. */
export function ShiftPanel({ read, shift, notes }: Props & { shift: SupportShift }) {
  const { language } = useLanguage();
  const words = changesWords[language].shift;
  const [grain, chooseGrain] = useAddressChoice("by", GRAINS);
  const rows = [...shift.by(grain)].map(([key, value]) =>
    grain === "commune"
      ? communeRow(key, value, read)
      : { key, communeId: null, name: capitalise(formatMonth(key, language)), shift: value },
  );
  const columns: TableColumn<ShiftRow>[] = [
    nameColumn(words.grains[grain]),
    dongColumn("before", words.before, ({ shift: { before } }) => before.delivered, language),
    dongColumn("now", words.now, ({ shift: { now } }) => now.delivered, language),
    {
      key: "difference",
      heading: words.difference,
      cell: ({ shift: { difference } }) => signedDong(difference, language),
      value: ({ shift: { difference } }) => difference,
      kind: "dong",
    },
  ];
  const total = { key: "total", communeId: null, name: words.total, shift: shift.whole };
  const table = { columns, rows, total };
  return (
    <Panel
      title={words.title}
      subtitle={words.subtitle}
      tools={<TakeAwayTable title={words.title} fileName={`${words.title} ${words.grains[grain]}`} {...table} notes={notes} />}
    >
      <ChoiceGroup
        label={words.by}
        choices={GRAINS.map((value) => ({ value, label: words.grains[value] }))}
        value={grain}
        onChange={chooseGrain}
      />
      <DataTable caption={changesWords[language].caption(words.title)} {...table} rowKey={({ key }) => key} />
    </Panel>
  );
}

/** What was not there before: by commune, and folded line by line. */
export function AddedPanel({ read, notes }: Props) {
  const { language, t } = useLanguage();
  const words = changesWords[language].added;
  const { now } = read.added.whole;
  if (now.lines === 0) return null;
  const count = formatNumber(now.lines, language);
  const columns: TableColumn<ShiftRow>[] = [
    nameColumn(words.commune),
    dongColumn("delivered", words.delivered, ({ shift }) => shift.now.delivered, language),
    countColumn("lines", words.lines, ({ shift }) => shift.now.lines, language),
    countColumn("notReported", words.notReported, ({ shift }) => shift.now.linesNotReported, language),
  ];
  const rows = [...read.added.by("commune")].map(([id, shift]) => communeRow(id, shift, read));
  const total = { key: "total", communeId: null, name: words.total, shift: read.added.whole };
  const lines = changeRows(read, language, t).filter(({ kind }) => kind === "line-added");
  const ofLines = lineColumns(language, t);
  return (
    <Panel
      title={words.title}
      subtitle={words.subtitle(count, formatDong(now.delivered, language))}
      tools={
        <TakeAwayTable title={words.title} fileName={words.title} columns={columns} rows={rows} total={total} notes={notes} />
      }
    >
      <DataTable
        caption={changesWords[language].caption(words.title)}
        columns={columns}
        rows={rows}
        total={total}
        rowKey={({ key }) => key}
      />
      <details className={styles.lines}>
        <summary>{words.showLines(count)}</summary>
        <TakeAwayTable title={words.linesFile} fileName={words.linesFile} columns={ofLines} rows={lines} notes={notes} />
        <DataTable
          caption={changesWords[language].caption(words.linesFile)}
          columns={ofLines}
          rows={lines}
          rowKey={({ key }) => key}
        />
      </details>
    </Panel>
  );
}

function lineColumns(language: Language, t: Messages): TableColumn<ChangeRow>[] {
  const words = changesWords[language].added;
  return [
    { key: "text", heading: words.kind, cell: ({ text }) => text, value: ({ text }) => text },
    { key: "commune", heading: words.commune, cell: ({ subject }) => subject, value: ({ subject }) => subject, kind: "text" },
    {
      key: "delivered",
      heading: words.delivered,
      cell: ({ line }) => (line ? amountText(line.delivered, language, t) : ABSENT),
      value: ({ line }) => (line && isKnown(line.delivered) ? line.delivered : null),
      kind: "dong",
    },
    {
      key: "month",
      heading: words.month,
      cell: ({ line }) => line?.month,
      value: ({ line }) => line?.month ?? null,
      kind: "text",
    },
    {
      key: "sponsor",
      heading: words.sponsor,
      cell: ({ line }) => line?.sponsor,
      value: ({ line }) => line?.sponsor ?? null,
      kind: "text",
    },
  ];
}

function communeRow(id: string, shift: Shift, { base, later }: ReviewChanges): ShiftRow {
  const communes = [...later.communes, ...(base.kind === "pack" ? base.publication.communes : [])];
  return { key: id, communeId: id, name: communes.find((commune) => commune.id === id)?.name ?? id, shift };
}

function nameColumn(heading: string): TableColumn<ShiftRow> {
  return {
    key: "name",
    heading,
    cell: ({ communeId, name }) => (communeId ? <FilterLink to={paths.commune.href(communeId)}>{name}</FilterLink> : name),
    value: ({ name }) => name,
  };
}

function dongColumn(key: string, heading: string, value: (row: ShiftRow) => number, language: Language): TableColumn<ShiftRow> {
  return { key, heading, cell: (row) => formatDong(value(row), language), value, kind: "dong" };
}

function countColumn(key: string, heading: string, value: (row: ShiftRow) => number, language: Language): TableColumn<ShiftRow> {
  return { key, heading, cell: (row) => formatNumber(value(row), language), value, kind: "count" };
}
