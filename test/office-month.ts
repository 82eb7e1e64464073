import { readFileSync } from "node:fs";
import path from "node:path";
import ExcelJs from "exceljs";
import * as z from "zod/mini";
import { agencyContract } from "#src/api/agencies.ts";
import { communeContract } from "#src/api/communes.ts";
import { enterpriseContract } from "#src/api/enterprises.ts";
import { programmeContract } from "#src/api/programme.ts";
import { supportLineContract } from "#src/api/support.ts";

const MILLION = 1_000_000;

/** What each office reports in a line that nobody knew of, planned and delivered, in million dong. */
export const NEW_LINE = 20;

/** A workbook as an office sends it in. */
export type OfficeFile = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

/** What somebody typed wrong, in the file of a commune: in place of what was delivered in its last line. Its total is right. */
export type Mistakes = Readonly<Record<string, string | number>>;

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

function published<Contract extends z.ZodMiniType>(name: string, contract: Contract): z.output<Contract> {
  return contract.parse(JSON.parse(readFileSync(path.resolve(import.meta.dirname, `../public/api/${name}.json`), "utf8")));
}

/** What of the demonstration data the offices report again. */
export function publishedLists() {
  return {
    programme: published("programme", programmeContract),
    communes: published("communes", z.array(communeContract)),
    agencies: published("agencies", z.array(agencyContract)),
    enterprises: published("enterprises", z.array(enterpriseContract)),
    support: published("support", z.array(supportLineContract)),
  };
}

/**
 * Nine workbooks of a month, one for each commune: titles above, money in "triệu đồng", a heading over two columns, a row that numbers them, a total and
 * signatures below. Each has what is published of the month, and one more line.
 */
export async function officeMonth(month: string, mistakes: Mistakes = {}): Promise<OfficeFile[]> {
  const lists = publishedLists();
  const { communes } = lists;
  return await Promise.all(
    communes.map(async ({ id, name }) => {
      const book = new ExcelJs.Workbook();
      fillForm(book.addWorksheet("Biểu tổng hợp"), name, month, rowsOf(lists, id, month), mistakes[id]);
      return { name: `${id}-${month}.xlsx`, mimeType: XLSX, buffer: Buffer.from(await book.xlsx.writeBuffer()) };
    }),
  );
}

type FormRow = readonly (string | number)[];

function rowsOf(
  { programme, agencies, enterprises, support }: ReturnType<typeof publishedLists>,
  communeId: string,
  month: string,
): FormRow[] {
  const sponsors = new Map([
    ...agencies.map(({ id, name }): [string, string] => [`agency:${id}`, name]),
    ...enterprises.map(({ id, name }): [string, string] => [`enterprise:${id}`, name]),
  ]);
  const kinds = new Map(programme.kinds.map(({ id, name }) => [id, typeof name === "string" ? name : name.vi]));
  const ofCommune = support.filter((line) => line.communeId === communeId && line.month === month);
  const rows = ofCommune.map((line) => [
    line.title,
    sponsors.get(`${line.sponsor.type}:${line.sponsor.id}`) ?? "",
    kinds.get(line.kind) ?? "",
    amountCell(line.planned),
    amountCell(line.delivered),
  ]);
  const sponsor = [...agencies.map((one) => one), ...enterprises].find(({ communes }) =>
    communes.some((given) => given.communeId === communeId && !given.to),
  );
  return [...rows, [`Tập huấn cho cán bộ xã tháng ${month.slice(5)}`, sponsor?.name ?? "", "Dạy nghề", NEW_LINE, NEW_LINE]];
}

function amountCell(amount: unknown): string | number {
  if (typeof amount === "number") return amount / MILLION;
  return amount === null ? "" : "Không áp dụng";
}

function fillForm(
  sheet: ExcelJs.Worksheet,
  commune: string,
  month: string,
  rows: readonly FormRow[],
  mistake: string | number | undefined,
): void {
  const [year, number] = month.split("-");
  sheet.addRow([`UBND XÃ ${commune.toUpperCase()}, HUYỆN GIA VIỄN`]);
  sheet.addRow([`KẾT QUẢ HỖ TRỢ XÃ ${commune.toUpperCase()} THÁNG ${Number(number)} NĂM ${year}`]);
  sheet.mergeCells("A2:F2");
  sheet.addRow(["", "", "", "", "", "(ĐVT: triệu đồng)"]);
  sheet.addRow(["STT", "Nội dung hỗ trợ", "Đơn vị hỗ trợ", "Loại hỗ trợ", "Kinh phí", ""]);
  sheet.addRow(["", "", "", "", "Kế hoạch", "Thực hiện"]);
  for (const column of ["A", "B", "C", "D"]) sheet.mergeCells(`${column}4:${column}5`);
  sheet.mergeCells("E4:F4");
  sheet.addRow(["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"]);
  for (const [index, row] of rows.entries()) sheet.addRow([index + 1, ...row]);
  if (mistake !== undefined) sheet.getCell(sheet.rowCount, 6).value = mistake;
  sheet.addRow(["", "Tổng cộng", "", "", sumOf(rows, 3), sumOf(rows, 4)]);
  sheet.addRow([]);
  sheet.addRow(["", "NGƯỜI LẬP BIỂU", "", "", "TM. ỦY BAN NHÂN DÂN"]);
}

function sumOf(rows: readonly FormRow[], column: number): number {
  return rows.reduce((sum, row) => {
    const cell = row[column];
    return typeof cell === "number" ? sum + cell : sum;
  }, 0);
}
