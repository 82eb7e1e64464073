import type { Feature } from "write-excel-file/universal";
import { markupText } from "#src/lib/markup-text.ts";

type Table = {
  readonly sheetName: string;
  /** From 1. */
  readonly headingRow: number;
  /** Below the heading, without the total. */
  readonly rows: number;
  readonly columns: number;
};

/**
 * How a sheet is printed and filtered, which the library has no options for: as wide as a page, its heading on every page, pages
 * numbered; and a filter over heading and rows, in which the total is no row. ECMA-376 wants its parts in this order.
 */
export function printedTable(table: Table): Feature<Blob> {
  return {
    files: {
      transform: {
        "xl/worksheets/sheet{id}.xml": { transform: (xml) => printedSheet(xml, table) },
        "xl/workbook.xml": { transform: (xml) => withNames(xml, table) },
      },
    },
  };
}

function printedSheet(xml: string, table: Table): string {
  const filter = table.rows > 0 ? `<autoFilter ref="${area(table, "")}"/>` : "";
  return xml
    .replace("<sheetViews>", '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>$&')
    .replace("</sheetData>", `$&${filter}`)
    .replace(/<pageSetup [^>]*?(?=\/>)/, '$& fitToWidth="1" fitToHeight="0"')
    .replace("</worksheet>", "<headerFooter><oddFooter>&amp;P/&amp;N</oddFooter></headerFooter>$&");
}

/** Print titles and filters are names of the workbook. */
function withNames(xml: string, table: Table): string {
  const sheet = `'${markupText(table.sheetName.replaceAll("'", "''"))}'!`;
  const { headingRow } = table;
  const names = [
    table.rows > 0
      ? `<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">${sheet}${area(table, "$")}</definedName>`
      : "",
    `<definedName name="_xlnm.Print_Titles" localSheetId="0">${sheet}$${headingRow}:$${headingRow}</definedName>`,
  ].join("");
  // By a function: a "$" in a text has a meaning of its own there.
  return xml.replace("<definedNames/>", () => `<definedNames>${names}</definedNames>`);
}

/** "A5:F20", or "$A$5:$F$20". */
function area({ headingRow, rows, columns }: Table, sign: string): string {
  return `${sign}A${sign}${headingRow}:${sign}${columnName(columns)}${sign}${headingRow + rows}`;
}

/** 1 is "A", 27 is "AA". */
function columnName(number: number): string {
  if (number <= 0) return "";
  const last = (number - 1) % 26;
  return columnName((number - 1 - last) / 26) + String.fromCharCode(65 + last);
}
