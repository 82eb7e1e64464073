import type { CellContent } from "#src/documents/workbook/workbook.ts";
import type { FormPeriod, Read } from "../form-record.ts";
import { foldHeading } from "./heading-sense.ts";
import { type PeriodText, periodOf, periodOfCell, periodOfDate, periodOfNumber } from "./period-text.ts";
import { remembered } from "./remembered.ts";
import type { RowCells } from "./row-cells.ts";
import { contentText } from "./sheet-grid.ts";
import type { Block } from "./table-columns.ts";

/** The time that a cell's text names. */
export const cellPeriodOf = remembered(periodOfCell);
const isQuarterHeading = remembered((text) => /^quy|^quarter/.test(foldHeading(text)));

/** What a row's own cells and the section above it say of its time. */
export function periodsOf(cells: RowCells, row: number, section: Read<string> | null): Read<PeriodText>[] {
  const said: Read<PeriodText>[] = [];
  for (const heading of cells.fieldsOf("period")) {
    const place = cells.grid.shown(row, heading.column);
    if (place.column !== heading.column || place.row < cells.input.firstRow || cells.isBlank(place.row, place.column)) continue;
    if (cells.tellBroken(place.row, place.column, true)) continue;
    const content = cells.content(place.row, place.column);
    const value = periodOfContent(content, isQuarterHeading(heading.heading));
    if (value === null) cells.tell("not-a-period", place.row, place.column, true);
    else said.push({ value, at: cells.at(place.row, place.column), text: contentText(content) });
  }
  const ofSection = section && cellPeriodOf(section.text);
  if (section && ofSection) said.push({ ...section, value: ofSection });
  return said;
}

/** What a row, its block, the title and the sheet's name say of its time together. */
export function periodWith(cells: RowCells, row: readonly Read<PeriodText>[], block: Block | null): Read<FormPeriod> | null {
  const ofBlock = (block?.periods ?? []).map((said) => ({
    value: said.value,
    text: said.text,
    at: cells.at(said.row, said.column),
  }));
  const near = [...row, ...ofBlock];
  const { title, sheetPeriod } = cells.input;
  // "Năm 2016" over a column is all of that year, whatever part of 2017 the title speaks of.
  const isWhole = near.some(({ value }) => value.years !== null) && near.every(({ value }) => value.months === null);
  const said = isWhole ? near : [...near, ...title.periods, ...(sheetPeriod ? [sheetPeriod] : [])];
  const value = periodOf(said.map((read) => read.value));
  const from = said.find((read) => read.value.months !== null) ?? said.find((read) => read.value.years !== null);
  return value && from ? { value, at: from.at, text: from.text } : null;
}

function periodOfContent(content: CellContent, isQuarters: boolean): PeriodText | null {
  if (content instanceof Date) return periodOfDate(content);
  if (typeof content === "number") return periodOfNumber(content, isQuarters);
  if (typeof content !== "string") return null;
  const whole = /^\d{1,4}$/.test(content) ? periodOfNumber(Number(content), isQuarters) : null;
  return whole ?? cellPeriodOf(content) ?? (isQuarters ? cellPeriodOf(`quý ${content}`) : null);
}
