import { attribute } from "./scan-xml.ts";
import { cellName } from "./workbook.ts";

/** What becomes of a cell besides its colour. Undefined: its content stays. */
export type MarkedCell = { readonly row: number; readonly column: number; readonly value: string | number | undefined };

/** The markup of a sheet with some of its cells marked; all the rest is copied as it stands. */
export type MarkedSheet = { readonly markup: string; readonly hasLostFormulas: boolean };

const TAGS = /<(\/?)((?:[\w.-]+:)?)(sheetData|row|c)(?=[\s/>])((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>/g;

/** `lookOf`: the marked look of a cell that looks so. Cells and rows that are not there are put in, in their order. */
export function markedSheet(markup: string, cells: readonly MarkedCell[], lookOf: (look: number) => number): MarkedSheet {
  const left = [...cells].sort((one, other) => one.row - other.row || one.column - other.column);
  const out: string[] = [];
  let copied = 0;
  let row = -1;
  let column = -1;
  let hasLostFormulas = false;
  let open: { readonly cell: MarkedCell; readonly attributes: string; readonly from: number; readonly inner: number } | null =
    null;

  const copyTo = (to: number) => {
    out.push(markup.slice(copied, to));
    copied = to;
  };
  const putCells = (prefix: string, beforeColumn: number) => {
    while (left[0]?.row === row && left[0].column < beforeColumn) putCell(prefix, left.shift());
  };
  const putCell = (prefix: string, cell: MarkedCell | undefined) => {
    if (cell !== undefined) out.push(cellMarkup(prefix, cell, "", lookOf, null));
  };
  const putRows = (prefix: string, beforeRow: number) => {
    for (let first = left[0]; first !== undefined && first.row < beforeRow; first = left[0]) {
      row = first.row;
      out.push(`<${prefix}row r="${row + 1}">`);
      putCells(prefix, Number.POSITIVE_INFINITY);
      out.push(`</${prefix}row>`);
    }
  };

  for (const found of markup.matchAll(TAGS)) {
    const [whole, slash = "", prefix = "", name = "", attributes = "", emptySlash = ""] = found;
    const end = found.index + whole.length;
    const isEmpty = emptySlash !== "";
    if (name === "c" && slash === "") {
      column = columnIn(attributes, column + 1);
      copyTo(found.index);
      putCells(prefix, column);
      const first = left[0];
      if (first?.row !== row || first.column !== column) continue;
      left.shift();
      if (!isEmpty) open = { cell: first, attributes, from: found.index, inner: end };
      else out.push(cellMarkup(prefix, first, attributes, lookOf, ""));
      copied = end;
    } else if (name === "c" && open !== null) {
      const inner = markup.slice(open.inner, found.index);
      const isOfMany = /<(?:[\w.-]+:)?f\b[^>]*\bt="(?:shared|array|dataTable)"/.test(inner);
      const cell = isOfMany ? { ...open.cell, value: undefined } : open.cell;
      hasLostFormulas ||= cell.value !== undefined && /<(?:[\w.-]+:)?f\b/.test(inner);
      out.push(cellMarkup(prefix, cell, open.attributes, lookOf, inner));
      copied = end;
      open = null;
    } else if (name === "row" && slash === "") {
      const next = Number(attribute(attributes, "r") ?? row + 2) - 1;
      copyTo(found.index);
      putRows(prefix, next);
      row = next;
      column = -1;
      if (!isEmpty || left[0]?.row !== row) continue;
      out.push(`<${prefix}row${attributes}>`);
      putCells(prefix, Number.POSITIVE_INFINITY);
      out.push(`</${prefix}row>`);
      copied = end;
    } else if (name === "row") {
      copyTo(found.index);
      putCells(prefix, Number.POSITIVE_INFINITY);
    } else if (name === "sheetData" && (isEmpty || slash !== "")) {
      copyTo(found.index);
      if (isEmpty) out.push(`<${prefix}sheetData>`);
      putRows(prefix, Number.POSITIVE_INFINITY);
      if (isEmpty) out.push(`</${prefix}sheetData>`);
      if (isEmpty) copied = end;
      break;
    }
  }
  copyTo(markup.length);
  return { markup: out.join(""), hasLostFormulas };
}

function columnIn(attributes: string, next: number): number {
  const letters = /^[A-Z]+/i.exec(attribute(attributes, "r") ?? "")?.[0];
  if (letters === undefined) return next;
  return [...letters.toUpperCase()].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function cellMarkup(
  prefix: string,
  { row, column, value }: MarkedCell,
  attributes: string,
  lookOf: (look: number) => number,
  inner: string | null,
): string {
  const look = Number(attribute(attributes, "s") ?? 0);
  const kept = attributes.replace(/\s(?:r|s)\s*=\s*(?:"[^"]*"|'[^']*')/g, "");
  const head = `<${prefix}c r="${cellName(row, column)}" s="${lookOf(look)}"`;
  if (value === undefined) return inner ? `${head}${kept}>${inner}</${prefix}c>` : `${head}/>`;
  if (value === "") return `${head}/>`;
  if (typeof value === "number") return `${head}><${prefix}v>${value}</${prefix}v></${prefix}c>`;
  const text = `<${prefix}t xml:space="preserve">${asMarkup(value)}</${prefix}t>`;
  return `${head} t="inlineStr"><${prefix}is>${text}</${prefix}is></${prefix}c>`;
}

const MARKUP_SIGNS: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text within markup: without what XML cannot hold. */
export function asMarkup(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that markup cannot hold
  const bare = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, "");
  return bare.replace(/[&<>"]/g, (sign) => MARKUP_SIGNS[sign] ?? sign);
}
