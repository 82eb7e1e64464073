import { TakeAwayTable } from "#src/documents/take-away-table.tsx";
import { deliveredOf } from "#src/domain/figures.ts";
import type { SupportShift } from "#src/domain/support-shift.ts";
import { useAddressChoice } from "#src/filters/use-address.ts";
import type { CutNotes } from "#src/lib/cut-notes.ts";
import { capitalise, formatMonth } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import type { Messages } from "#src/messages/vi.ts";
import { exactAmount } from "#src/review/changes/field-text.ts";
import type { ReviewChanges } from "#src/review/changes/review-changes.ts";
import { ChoiceGroup } from "#src/ui/choice-group.tsx";
import { DataTable, type TableColumn } from "#src/ui/data-table.tsx";
import { Panel } from "#src/ui/panel.tsx";
import { changesWords } from "./changes-words.ts";
import { communeRows, deliveredColumn, nameColumn, type ShiftRow } from "./shift-columns.tsx";
import { differenceOf, differenceText } from "./signed-dong.ts";

type Props = { data: ReviewChanges; notes: () => CutNotes };

const GRAINS = ["commune", "month"] as const;

/** What was delivered in all, in either publication. */
export function ShiftPanel({ data, shift, notes }: Props & { shift: SupportShift }) {
  const { language, t } = useLanguage();
  const words = changesWords[language].shift;
  const [grain, chooseGrain] = useAddressChoice("by", GRAINS);
  const shifts = shift.by(grain);
  const rows =
    grain === "commune"
      ? communeRows(shifts, data, language)
      : [...shifts].map(([key, value]) => ({
          key,
          communeId: null,
          name: capitalise(formatMonth(key, language)),
          shift: value,
        }));
  const columns: TableColumn<ShiftRow>[] = [
    nameColumn(words.grains[grain]),
    deliveredColumn("before", words.before, ({ shift: { before } }) => before, language, t),
    deliveredColumn("now", words.now, ({ shift: { now } }) => now, language, t),
    {
      key: "difference",
      heading: words.difference,
      cell: ({ shift }) => differenceText(shift, language),
      value: ({ shift }) => differenceOf(shift),
      kind: "dong",
    },
  ];
  const total = { key: "total", communeId: null, name: words.total, shift: shift.whole };
  const table = { columns, rows, total };
  return (
    <Panel
      title={words.title}
      subtitle={[words.subtitle, ...mendedParts(data, language, t)].join("; ")}
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

/** How much of the difference is no growth: lines that can be read now and could not then. */
function mendedParts({ mended }: ReviewChanges, language: Language, t: Messages): string[] {
  const { now } = mended.whole;
  return now.lines > 0 ? [changesWords[language].shift.mended(exactAmount(deliveredOf(now), language, t))] : [];
}
