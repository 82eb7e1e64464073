import type { Commune } from "./commune.ts";
import { type Lived, lifeOf } from "./commune-life.ts";
import { type Month, monthOfDay } from "./month.ts";
import type { Assignment, Sponsor } from "./sponsor.ts";

/**
 * A sponsor's assignments with one commune, each within the months in which there is that commune: nobody is in charge of a unit that has not
 * begun or has ended, whatever months an assignment names. One that lies in none of its months is left out.
 */
export function assignmentsLived(
  { assignments }: Pick<Sponsor, "assignments">,
  commune: Lived & Pick<Commune, "id">,
): Assignment[] {
  const theirs = assignments.filter(({ communeId }) => communeId === commune.id);
  const life = lifeOf(commune);
  if (!life.from && !life.to) return theirs;
  return theirs.flatMap((assignment) => {
    const from = later(assignment.from, life.from && monthOfDay(life.from));
    const to = earlier(assignment.to, life.to && monthOfDay(life.to));
    return to !== undefined && to < from ? [] : [{ communeId: commune.id, from, ...(to && { to }) }];
  });
}

function later(month: Month, other: Month | undefined): Month {
  return other !== undefined && other > month ? other : month;
}

/** Undefined: without an end. */
function earlier(month: Month | undefined, other: Month | undefined): Month | undefined {
  if (month === undefined || other === undefined) return month ?? other;
  return month < other ? month : other;
}
