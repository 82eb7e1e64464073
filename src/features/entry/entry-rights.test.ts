import { describe, expect, it } from "vitest";
import type { Account } from "#src/api/entry/account.ts";
import type { MonthReport } from "#src/api/entry/answers.ts";
import type { MonthState } from "#src/api/entry/month-row.ts";
import { monthStateOfReports, publishedFor } from "#src/api/entry/month-state-of-reports.ts";
import { month } from "#src/domain/month.ts";
import { firstAwaited, mayAskFor, mayKeep, refusalToAdd } from "./entry-rights.ts";

const SCOPE = { communes: ["gia-minh"], sponsors: [{ type: "enterprise" as const, id: "dn-06" }] };
const account = (role: Account["role"]): Account => ({ id: role, name: role, role, scope: SCOPE });
const COMMUNE = { type: "commune", id: "gia-minh" } as const;
const SPONSOR = { type: "enterprise", id: "dn-06" } as const;
const report = (reporter: MonthReport["reporter"], state: MonthState, of = "2017-10"): MonthReport => ({
  reporter,
  month: month(of),
  state,
  revision: 0,
  dueOn: "2017-11-05",
  late: false,
});

describe("the states that the list of reports tells", () => {
  it("are owed where a report is not in it, and closed for everybody where one of the month is", () => {
    const stateOf = monthStateOfReports([report(COMMUNE, "sent"), report(COMMUNE, "closed", "2017-09")]);
    expect([stateOf(COMMUNE, "2017-10"), stateOf(SPONSOR, "2017-10")]).toEqual(["sent", "owed"]);
    expect([stateOf(COMMUNE, "2017-09"), stateOf(SPONSOR, "2017-09")]).toEqual(["closed", "closed"]);
  });
});

describe("a month that is published", () => {
  const reports = [report(COMMUNE, "owed", "2017-08"), report(COMMUNE, "owed", "2017-11"), report(COMMUNE, "returned")];
  const programme = { dataThrough: month("2017-09") };

  it("is closed to who reports, unless its reports are told; the district enters in it", () => {
    const stateOf = monthStateOfReports(reports, publishedFor(account("reporter"), programme));
    const states = ["2017-07", "2017-08", "2017-09", "2017-10", "2017-12"].map((of) => stateOf(COMMUNE, of));
    expect(states).toEqual(["closed", "owed", "closed", "returned", "owed"]);
    expect(monthStateOfReports(reports, publishedFor(account("staff"), programme))(COMMUNE, "2017-07")).toBe("owed");
  });

  it("is not where entry begins: that is the first month that waits", () => {
    expect(firstAwaited(reports.slice(1), COMMUNE)).toBe("2017-10");
    expect(firstAwaited([report(COMMUNE, "sent")], COMMUNE)).toBeNull();
    expect(firstAwaited(reports, SPONSOR)).toBeNull();
  });
});

describe("a sheet takes a new line", () => {
  const asked = (role: Account["role"], state: MonthState, reporter: MonthReport["reporter"] = COMMUNE) =>
    refusalToAdd(account(role), reporter, "2017-10", monthStateOfReports([report(reporter, state)]));

  it("from whoever reports for it while its report is not with the district", () => {
    expect([asked("reporter", "owed"), asked("reporter", "returned"), asked("reporter", "owed", SPONSOR)]).toEqual([
      null,
      null,
      null,
    ]);
    expect([asked("reporter", "sent"), asked("reporter", "accepted")]).toEqual(["month-sent", "month-sent"]);
  });

  it("from the district until the month is closed, and never from a viewer or a reporter of others", () => {
    expect([asked("staff", "sent"), asked("administrator", "accepted"), asked("staff", "closed")]).toEqual([
      null,
      null,
      "month-closed",
    ]);
    expect([asked("viewer", "owed"), asked("reporter", "owed", { type: "commune", id: "gia-lac" })]).toEqual([
      "not-allowed",
      "not-allowed",
    ]);
  });
});

it("what is open besides follows the role and the scope", () => {
  expect((["viewer", "reporter", "staff", "administrator"] as const).map((role) => mayKeep(account(role), "agencies"))).toEqual([
    false,
    false,
    true,
    true,
  ]);
  expect([mayKeep(account("staff"), "settings"), mayKeep(account("administrator"), "settings")]).toEqual([false, true]);
  expect([mayAskFor(account("reporter"), "gia-minh"), mayAskFor(account("reporter"), "gia-lac")]).toEqual([true, false]);
});
