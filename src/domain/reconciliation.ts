import { type Commune, isRecognised } from "./commune.ts";
import { deliveredOf } from "./figures.ts";
import { type Day, type Month, monthOfDay } from "./month.ts";
import type { PublishedFigure } from "./programme.ts";
import { EVERYTHING } from "./support-filter.ts";
import type { SupportTable } from "./support-table.ts";
import { totals } from "./totals.ts";

/** What the data has to say; null = could not be read. */
export type ReconciliationFacts = {
  readonly firstMonth: Month;
  readonly communes: readonly Pick<Commune, "standard" | "validTo">[] | null;
  readonly table: SupportTable | null;
};

/** A published figure beside the same one computed from the data, in dong or in communes. */
export type Reconciliation = {
  readonly figure: PublishedFigure;
  /** Null = the data it needs could not be read, or is all blank: `blank` says which. */
  readonly computed: number | null;
  /** Computed less published. */
  readonly difference: number | null;
  /** Why the data that was read holds no sum; null where it does, and where it was not read. */
  readonly blank: "not-reported" | "not-applicable" | null;
  /** Lines up to that month whose amount is still owed: the computed sum may yet grow. */
  readonly linesNotReported: number;
};

/** Each published figure against the data as it stood on the day of the figure. A month counts whole: money has no day. */
export function reconcile(figures: readonly PublishedFigure[], facts: ReconciliationFacts): Reconciliation[] {
  return figures.map((figure) => {
    const { value: computed, ...others } = computedFor(figure, facts);
    return { figure, computed, difference: computed === null ? null : computed - figure.value, ...others };
  });
}

function computedFor(
  { measure, asOf }: PublishedFigure,
  { firstMonth, communes, table }: ReconciliationFacts,
): { value: number | null } & Pick<Reconciliation, "blank" | "linesNotReported"> {
  if (measure === "deliveredDong") {
    if (!table) return { value: null, blank: null, linesNotReported: 0 };
    const { whole } = totals(table, { ...EVERYTHING, range: { first: firstMonth, last: monthOfDay(asOf) } });
    const { linesNotReported } = whole;
    const delivered = deliveredOf(whole);
    if (delivered === "not-reported" || delivered === "not-applicable")
      return { value: null, blank: delivered, linesNotReported };
    // Of no line at all the data says that there was none.
    return { value: whole.delivered, blank: null, linesNotReported };
  }
  const counts = measure === "communes" ? existsOn : recognisedBy;
  const value = communes ? communes.filter((commune) => counts(commune, asOf)).length : null;
  return { value, blank: null, linesNotReported: 0 };
}

/** A commune that was merged into another counts up to its last day. */
function existsOn({ validTo }: Pick<Commune, "validTo">, day: Day): boolean {
  return validTo === undefined || validTo >= day;
}

/** Recognised, and by that day; without a day of recognition the stage is all that is known. */
function recognisedBy(commune: Pick<Commune, "standard">, day: Day): boolean {
  const { recognisedOn } = commune.standard;
  return isRecognised(commune) && (recognisedOn === undefined || recognisedOn <= day);
}
