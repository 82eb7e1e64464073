import { BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType } from "docx";
import type { CellValue } from "#src/lib/cell.ts";
import type { Language } from "#src/lib/language.ts";
import { documentCell } from "./document-cell.ts";
import { gapOf, runsOf, styled, TEXT_WIDTH } from "./docx-text.ts";
import type { DocumentColumn, DocumentTable } from "./text-document.ts";

const LINE = { style: BorderStyle.SINGLE, size: 4, color: "000000" };
const ALL_LINES = { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE };

/** Caption, unit, then a table whose head stands again on each page and whose rows stay whole. */
export function tableOf(table: DocumentTable, language: Language): (Paragraph | Table)[] {
  const { caption, unit, columns, rows, total } = table;
  const above = [...(caption === "" ? [] : [styled("Caption", caption)]), ...(unit === "" ? [] : [styled("TableUnit", unit)])];
  if (columns.length === 0) return above;
  const widths = columnWidths(columns);
  const last = rows.length - 1;
  return [
    ...above,
    ...(unit === "" ? [gapOf(4)] : []),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      columnWidths: widths,
      borders: ALL_LINES,
      margins: { top: 30, bottom: 30, left: 85, right: 85 },
      rows: [
        headRow(columns, widths),
        // A total does not open a page by itself.
        ...rows.map((row, index) =>
          rowOf(row, columns, widths, language, total !== null && index === last ? "beforeTotal" : "plain"),
        ),
        ...(total ? [rowOf(total, columns, widths, language, "total")] : []),
      ],
    }),
    gapOf(6),
  ];
}

function headRow(columns: readonly DocumentColumn[], widths: readonly number[]): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    keepNext: true,
    children: columns.map(({ heading }, index) => cellOf([styled("TableHead", heading)], widths[index])),
  });
}

type RowRole = "plain" | "beforeTotal" | "total";

function rowOf(
  row: readonly CellValue[],
  columns: readonly DocumentColumn[],
  widths: readonly number[],
  language: Language,
  role: RowRole,
): TableRow {
  const bold = role === "total";
  return new TableRow({
    cantSplit: true,
    ...(role === "beforeTotal" ? { keepNext: true } : {}),
    children: columns.map(({ kind }, index) => {
      const value = row[index] ?? null;
      // Below a column of words there is nothing to add up, which is not a figure that is missing.
      const text = bold && kind === "text" && value === null ? "" : documentCell(value, kind, language);
      const style = kind === "text" ? "TableText" : "TableNumber";
      return cellOf([new Paragraph({ style, children: runsOf(text, bold ? { bold: true } : {}) })], widths[index]);
    }),
  });
}

function cellOf(children: Paragraph[], width = 0): TableCell {
  return new TableCell({ width: { size: width, type: WidthType.DXA }, verticalAlign: VerticalAlign.CENTER, children });
}

/** In twips; together the width of the text. */
function columnWidths(columns: readonly DocumentColumn[]): number[] {
  const parts = columns.map(({ width }) => (Number.isFinite(width) && width > 0 ? width : 1));
  const whole = parts.reduce((sum, part) => sum + part, 0);
  const edges = [0, ...parts.map((_, index) => parts.slice(0, index + 1).reduce((sum, part) => sum + part, 0))].map((edge) =>
    Math.round((edge / whole) * TEXT_WIDTH),
  );
  return parts.map((_, index) => (edges[index + 1] ?? 0) - (edges[index] ?? 0));
}
