import type { CommuneNaming, FormRecord, Read } from "../form-record.ts";
import { communeNaming, isCommuneText } from "./form-title.ts";
import type { PeriodText } from "./period-text.ts";
import { remembered } from "./remembered.ts";
import type { RowCells } from "./row-cells.ts";
import { periodsOf } from "./row-periods.ts";
import { type RowSponsor, sponsorOf } from "./row-sponsors.ts";
import type { TableSections } from "./table-sections.ts";

/** What all of a row's records have in common. */
export type RowBase = Pick<FormRecord, "id" | "commune" | "kind" | "title" | "form" | "note" | "adjusts" | "adjustReason"> &
  RowSponsor & { readonly periods: readonly Read<PeriodText>[] };

const namingOf = remembered(communeNaming);

/** What a row says of whose, where and of what its figures are: its own cells, the sections above it and the title together. */
export class RowNaming {
  readonly #cells: RowCells;
  readonly #sections: TableSections;
  #lastCommune: Read<CommuneNaming> | null = null;

  constructor(cells: RowCells, sections: TableSections) {
    this.#cells = cells;
    this.#sections = sections;
  }

  /** A section or a total has come between: blank cells below it are not of the commune above. */
  forgetCommune(): void {
    this.#lastCommune = null;
  }

  baseOf(row: number, isNamedAbove: boolean): RowBase {
    const commune = this.#communeOf(row);
    const title = isNamedAbove ? null : this.#cells.field("title", row);
    const prefix = this.#sections.of("title");
    const hasCommunes = this.#cells.has("commune") || this.#cells.has("communeCode");
    const isNamedByTitle = !hasCommunes && title !== null && isCommuneText(title.text);
    const isBare = title === null || this.#cells.isOurs;
    const bare = isBare ? title : { ...title, value: title.value.replace(/^[-–+*•]\s*/, "") };
    return {
      id: this.#cells.field("id", row),
      commune: isNamedByTitle ? { ...title, value: this.#withParent(namingOf(title.text), row) } : commune,
      ...sponsorOf(this.#cells, row, this.#sections.of("sponsor")),
      kind: this.#cells.field("kind", row) ?? this.#sections.of("kind"),
      title: isNamedByTitle ? null : bare && prefix ? { ...bare, value: `${prefix.value}: ${bare.value}` } : bare,
      form: this.#cells.field("form", row),
      note: this.#cells.field("note", row, false),
      adjusts: this.#cells.field("adjusts", row),
      adjustReason: this.#cells.field("adjustReason", row, false),
      periods: periodsOf(this.#cells, row, this.#sections.of("period")),
    };
  }

  /** A commune that stands over columns. */
  communeOver(heading: Read<string>, row: number): Read<CommuneNaming> {
    return { ...heading, value: this.#withParent(namingOf(heading.value), row) };
  }

  #communeOf(row: number): Read<CommuneNaming> | null {
    const name = this.#cells.field("commune", row);
    const code = this.#cells.field("communeCode", row);
    const withParent = (naming: CommuneNaming) => this.#withParent(naming, row);
    const own = name ?? code;
    if (own) {
      // In our own form a commune without a code stands under its id, which may be a number.
      const isShortened = code !== null && !this.#cells.isOurs && /^\d{1,5}$/.test(code.value);
      const coded = code ? { code: isShortened ? code.value.padStart(5, "0") : code.value } : {};
      const read = { ...own, value: withParent({ ...(name ? this.#chosen(name.value, namingOf) : {}), ...coded }) };
      this.#lastCommune = read;
      return read;
    }
    const section = this.#sections.of("commune");
    if (!section && this.#lastCommune && this.#goesOnFromAbove(row)) return this.#lastCommune;
    const { title, sheetCommune, table } = this.#cells.input;
    const isSaid = this.#cells.has("commune") || table.blocks.some(({ names }) => names.some(({ value }) => value === "commune"));
    const stands = section ?? title.commune ?? (isSaid ? null : sheetCommune);
    return stands && { ...stands, value: withParent(namingOf(stands.value)) };
  }

  /** With the district or province that the row or the title names. */
  #withParent(naming: CommuneNaming, row: number): CommuneNaming {
    const parent = this.#cells.field("parent", row)?.value ?? this.#cells.input.title.parent?.value;
    return parent && !naming.parent ? { ...naming, parent } : naming;
  }

  /** In our own form "Gia Thắng (14506)" is chosen from a list: a name and its code. */
  #chosen<Naming extends { readonly name?: string; readonly code?: string }>(
    text: string,
    read: (text: string) => Naming,
  ): Naming {
    const [, name, code] = (this.#cells.isOurs && /^(.+) \(([^()\s]+)\)$/.exec(text)) || [];
    return name && code ? { ...read(name), code } : read(text);
  }

  /** Without a merge, a blank cell below a commune is of it where the row has no ordinal of its own. */
  #goesOnFromAbove(row: number): boolean {
    const number = this.#cells.fieldsOf("number")[0];
    if (!number) return false;
    const shown = this.#cells.grid.shown(row, number.column);
    return shown.row < row || this.#cells.isBlank(row, number.column);
  }
}
