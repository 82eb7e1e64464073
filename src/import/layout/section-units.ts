import { type CellContent, cellKey } from "#src/documents/workbook/workbook.ts";
import { foldText } from "#src/lib/fold-text.ts";
import { isUnitAlone, unitOf } from "./unit-text.ts";

/** A text that names a unit: the number of dong, what else it says, and whether it says so with "ĐVT". */
export type UnitInText = { readonly unit: number; readonly rest: string; readonly isPlain: boolean };

/** Most texts of a table speak of no unit: no need to look closer. */
const MAY_NAME = /đvt|dvt|đơn vị|đồng|đ\)|vnđ|vnd|tr(?:iệu)?\)|nghìn\)|ngàn\)|tỷ\)/iu;
const BRACKETED = /[\s,;:-]*\(([^()]*)\)\s*[:.]?$/;
const SAID = /(?:^|[\s,;(-]+)(?:đvt|đơn vị tính|đơn vị)\s*:([^()]*)\)?\s*$/iu;

/** "Gia Thắng (ĐVT: triệu đồng)", "Gia Thắng, ĐVT: nghìn đồng", "(đồng)". Not "Thưởng (1 triệu đồng)". */
export function unitInText(text: string): UnitInText | null {
  if (!MAY_NAME.test(text)) return null;
  const said = SAID.exec(text);
  const found = said ?? BRACKETED.exec(text);
  const words = foldText(found?.[1] ?? "").replace(/[.\s]+$/, "");
  if (!found || !isUnitAlone(words) || (!said && /\d/.test(words))) return null;
  const unit = unitOf(`(${words})`);
  return unit === null ? null : { unit: Number(unit), rest: text.slice(0, found.index).trim(), isPlain: said !== null };
}

/** Cells of a table's rows that name the unit of their row, or of the rows below. */
export class SectionUnits {
  readonly #said = new Map<number, UnitInText>();
  readonly #rows = new Map<number, number>();

  take(row: number, column: number, said: UnitInText): void {
    this.#said.set(cellKey(row, column), said);
    this.#rows.set(row, said.unit);
  }

  /** The cell without the unit that it names. */
  without(row: number, column: number, content: CellContent): CellContent {
    const said = this.#said.size > 0 ? this.#said.get(cellKey(row, column)) : undefined;
    return said ? said.rest || null : content;
  }

  ofRow(row: number): number | null {
    return this.#rows.get(row) ?? null;
  }
}
