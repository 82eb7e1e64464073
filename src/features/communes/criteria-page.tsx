import { useMemo, useRef } from "react";
import { useDataset } from "#src/api/dataset-provider.tsx";
import { TakeAwayTable } from "#src/documents/take-away-table.tsx";
import type { Commune } from "#src/domain/commune.ts";
import type { Programme } from "#src/domain/programme.ts";
import { CommuneSection } from "#src/filters/commune-section.tsx";
import { communesCounted } from "#src/filters/communes-shown.ts";
import { FilterLink } from "#src/filters/filter-link.tsx";
import { noCommuneText } from "#src/filters/no-commune.ts";
import { sheetNotes } from "#src/filters/sheet-notes.ts";
import { useAddressChoice } from "#src/filters/use-address.ts";
import { useFilters } from "#src/filters/use-filters.ts";
import { ABSENT, formatNumber } from "#src/lib/format-number.ts";
import { capitalise, formatMonth } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import { loadedTogether, mapLoaded } from "#src/lib/loaded.ts";
import { paths } from "#src/lib/paths.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { ChoiceGroup } from "#src/ui/choice-group.tsx";
import { DataTable, type TableColumn } from "#src/ui/data-table.tsx";
import { LoadedBody } from "#src/ui/loaded-body.tsx";
import { EmptyNotice, Skeleton } from "#src/ui/notice.tsx";
import { Page } from "#src/ui/page.tsx";
import { Panel } from "#src/ui/panel.tsx";
import { PartFinder, PartTurner } from "#src/ui/part-turner.tsx";
import { useShownPart } from "#src/ui/use-shown-part.ts";
import {
  CRITERIA_ORDERS,
  type CriterionCell,
  type CriterionRow,
  criteriaMatrix,
  criterionName,
  newlyMet,
  newSince,
  setsInUse,
} from "#src/views/criteria-matrix.ts";
import { metCount } from "#src/views/criteria-met.ts";
import { whyNothingKnown } from "#src/views/new-units.ts";
import { useScoped } from "#src/views/use-scoped.ts";
import styles from "./communes.module.css";
import { communesWords } from "./communes-words.ts";

/** Columns that stand beside one another; of more, so many are shown at a time. */
const MOST_COLUMNS = 45;
const COLUMNS_OF_A_PART = 30;

/** Which criteria hold back most communes. */
export function CriteriaPage() {
  const { language } = useLanguage();
  const dataset = useDataset();
  const { filter } = useFilters(dataset.known);
  const words = communesWords[language].criteria;
  const { programme, communes } = dataset;
  const matrix = useMemo(
    () =>
      mapLoaded(loadedTogether({ programme, communes }), (read) => {
        const shown = communesCounted(read.communes, filter, read.programme);
        return { programme: read.programme, communes: shown, rows: criteriaMatrix(read.programme, shown, "missing") };
      }),
    [programme, communes, filter],
  );
  return (
    <Page
      title={words.title}
      lead={mapLoaded(matrix, (value) => criteriaSentence(value, language))}
      head={<CommuneSection />}
      print="wide"
    >
      <LoadedBody loaded={matrix} skeleton={<Skeleton height="60vh" />}>
        {(value) => <Matrix {...value} />}
      </LoadedBody>
    </Page>
  );
}

/** `rows`: the criterion that holds back most communes first. */
type MatrixProps = { programme: Programme; communes: readonly Commune[]; rows: readonly CriterionRow[] };

function criteriaSentence({ communes, rows }: MatrixProps, language: Language): string {
  const words = communesWords[language].criteria;
  const [worst] = rows;
  // What is not known is no success.
  const why = whyNothingKnown(communes, language);
  if (why) return `${words.title}: ${why}.`;
  const isKnown = communes.length > 0 && rows.every(({ unknown }) => unknown === 0);
  if (!worst?.missing) return isKnown && worst ? words.leadNone : words.title;
  const name = criterionName(worst, language);
  const lead = words.lead(name, formatNumber(worst.missing, language), formatNumber(worst.known, language));
  return worst.unknown > 0 ? words.leadUnknown(lead, formatNumber(worst.unknown, language)) : lead;
}

function Matrix({ programme, communes, rows: byMissing }: MatrixProps) {
  const { language, t } = useLanguage();
  const scoped = useScoped();
  const dataset = useDataset();
  const { filter } = useFilters(dataset.known);
  const words = communesWords[language].criteria;
  const [order, setOrder] = useAddressChoice("order", CRITERIA_ORDERS);
  const rows = useMemo(
    () => (order === "missing" ? byMissing : criteriaMatrix(programme, communes, order)),
    [programme, communes, byMissing, order],
  );
  const columns = useMemo(() => matrixColumns(communes, programme, language), [communes, programme, language]);
  const part = useShownPart(columns.slice(HEAD_COLUMNS), {
    nameOf: ({ heading }) => heading,
    order: "",
    size: COLUMNS_OF_A_PART,
    most: MOST_COLUMNS,
  });
  const table = useRef<HTMLDivElement>(null);
  const since = formatMonth(newSince(programme), language);
  const sets = setsInUse(programme, communes);
  const why = whyNothingKnown(communes, language);
  const isNew = newlyMet(rows);
  const news = isNew === null ? words.newUnknown(since) : words.newCount(isNew, since);
  if (communes.length === 0) return <EmptyNotice message={noCommuneText(filter, language, t)} />;
  return (
    <Panel
      title={words.panel}
      subtitle={scoped(
        `${words.subtitle(sets.map(({ decision }) => decision).join("; "))}. ${why ? `${capitalise(why)}.` : news}`,
        "standing",
      )}
      tools={
        <TakeAwayTable
          title={words.title}
          fileName={words.title}
          columns={columns}
          rows={rows}
          notes={() => sheetNotes(dataset, filter, language, t, "standing")}
        />
      }
    >
      <div className={styles.choices}>
        <ChoiceGroup
          label={words.sort}
          choices={CRITERIA_ORDERS.map((value) => ({ value, label: words.sorts[value] }))}
          value={order}
          onChange={setOrder}
        />
      </div>
      <PartFinder part={part} />
      <div ref={table} className={`${styles.table} ${styles.matrix}`}>
        <DataTable
          caption={words.title}
          columns={[...columns.slice(0, HEAD_COLUMNS), ...part.rows]}
          rows={rows}
          rowKey={(row) => criterionName(row, language)}
        />
      </div>
      <PartTurner part={part} list={table} />
      <ul className={styles.legend} aria-label={words.legend}>
        <LegendItem cell={{ state: "met" }} text={words.met} />
        <LegendItem cell={{ state: "new", since: newSince(programme) }} text={words.newSince(since)} />
        <LegendItem cell={{ state: "notMet" }} text={words.notMet} />
        <LegendItem cell={{ state: "lost", since: newSince(programme) }} text={words.lostLegend} />
        <LegendItem cell={{ state: "unknown" }} text={words.unknown} />
        {sets.length > 1 && <LegendItem cell={{ state: "otherSet" }} text={words.otherSet} />}
      </ul>
    </Panel>
  );
}

function LegendItem({ cell, text }: { cell: CriterionCell; text: string }) {
  return (
    <li>
      <Mark cell={cell} />
      {text}
    </li>
  );
}

const SIGNS = { met: "✓", new: "✓", notMet: "", lost: "✕", unknown: "?", otherSet: "·" } as const;

function Mark({ cell }: { cell: CriterionCell }) {
  return (
    <span className={styles.mark} data-mark="" data-state={cell.state} aria-hidden="true">
      {SIGNS[cell.state]}
    </span>
  );
}

/** The state of a cell in words, for a screen reader and the sheet. */
export function cellWords(cell: CriterionCell | undefined, language: Language): string {
  const words = communesWords[language].criteria;
  if (!cell) return words.unknown;
  switch (cell.state) {
    case "new":
      return words.newlyMet(formatMonth(cell.since, language));
    case "lost":
      return words.lost(formatMonth(cell.since, language));
    default:
      return words[cell.state];
  }
}

/** Before the communes': the criterion, and how many do not meet it. */
const HEAD_COLUMNS = 2;

function matrixColumns(communes: readonly Commune[], programme: Programme, language: Language): TableColumn<CriterionRow>[] {
  const words = communesWords[language].criteria;
  return [
    {
      key: "criterion",
      heading: words.criterion,
      cell: (row) => criterionName(row, language),
      value: (row) => criterionName(row, language),
      kind: "text",
    },
    {
      key: "missing",
      heading: words.missing,
      cell: ({ missing }) => <strong>{missing === null ? ABSENT : formatNumber(missing, language)}</strong>,
      value: ({ missing }) => missing,
      blank: ({ missing }) => (missing === null ? words.unknown : null),
      kind: "count",
    },
    ...communes.map(
      (commune, index): TableColumn<CriterionRow> => ({
        key: `commune:${commune.id}`,
        heading: commune.name,
        headingCell: (
          <>
            <FilterLink to={paths.commune.href(commune.id)}>{commune.name}</FilterLink>
            <br />
            {metCount(commune, programme) ?? words.unknown}
            <span className="visually-hidden">{` ${words.metPerCommune}`}</span>
          </>
        ),
        cell: ({ cells }) => {
          const cell = cells[index] ?? { state: "unknown" };
          return (
            <span title={cellWords(cell, language)}>
              <Mark cell={cell} />
              <span className="visually-hidden">{cellWords(cell, language)}</span>
            </span>
          );
        },
        value: ({ cells }) => cellWords(cells[index], language),
        kind: "text",
      }),
    ),
  ];
}
