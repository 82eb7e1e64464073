// @vitest-environment node
import { expect, it } from "vitest";
import { aCommune, aSponsor } from "#test/builders.ts";
import { assignmentsLived } from "./assignments-lived.ts";
import { day, month } from "./month.ts";

type Months = readonly [from: string, to?: string];

const held = ([from, to]: Months, communeId = "a") => ({ communeId, from: month(from), ...(to ? { to: month(to) } : {}) });

it.each<[string, Months, Months, Months | null]>([
  ["ends with its commune", ["2016-07"], ["2010-01-01", "2016-12-31"], ["2016-07", "2016-12"]],
  ["begins with its commune, in the month of its first day", ["2016-07"], ["2018-06-15"], ["2018-06"]],
  ["that ended before stays as it is", ["2016-07", "2016-11"], ["2010-01-01", "2016-12-31"], ["2016-07", "2016-11"]],
  ["of a commune without days stays as it is", ["2016-07"], [""], ["2016-07"]],
  ["in its commune's last month alone is of that month", ["2016-12"], ["", "2016-12-01"], ["2016-12", "2016-12"]],
  ["of the month after is none", ["2017-01"], ["", "2016-12-31"], null],
  ["of the month before is none", ["2016-07", "2018-05"], ["2018-06-01"], null],
])("an assignment that %s", (_what, months, [first, last], expected) => {
  const commune = aCommune({ id: "a", ...(first ? { validFrom: day(first) } : {}), ...(last ? { validTo: day(last) } : {}) });
  const sponsor = aSponsor({ assignments: [held(["2016-01"], "b"), held(months)] });
  expect(assignmentsLived(sponsor, commune)).toEqual(expected ? [held(expected)] : []);
});
