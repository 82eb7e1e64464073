import { foldText } from "#src/lib/fold-text.ts";
import type { FormRecord, Read, SponsorNaming } from "../form-record.ts";
import { foldHeading, sponsorTypeOf } from "./heading-sense.ts";
import { remembered } from "./remembered.ts";
import type { RowCells } from "./row-cells.ts";
import type { Column } from "./table-shape.ts";

/** Whose a row's figures are; more than one where several columns name somebody. */
export type RowSponsor = Pick<FormRecord, "sponsor" | "sponsorChoices">;

/** Which of the two a sponsor's name speaks of. */
export const sponsorTypeOfName = remembered((text) => sponsorTypeOf(foldText(text)));
const headingTypeOf = remembered((text) => sponsorTypeOf(foldHeading(text)));

/** "-" and "Không" beside a column that names somebody. */
const isNobody = remembered((text) => /^(?:[-–—./\s]+|khong(?: co)?|chua co|0)$/.test(foldText(text)));

/** What a row says of its sponsor. `section`: what the rows above it say. */
export function sponsorOf(cells: RowCells, row: number, section: Read<string> | null): RowSponsor {
  const code = cells.field("sponsorCode", row);
  const said = cells.field("sponsorType", row, false);
  const saidType = said && sponsorTypeOfName(said.value);
  const [first, ...others] = namedIn(cells, row);
  // A code says which of them it is.
  if (first && others.length > 0 && code === null) {
    const sponsorChoices = [first, ...others].map(({ column, read, number }) => ({
      number,
      heading: column.heading,
      sponsor: namingIn(read, column, null),
    }));
    return { sponsor: null, sponsorChoices };
  }
  if (first) {
    const { value, ...read } = namingIn(first.read, first.column, saidType);
    return { sponsor: { ...read, value: { ...value, ...(code ? { code: code.value } : {}) } } };
  }
  const own = code ?? section;
  if (!own) return { sponsor: null };
  const type = saidType ?? sponsorTypeOfName(own.value);
  const named = code ? { code: code.value } : { name: own.value };
  return { sponsor: { ...own, value: { ...named, ...(type ? { type } : {}) } } };
}

/** Whom one column of several names. */
export function sponsorInColumn(cells: RowCells, row: number, column: number): Read<SponsorNaming> | null {
  const found = namedIn(cells, row).find((named) => named.column.column === column) ?? null;
  return found && namingIn(found.read, found.column, null);
}

type Named = { readonly column: Column; readonly read: Read<string>; readonly number: number };

/** The columns that name somebody, counted from 1, each name once. */
function namedIn(cells: RowCells, row: number): Named[] {
  const columns = cells.fieldsOf("sponsor");
  const named = columns.flatMap((column, index): Named[] => {
    const read = cells.fieldIn(column, row);
    return read && !(columns.length > 1 && isNobody(read.value)) ? [{ column, read, number: index + 1 }] : [];
  });
  if (named.length < 2) return named;
  return named.filter(
    ({ read }, index) => named.findIndex((other) => foldText(other.read.value) === foldText(read.value)) === index,
  );
}

/** A firm's name in a column of agencies is a firm's all the same. */
function namingIn(read: Read<string>, { heading }: Column, saidType: "agency" | "enterprise" | null): Read<SponsorNaming> {
  const type = saidType ?? sponsorTypeOfName(read.value) ?? headingTypeOf(heading);
  return { ...read, value: { name: read.value, ...(type ? { type } : {}) } };
}
