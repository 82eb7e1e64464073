import type { AmountScale } from "#src/charts/amount-scale.ts";
import { PlanBar } from "#src/charts/plan-bar.tsx";
import { deliveredOf } from "#src/domain/figures.ts";
import type { Total } from "#src/domain/totals.ts";
import { deliveredValue, plannedValue } from "#src/filters/amount-texts.ts";

type Props = { total: Total; scale: AmountScale; color?: string };

/** What was delivered of a total as a bar, its plan as a tick; hatched where nothing of it is reported. Its figures stand beside it. */
export function TotalBar({ total, ...look }: Props) {
  return (
    <PlanBar
      delivered={deliveredValue(total)}
      isOwed={deliveredOf(total) === "not-reported"}
      planned={plannedValue(total)}
      {...look}
    />
  );
}
