import { addMonths } from "./month.ts";
import type { Assignment } from "./sponsor.ts";

/**
 * The assignments of one sponsor with those of one commune that overlap or follow on each other as one. One that ends before it begins holds in no
 * month, and stays as it is.
 */
export function joinedAssignments(assignments: readonly Assignment[]): Assignment[] {
  return [...Map.groupBy(assignments, ({ communeId }) => communeId).values()].flatMap(joinedOfOne);
}

function joinedOfOne(assignments: readonly Assignment[]): Assignment[] {
  const [crossed, held] = [assignments.filter(isCrossed), assignments.filter((each) => !isCrossed(each))];
  const joined: Assignment[] = [];
  for (const assignment of held.sort((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)))) {
    const last = joined.at(-1);
    if (last && (last.to === undefined || assignment.from <= addMonths(last.to, 1))) {
      joined[joined.length - 1] = endingLater(last, assignment);
    } else joined.push(assignment);
  }
  return [...joined, ...crossed];
}

function isCrossed({ from, to }: Assignment): boolean {
  return to !== undefined && to < from;
}

function endingLater({ communeId, from, to }: Assignment, other: Assignment): Assignment {
  if (to === undefined || other.to === undefined) return { communeId, from };
  return { communeId, from, to: other.to > to ? other.to : to };
}
