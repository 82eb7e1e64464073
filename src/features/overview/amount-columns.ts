import { type Commune, criteriaCount, criteriaMet } from "#src/domain/commune.ts";
import { criteriaMetTogether } from "#src/domain/criteria-met-together.ts";
import type { Programme } from "#src/domain/programme.ts";
import type { Total } from "#src/domain/totals.ts";
import {
  completionBlank,
  completionValue,
  deliveredBlank,
  deliveredValue,
  plannedBlank,
  plannedValue,
} from "#src/filters/amount-texts.ts";
import { owedColumns } from "#src/filters/total-columns.tsx";
import { formatNumber } from "#src/lib/format-number.ts";
import type { Language } from "#src/lib/language.ts";
import type { Messages } from "#src/messages/vi.ts";
import type { TableColumn } from "#src/ui/data-table.tsx";
import { completionWords, deliveredWords } from "#src/views/amount-notes.ts";
import { mapWords } from "./map-words.ts";

/** A bar of a list, or a tile of the map, as a row. `met`: criteria; null where they are not the row's. `hasData`: of the period, as in `totalColumns`. */
export type AmountRow = {
  readonly name: string;
  readonly met: number | null;
  /** Of how many criteria it is not known whether they are met; absent where `met` is all there is to know. */
  readonly unknown?: number;
  readonly total: Total;
  readonly hasData: boolean;
};

/** What is told of the criteria of communes in a row, of one or of them all. */
export function criteriaCells(communes: readonly Commune[], programme: Programme): Pick<AmountRow, "met" | "unknown"> {
  const [only] = communes;
  const unknown = communes.reduce((sum, one) => sum + Math.max(0, criteriaCount(one, programme) - one.criteria.length), 0);
  return { met: only && communes.length === 1 ? criteriaMet(only) : criteriaMetTogether(communes, programme), unknown };
}

/** What the bars and tiles of the overview show, as columns. `heading` names the rows: communes, kinds, sides. */
export function amountColumns(
  heading: string,
  withCriteria: boolean,
  language: Language,
  t: Messages,
  isUnknownTold = false,
): TableColumn<AmountRow>[] {
  const number = (value: number | null) => (value === null ? "" : formatNumber(value, language));
  const planned = ({ total }: AmountRow) => plannedValue(total);
  const criteria: TableColumn<AmountRow> = {
    key: "criteria",
    heading: mapWords[language].figures.criteria,
    kind: "count",
    cell: ({ met }) => number(met),
    value: ({ met }) => met,
    blank: ({ met, unknown }) => (met === null && unknown !== 0 ? t.states.unknown : null),
  };
  const unknown: TableColumn<AmountRow> = {
    key: "criteriaUnknown",
    heading: mapWords[language].criteriaUnknown,
    kind: "count",
    cell: (row) => number(row.unknown ?? 0),
    value: (row) => row.unknown ?? 0,
  };
  return [
    { key: "name", heading, cell: ({ name }) => name, value: ({ name }) => name },
    ...(withCriteria ? [criteria] : []),
    ...(withCriteria && isUnknownTold ? [unknown] : []),
    {
      key: "planned",
      heading: t.commune.planned,
      kind: "dong",
      cell: (row) => number(planned(row)),
      value: planned,
      blank: ({ total, hasData }) => plannedBlank(total, t, hasData),
    },
    {
      key: "delivered",
      heading: t.commune.delivered,
      kind: "dong",
      cell: ({ total }) => deliveredWords(total, language),
      value: ({ total }) => deliveredValue(total),
      blank: ({ total, hasData }) => deliveredBlank(total, t, hasData),
    },
    {
      key: "completion",
      heading: t.commune.completion,
      kind: "share",
      cell: ({ total, hasData }) => completionWords(total, hasData, language, t),
      value: ({ total }) => completionValue(total),
      blank: ({ total, hasData }) => completionBlank(total, t, hasData),
    },
    ...owedColumns<AmountRow>(language),
    {
      key: "owed",
      heading: t.states.notReported,
      kind: "count",
      cell: ({ total }) => number(total.linesNotReported),
      value: ({ total }) => total.linesNotReported,
    },
  ];
}
