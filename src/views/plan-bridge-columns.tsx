import { BridgeBar, type BridgeTone } from "#src/charts/bridge-bar.tsx";
import { FilterLink } from "#src/filters/filter-link.tsx";
import { owedWords } from "#src/filters/owed-words.ts";
import { STEP_KEY } from "#src/filters/step-choice.ts";
import { formatDong, formatNumber } from "#src/lib/format-number.ts";
import type { Language } from "#src/lib/language.ts";
import { paths } from "#src/lib/paths.ts";
import type { TableColumn } from "#src/ui/data-table.tsx";
import { type BridgeRow, bridgeScale, isPlanStep } from "./plan-bridge-view.ts";
import { planBridgeWords } from "./plan-bridge-words.ts";

type LinkProps = { row: BridgeRow; period?: string | undefined };

/** Leads to the lines of a step; of an end, to all. `period`: in the address of the lines, where it is not the filter's. */
export function StepLink({ row: { key, label }, period }: LinkProps) {
  const also = { ...(period === undefined ? {} : { period }), [STEP_KEY]: isPlanStep(key) ? key : "" };
  return (
    <FilterLink to={paths.support.href()} also={also}>
      {label}
    </FilterLink>
  );
}

export function StepBar({ row, scale }: { row: BridgeRow; scale: ReturnType<typeof bridgeScale> }) {
  return <BridgeBar {...scale} from={row.from} to={row.to} tone={toneOf(row)} />;
}

/** The way from plan to delivery as a table whose rows are bars. */
export function bridgeColumns(rows: readonly BridgeRow[], language: Language, period?: string): TableColumn<BridgeRow>[] {
  const words = planBridgeWords[language];
  const owed = owedWords[language].columns;
  const scale = bridgeScale(rows);
  return [
    {
      key: "step",
      heading: words.headings.step,
      cell: (row) => <StepLink row={row} period={period} />,
      value: ({ label }) => label,
    },
    { key: "bar", heading: words.headings.bar, cell: (row) => <StepBar row={row} scale={scale} />, kind: "text" },
    {
      key: "dong",
      heading: words.headings.dong,
      cell: ({ dong, text }) => <span title={dong === null ? undefined : formatDong(dong, language)}>{text}</span>,
      kind: "dong",
    },
    // The file holds whole dong, and says so.
    { key: "amount", heading: words.dongInFile, cell: () => null, value: ({ dong }) => dong, kind: "dong", isForFiles: true },
    {
      key: "lines",
      heading: words.headings.lines,
      cell: ({ lines }) => formatNumber(lines, language),
      value: ({ lines }) => lines,
      kind: "count",
    },
    {
      key: "owedWithoutPlan",
      heading: owed.owedWithoutPlan,
      cell: () => null,
      value: ({ owedWithoutPlan = null }) => owedWithoutPlan,
      kind: "count",
      isForFiles: "where-filled",
    },
    {
      key: "plansOwed",
      heading: owed.plansOwed,
      cell: () => null,
      value: ({ plansOwed = null }) => plansOwed,
      kind: "count",
      isForFiles: "where-filled",
    },
  ];
}

function toneOf({ key, dong }: BridgeRow): BridgeTone {
  if (!isPlanStep(key)) return key === "planned" ? "plan" : "delivered";
  if (key === "not-reported" || key === "plan-not-reported") return "owed";
  return dong !== null && dong < 0 ? "less" : "more";
}
