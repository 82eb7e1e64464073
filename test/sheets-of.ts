import type { Dataset } from "#src/api/dataset.ts";
import type { Sheet } from "#src/documents/sheet.ts";
import { sheetOf } from "#src/documents/sheet-of.ts";
import { communeColumns } from "#src/features/communes/commune-columns.tsx";
import { communeRows, communesTotal } from "#src/features/communes/commune-rows.ts";
import { timeColumns } from "#src/features/overview/time-columns.tsx";
import { proposalColumns } from "#src/features/proposals/proposal-columns.tsx";
import { proposalNotes } from "#src/features/proposals/proposal-notes.ts";
import { sponsorColumns } from "#src/features/sponsors/sponsor-columns.tsx";
import { WIDE_COLUMNS } from "#src/features/support-lines/line-columns.ts";
import { lineNames } from "#src/features/support-lines/line-names.ts";
import { linesSheet } from "#src/features/support-lines/lines-sheet.ts";
import { NO_FILTER } from "#src/filters/filter.ts";
import { sheetNotes } from "#src/filters/sheet-notes.ts";
import type { Language } from "#src/lib/language.ts";
import { type Loaded, loadedTogether, mapLoaded, valueOf } from "#src/lib/loaded.ts";
import type { Messages } from "#src/messages/vi.ts";
import { filteredFigures } from "#src/views/filtered-figures.ts";
import { proposalRows } from "#src/views/proposals-view.ts";
import { linesOfType, sponsorRows, totalRow } from "#src/views/sponsor-list-view.ts";
import { timeView } from "#src/views/time-view.ts";
import { heldLines } from "./held-lines.ts";

/** The tables that screens give away, each with what it needs; by their screen. Nothing chosen. */
export function sheetsOf(dataset: Dataset, language: Language, t: Messages): Record<string, Loaded<Sheet>> {
  return {
    communes: communesSheet(dataset, language, t),
    agencies: sponsorsSheet("agency", dataset, language, t),
    enterprises: sponsorsSheet("enterprise", dataset, language, t),
    quarters: quartersSheet(dataset, language, t),
    lines: everyLine(dataset, language, t),
    proposals: proposalsSheet(dataset, language, t),
  };
}

function communesSheet(dataset: Dataset, language: Language, t: Messages): Loaded<Sheet> {
  const { programme, communes, support, proposals } = dataset;
  return mapLoaded(loadedTogether({ programme, communes, support }), (read) => {
    const data = { ...read, table: read.support.table, proposals: valueOf(proposals) };
    return sheetOf(
      {
        title: "communes",
        fileName: "communes",
        columns: communeColumns(read.programme.thresholds, language, t),
        rows: communeRows(NO_FILTER, data),
        total: communesTotal(NO_FILTER, data),
        notes: sheetNotes(dataset, NO_FILTER, language, t, ["standing", "waiting"]),
      },
      language,
    );
  });
}

function sponsorsSheet(type: "agency" | "enterprise", dataset: Dataset, language: Language, t: Messages): Loaded<Sheet> {
  const { programme, communes, sponsors, support, proposals } = dataset;
  return mapLoaded(loadedTogether({ programme, communes, sponsors, support }), (read) => {
    const { table } = read.support;
    const rows = sponsorRows(type, NO_FILTER, { ...read, table, proposals: valueOf(proposals) });
    return sheetOf(
      {
        title: type,
        fileName: type,
        columns: sponsorColumns(type, read.programme.thresholds, NO_FILTER, language, t),
        rows,
        total: totalRow(rows, linesOfType(type, NO_FILTER, read.programme), table),
        notes: sheetNotes(dataset, { ...NO_FILTER, sponsorType: type }, language, t, ["course", "waiting"]),
      },
      language,
    );
  });
}

function quartersSheet(dataset: Dataset, language: Language, t: Messages): Loaded<Sheet> {
  return mapLoaded(filteredFigures(dataset, NO_FILTER), (figures) => {
    const view = timeView(figures, "quarter", "kind", language, t);
    const notes = sheetNotes(dataset, NO_FILTER, language, t);
    return sheetOf(
      { title: "quarters", fileName: "quarters", columns: timeColumns(view, language, t), rows: view.bars, notes },
      language,
    );
  });
}

function everyLine(dataset: Dataset, language: Language, t: Messages): Loaded<Sheet> {
  const { programme, communes, support } = dataset;
  return mapLoaded(loadedTogether({ programme, communes, support, figures: filteredFigures(dataset, NO_FILTER) }), (read) => {
    const { lines } = heldLines(read.support);
    return linesSheet({
      lines,
      arranged: { order: Int32Array.from(lines, (_, at) => at), groups: [], whole: read.figures.inPeriod.whole },
      columns: WIDE_COLUMNS,
      words: { names: lineNames(read.programme, read.communes, valueOf(dataset.sponsors) ?? [], language), language, t },
      notes: sheetNotes(dataset, NO_FILTER, language, t),
      period: "",
    });
  });
}

function proposalsSheet(dataset: Dataset, language: Language, t: Messages): Loaded<Sheet> {
  const { programme, proposals, communes, sponsors } = dataset;
  return mapLoaded(loadedTogether({ programme, proposals }), (read) => {
    const rows = proposalRows(read.proposals, { ...read, communes: valueOf(communes), sponsors: valueOf(sponsors) }, language);
    return sheetOf(
      {
        title: "proposals",
        fileName: "proposals",
        columns: proposalColumns(rows, language, t),
        rows,
        notes: proposalNotes(dataset, NO_FILTER, language, t),
      },
      language,
    );
  });
}
