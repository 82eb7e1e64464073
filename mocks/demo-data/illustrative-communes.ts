import { unitTable } from "#src/domain/current-units.ts";
import { successorOf } from "#src/domain/units-of-today.ts";
import { COMMUNE_SITUATIONS } from "./commune-situations.ts";
import { CRITERIA_SET } from "./criteria-set.ts";
import { GIA_VIEN_COMMUNES } from "./gia-vien-communes.ts";
import { GIA_VIEN_UNIT_CHANGES } from "./gia-vien-unit-changes.ts";
import type { WireCommune } from "./wire-publication.ts";

type Standing = {
  readonly stage: WireCommune["standard"]["stage"];
  /** Numbers of the criteria not met. */
  readonly missing: readonly number[];
  /** The month in which a criterion was met during the programme, or lost if it is among the missing. */
  readonly since: Readonly<Record<number, string>>;
};

/** Gia Tiến and Gia Hưng are recognised, as published; who misses what elsewhere is illustrative. */
const STANDINGS: Readonly<Record<string, Standing>> = {
  "gia-thang": { stage: "registered", missing: [2, 10, 17], since: { 5: "2016-11", 6: "2017-06", 11: "2017-03" } },
  "gia-phuong": { stage: "registered", missing: [5, 6, 11, 17], since: { 3: "2016-12", 13: "2017-05" } },
  "gia-lac": { stage: "notRegistered", missing: [2, 6, 10, 11, 17], since: { 7: "2016-10", 15: "2017-04" } },
  "gia-minh": { stage: "notRegistered", missing: [2, 3, 6, 10, 11, 15, 17], since: { 12: "2017-06" } },
  // Criterion 17 had been met and was lost again.
  "gia-trung": { stage: "notRegistered", missing: [2, 6, 10, 13, 17], since: { 5: "2016-12", 16: "2017-07", 17: "2017-05" } },
  "gia-thinh": { stage: "selfAssessed", missing: [6, 17], since: { 2: "2017-01", 10: "2017-06", 11: "2017-06", 13: "2017-08" } },
  "lien-son": { stage: "notRegistered", missing: [2, 5, 6, 9, 10, 11, 13, 17], since: { 8: "2016-11" } },
  "gia-hung": { stage: "recognised", missing: [], since: { 2: "2016-10", 6: "2016-11", 11: "2016-12", 17: "2016-12" } },
  "gia-tien": { stage: "recognised", missing: [], since: { 6: "2016-09", 10: "2016-11", 17: "2016-11" } },
};

/** Populations of 2017, and the day and decision of recognition, were not found: they are absent, not guessed. */
export function illustrativeCommunes(): WireCommune[] {
  const table = unitTable(GIA_VIEN_UNIT_CHANGES, GIA_VIEN_COMMUNES);
  return GIA_VIEN_COMMUNES.map((commune) => {
    const successor = successorOf(commune, table);
    const identity = { ...commune, ...(successor ? { successor } : {}) };
    const standing = STANDINGS[identity.id];
    const situation = COMMUNE_SITUATIONS[identity.id];
    if (!standing || !situation) throw new RangeError(`Nothing is known of the commune "${identity.id}"`);
    return { ...identity, standard: { stage: standing.stage, level: "standard" }, criteria: criteriaOf(standing), situation };
  });
}

function criteriaOf({ missing, since }: Standing): WireCommune["criteria"] {
  return CRITERIA_SET.criteria.map(({ number }) => {
    const month = since[number];
    return { number, met: !missing.includes(number), ...(month ? { since: month } : {}) };
  });
}
