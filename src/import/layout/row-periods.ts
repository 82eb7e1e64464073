import type { CellContent } from "#src/documents/workbook/workbook.ts";
import type { FormPeriod, Read } from "../form-record.ts";
import { foldHeading } from "./heading-sense.ts";
import { type PeriodText, periodOf, periodOfCell, periodOfDate, periodOfNumber } from "./period-text.ts";
import { remembered } from "./remembered.ts";
import type { RowCells } from "./row-cells.ts";
import { contentText, type Place } from "./sheet-grid.ts";
import type { Block } from "./table-shape.ts";

/** The time that a cell's text names. */
export const cellPeriodOf = remembered(periodOfCell);
const isQuarterHeading = remembered((text) => /^quy|^quarter/.test(foldHeading(text)));

/** What a row's own cells and the section above it say of its time. */
export function periodsOf(cells: RowCells, row: number, section: Read<string> | null): Read<PeriodText>[] {
  const said: Read<PeriodText>[] = [];
  for (const heading of cells.fieldsOf("period")) {
    const shown = cells.grid.shown(row, heading.column);
    if (shown.column !== heading.column || shown.row < cells.input.firstRow || cells.isBlank(shown.row, shown.column)) continue;
    const place = cells.meant(shown);
    if (cells.tellBroken(place.row, place.column, true)) continue;
    const content = cells.content(place.row, place.column);
    const value = periodOfContent(content, isQuarterHeading(heading.heading));
    if (value === null) cells.tell("not-a-period", place.row, place.column, true);
    else {
      said.push({ value, at: cells.at(place.row, place.column), text: contentText(content) });
      tellOutsideTitle(cells, place, value);
    }
  }
  const ofSection = section && cellPeriodOf(section.text);
  if (section && ofSection) said.push({ ...section, value: ofSection });
  return said;
}

/** What is said of the whole table: by its title, or else by the sheet's name. */
function periodAbove({ input: { title, sheetPeriod } }: RowCells): FormPeriod | null {
  const said = title.periods.length > 0 ? title.periods : sheetPeriod ? [sheetPeriod] : [];
  return periodOf(said.map(({ value }) => value));
}

/** A day that Excel has turned round, or a month of another report: nobody knows whether the row or the title is wrong. What was typed here is meant. */
function tellOutsideTitle(cells: RowCells, { row, column }: Place, own: PeriodText): void {
  if (cells.isOurs || cells.grid.isMended(row, column)) return;
  const above = periodAbove(cells);
  if (above === null) return;
  const meets = (said: PeriodText | null) => {
    const period = said && periodOf([said, ...cells.input.title.periods.map(({ value }) => value)]);
    return period === null || (period.first <= above.last && above.first <= period.last);
  };
  if (meets(own)) return;
  const text = contentText(cells.content(row, column));
  const [, day, ofMonth, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  const turned = `${ofMonth}/${day}/${year}`;
  const read = day === undefined ? null : cellPeriodOf(turned);
  const candidates = read !== null && meets(read) ? turned : "";
  const title = cells.input.title.periods[0]?.text ?? cells.input.sheetPeriod?.text ?? "";
  cells.tell("outside-title", row, column, true, text, { title, candidates });
}

/** "THÁNG 9" in the title of a sheet "T8-2017": one of the two was forgotten when last month's file was copied. */
function tellMonthsDiffer(cells: RowCells): void {
  const { title, sheetPeriod } = cells.input;
  const titled = title.periods.find(({ value }) => value.months !== null);
  if (!titled || !sheetPeriod?.value.months || cells.grid.isMended(titled.at.row, titled.at.column)) return;
  const values = title.periods.map(({ value }) => value);
  const ofTitle = periodOf([...values, sheetPeriod.value]);
  const ofSheet = periodOf([sheetPeriod.value, ...values]);
  if (!ofTitle || !ofSheet || (ofTitle.first <= ofSheet.last && ofSheet.first <= ofTitle.last)) return;
  cells.tell("months-differ", titled.at.row, titled.at.column, true, titled.text, { sheet: sheetPeriod.text });
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
  if (value && !near.some(({ value: own }) => own.months !== null) && !isWhole) tellMonthsDiffer(cells);
  return value && from ? { value, at: from.at, text: from.text } : null;
}

function periodOfContent(content: CellContent, isQuarters: boolean): PeriodText | null {
  if (content instanceof Date) return periodOfDate(content);
  if (typeof content === "number") return periodOfNumber(content, isQuarters);
  if (typeof content !== "string") return null;
  const whole = /^\d{1,4}$/.test(content) ? periodOfNumber(Number(content), isQuarters) : null;
  return whole ?? cellPeriodOf(content) ?? (isQuarters ? cellPeriodOf(`quý ${content}`) : null);
}
