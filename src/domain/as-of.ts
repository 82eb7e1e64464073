import { addMonths, type Day, day, isDay, type Month, monthOfDay } from "./month.ts";
import { coveredRange, type Period, type ProgrammeSpan } from "./period.ts";
import { asOfDay, type Programme } from "./programme.ts";
import type { Proposal } from "./proposal.ts";

/** As of when something is told: the programme's time up to then, and the last day of it. */
export type AsOf = { readonly span: ProgrammeSpan; readonly today: Day };

/** As of now, by the data. */
export function asOfData(programme: Programme): AsOf {
  return { span: programme, today: asOfDay(programme) };
}

/** As of the end of a period, where that lies before the end of the data: what came later was not known. */
export function asOfPeriod(period: Period, programme: Programme): AsOf {
  const last = coveredRange(period, programme)?.last;
  if (last === undefined || !isPast(period, programme)) return asOfData(programme);
  return { span: { firstMonth: programme.firstMonth, dataThrough: last }, today: lastDayOf(last) };
}

/** Whether months with data follow the period: what is known of today is then not known of the period. */
export function isPast(period: Period, span: ProgrammeSpan): boolean {
  const last = coveredRange(period, span)?.last;
  return last !== undefined && last < span.dataThrough;
}

/**
 * A proposal as it stood on a day; null where it was not raised yet. What was answered later was open then. One answered on a day that is
 * not known is taken as answered.
 */
export function proposalOn(proposal: Proposal, today: Day): Proposal | null {
  const { raisedOn, answeredOn, answer: _, ...rest } = proposal;
  if (raisedOn > today) return null;
  return answeredOn === undefined || answeredOn <= today ? proposal : { ...rest, raisedOn, status: "open" };
}

export function lastDayOf(month: Month): Day {
  const dates = ["31", "30", "29"].map((date) => `${month}-${date}`);
  return dates.find(isDay) ?? day(`${month}-28`);
}

/** The last month that was over by the end of the day. */
export function lastMonthEndedBy(date: Day): Month {
  const month = monthOfDay(date);
  return date === lastDayOf(month) ? month : addMonths(month, -1);
}
