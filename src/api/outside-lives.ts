import { assignmentsLived } from "#src/domain/assignments-lived.ts";
import type { Commune } from "#src/domain/commune.ts";
import { type Lived, lifeOf, livesOf, monthsLived } from "#src/domain/commune-life.ts";
import type { Month } from "#src/domain/month.ts";
import type { Sponsor } from "#src/domain/sponsor.ts";
import type { RowsRead } from "./dataset.ts";

/** A row at odds with the first or last day of a commune: a line of a month before or after it, or the two days themselves. `row` counts from 1. */
export type OutsideLife = {
  readonly endpoint: "support" | "communes";
  readonly row: number;
  readonly value: string;
  readonly why: "before-its-commune" | "after-its-commune" | "life-ends-before-start";
};

/** Assignments with one commune that lie wholly before or after it, by the file that they stand in. */
export type OutsideAssignments = {
  readonly endpoint: "agencies" | "enterprises";
  readonly communeId: string;
  readonly assignments: number;
};

const FILES = { agency: "agencies", enterprise: "enterprises" } as const;

/** They put nobody in charge in any month (`assignmentsLived`), and are told. One that ends before it begins is told as that. */
export function assignmentsOutsideLives(
  sponsors: readonly Sponsor[],
  communes: readonly (Lived & Pick<Commune, "id">)[],
): OutsideAssignments[] {
  const lives = livesOf(communes);
  if (lives.size === 0) return [];
  const outside = sponsors.flatMap(({ type, assignments }) =>
    assignments.flatMap((assignment) => {
      const { communeId, from, to } = assignment;
      const life = lives.get(communeId);
      const isOutside =
        life && !(to && to < from) && assignmentsLived({ assignments: [assignment] }, { ...life, id: communeId }).length === 0;
      return isOutside ? [{ endpoint: FILES[type], communeId }] : [];
    }),
  );
  return [...Map.groupBy(outside, ({ endpoint, communeId }) => `${endpoint} ${communeId}`).values()].flatMap((group) => {
    const [first] = group;
    return first ? [{ ...first, assignments: group.length }] : [];
  });
}

/** They count in every sum, and are told; days that cross are left out of account (`lifeOf`). Asked for on /data alone; no object is made of other lines. */
export function outsideLives({ support, communes }: RowsRead): OutsideLife[] {
  const lives = livesOf(communes.map(({ value }) => value));
  const found: OutsideLife[] = communes.flatMap(({ row, value: { validFrom, validTo } }) =>
    validFrom && validTo && validTo < validFrom
      ? [{ endpoint: "communes" as const, row, value: validTo, why: "life-ends-before-start" as const }]
      : [],
  );
  const look = (id: string, month: Month, rowOf: () => number) => {
    const commune = lives.get(id);
    if (!commune || monthsLived(commune, { first: month, last: month })) return;
    const why = month < (lifeOf(commune).from ?? "") ? "before-its-commune" : "after-its-commune";
    found.push({ endpoint: "support", row: rowOf(), value: month, why });
  };
  if (lives.size === 0) return found;
  // Not taken apart: whoever names the rows has an object made of each.
  const { inColumns, inGroups } = support;
  inGroups?.eachGroup((id, month, firstRow, lines) => {
    for (let line = 0; line < lines; line++) look(id, month, () => firstRow);
  });
  if (inColumns) {
    const { commune, month } = inColumns.columns;
    commune.codes.forEach((code, index) => {
      const [id, at] = [commune.keys[code], month.keys[month.codes[index] ?? 0]];
      if (id !== undefined && at) look(id, at, () => inColumns.rowAt(index).row);
    });
  } else for (const { row, value } of support.rows) look(value.communeId, value.month, () => row);
  return found;
}
