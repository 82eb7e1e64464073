import { foldText } from "#src/lib/fold-text.ts";
import type { ColumnMeaning, Read } from "../form-record.ts";
import { isCommuneText } from "./form-title.ts";
import { isKindText } from "./heading-sense.ts";
import { type Label, NO_ORDINAL, type RowCells } from "./row-cells.ts";
import { cellPeriodOf } from "./row-periods.ts";
import { isHelperText, isTotalText } from "./row-texts.ts";
import type { SectionMeaning } from "./table-input.ts";

type Section = { readonly meaning: SectionMeaning; readonly depth: number | null; readonly read: Read<string> };

/** Rows that stand over others and say something of all of them. */
export class TableSections {
  readonly #cells: RowCells;
  readonly #sections: Section[] = [];
  readonly #met = new Set<SectionMeaning>();
  readonly #depths = new Set<number>();
  /** What the last section of each depth stood for: those beside it stand for the same. */
  readonly #meaningAt = new Map<number, SectionMeaning>();

  constructor(cells: RowCells) {
    this.#cells = cells;
  }

  /** What they have stood for, sorted. */
  meanings(): readonly SectionMeaning[] {
    return [...this.#met].sort();
  }

  /** Whether a row stands over others and is none itself. */
  isSection(row: number, labels: readonly Label[], hasFigures: boolean, depth: number | null): boolean {
    const [label, ...more] = labels;
    if (!label || more.length > 0) return false;
    const next = this.#cells.nextRow(row);
    const nextDepth = next === null ? null : (this.#cells.depthOf(next) ?? NO_ORDINAL);
    const nextLabel = next === null ? undefined : this.#cells.labelsOf(next)[0];
    const goesDeeper =
      nextDepth !== null &&
      depth !== null &&
      nextDepth > depth &&
      !isTotalText(nextLabel?.text ?? "") &&
      (hasFigures ? nextDepth < NO_ORDINAL || nextLabel !== undefined : true);
    if (goesDeeper && (depth ?? NO_ORDINAL) < 6) return true;
    const isCommuneColumn = label.column.use.kind === "field" && label.column.use.meaning === "commune";
    if (isCommuneText(label.text) && !isCommuneColumn && depth === null)
      return nextLabel !== undefined && !isCommuneText(nextLabel.text);
    if (hasFigures) return false;
    if (depth !== null) return depth <= 2 && this.#depths.has(depth);
    // A text by itself: nothing that is missing can stand for it but a section, where rows follow.
    return next !== null;
  }

  /** Whether a section of this depth has been met. */
  hasDepth(depth: number): boolean {
    return this.#depths.has(depth);
  }

  /** "Làm đường" over "Đợt 1" ends with the next row of its own depth. */
  endTitle(depth: number | null): void {
    const last = this.#sections.at(-1);
    if (last?.meaning === "title" && last.depth !== null && depth !== null && depth <= last.depth) this.#sections.pop();
  }

  open(row: number, label: Label, depth: number | null): void {
    if (depth !== null) this.#depths.add(depth);
    const { text } = label;
    const meaning = this.#meaningOf(label, depth);
    if (meaning === null) return;
    const known = this.#sections.findIndex((section) => section.meaning === meaning);
    if (known >= 0) this.#sections.splice(known);
    this.#cells.tellText(row, label.column.column, meaning !== "period");
    this.#sections.push({ meaning, depth, read: { value: text, at: this.#cells.at(row, label.column.column), text } });
    this.#met.add(meaning);
    this.#meaningAt.set(depth ?? NO_ORDINAL, meaning);
  }

  #meaningOf({ column, text }: Label, depth: number | null): SectionMeaning | null {
    const has = (meaning: ColumnMeaning) => this.#cells.has(meaning);
    const { table, title, sheetCommune } = this.#cells.input;
    const names = new Set(table.blocks.flatMap(({ names }) => names.map(({ value }) => value)));
    const lacksKind = !has("kind") && !names.has("kind");
    const lacksSponsor = !has("sponsor") && !has("sponsorCode") && !names.has("sponsor");
    const lacksCommune = !has("commune") && !has("communeCode") && title.commune === null;
    if (isCommuneText(text)) return "commune";
    if (cellPeriodOf(text) !== null) return "period";
    const folded = foldText(text);
    if (lacksSponsor && isHelperText(text)) return "sponsor";
    if (lacksKind && isKindText(folded)) return "kind";
    const before = this.#meaningAt.get(depth ?? NO_ORDINAL);
    if (before !== undefined && before !== "period") return before;
    const own = column.use.kind === "field" ? column.use.meaning : null;
    if (own === "sponsor" || own === "kind") return own;
    const hasNamedCommunes = this.#sections.some(({ meaning, read }) => meaning === "commune" && isCommuneText(read.text));
    if (own === "commune" || (lacksCommune && sheetCommune === null && !hasNamedCommunes)) return "commune";
    if (depth === 3) return "title";
    if (lacksKind) return "kind";
    return lacksSponsor ? "sponsor" : null;
  }

  /** The section that the next row stands in. */
  of(meaning: SectionMeaning): Read<string> | null {
    return this.#sections.findLast((section) => section.meaning === meaning)?.read ?? null;
  }
}
