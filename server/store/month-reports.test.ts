// @vitest-environment node
import { describe, expect, it } from "vitest";
import { isRecord } from "#src/api/contract.ts";
import type { Account } from "#src/api/entry/account.ts";
import type { MonthAction } from "#src/api/entry/month-row.ts";
import { day, month } from "#src/domain/month.ts";
import { DATABASE_PLACES } from "#test/database-places.ts";
import { aPublication, aReporter, aWireLine, newestOf, publishedRows, STAFF } from "#test/store-rows.ts";
import { freshStore, useDatabase } from "#test/use-database.ts";
import { calendarText } from "./due-days.ts";
import { judgeFor } from "./judge-changes.ts";
import { type MonthOwner, WHOLE } from "./month-id.ts";
import { dueDay, monthReports, openMonths } from "./month-reports.ts";
import { moveMonth } from "./move-month.ts";
import { ChangedError, NotAllowedError, RefusedError } from "./row-change.ts";
import type { Store } from "./store.ts";
import { todayIn } from "./today-in.ts";
import { writeRows } from "./write-rows.ts";

const T0 = Date.parse("2017-10-20T03:00:00Z");
const TODAY = day("2017-10-20");
const A: MonthOwner = { type: "commune", id: "a" };
const ALL: MonthOwner = { type: WHOLE, id: WHOLE };

async function take(
  store: Store,
  action: MonthAction,
  given: { owner?: MonthOwner; of?: string; word?: string; on?: number | null; by?: Account } = {},
) {
  const { owner = A, of = "2017-10", word = "", on = null, by = STAFF } = given;
  const step = { owner, month: month(of), action, word, ifRevision: on };
  return (await moveMonth(store.database, step, by, { account: by.id, reason: word, at: T0 })).version;
}

async function codeOf(taking: Promise<unknown>): Promise<string> {
  try {
    await taking;
    return "taken";
  } catch (error) {
    if (error instanceof NotAllowedError) return error.code;
    if (error instanceof RefusedError) return error.faults.map(({ field, reason }) => `${field} ${reason}`).join();
    if (error instanceof ChangedError) return "changed";
    throw error;
  }
}

async function enter(store: Store, id: string, given: Parameters<typeof aWireLine>[0] = {}, by: Account = STAFF) {
  const change = { collection: "support", id, ifRevision: null, row: aWireLine({ id, month: "2017-10", ...given }) } as const;
  return (await writeRows(store.database, [change], { account: by.id, reason: "", at: T0 }, judgeFor(by))).version;
}

describe.each(DATABASE_PLACES)("the months on $name", ({ make }) => {
  const opened = useDatabase(make);
  const fresh = () => freshStore(opened.database, aPublication(), () => T0);
  const reporter = aReporter({ communes: ["a"] });

  it("are sent by whose they are, accepted or returned with a word by the district, and say so", async () => {
    const store = await fresh();
    const sent = await take(store, "send", { by: reporter });
    expect(await codeOf(take(store, "return", { on: sent }))).toBe("word missing");
    const returned = await take(store, "return", { on: sent, word: "Thiếu số lao động" });
    const report = (await monthReports(store.database.db, TODAY)).find(({ reporter: { id } }) => id === "a");
    expect(report).toMatchObject({
      state: "returned",
      word: "Thiếu số lao động",
      revision: returned,
      month: "2017-10",
      late: false,
    });
    const again = await take(store, "send", { by: reporter, on: returned });
    await take(store, "accept", { on: again });
    expect(
      (await monthReports(store.database.db, TODAY)).map(({ reporter: { type, id }, state }) => `${type} ${id} ${state}`),
    ).toEqual(["commune a accepted", "commune b owed", "agency cq owed", "enterprise dn owed"]);
  });

  it.each<[string, (store: Store) => Promise<unknown>, string]>([
    ["accepted before it is sent", (store) => take(store, "accept"), "wrong-state"],
    ["sent twice", async (store) => take(store, "send", { on: await take(store, "send") }), "wrong-state"],
    ["sent on what it no longer is", async (store) => [await take(store, "send"), await take(store, "send")], "changed"],
    [
      "accepted by a reporter",
      async (store) => take(store, "accept", { on: await take(store, "send"), by: reporter }),
      "not-allowed",
    ],
    ["sent by another one's reporter", (store) => take(store, "send", { by: aReporter({ communes: ["b"] }) }), "not-allowed"],
    ["closed by a reporter", (store) => take(store, "close", { owner: ALL, by: reporter }), "not-allowed"],
    ["closed as if one report were the month", (store) => take(store, "close"), "wrong-state"],
    [
      "of a reporter that there is none of",
      (store) => take(store, "send", { owner: { type: "commune", id: "nope" } }),
      "reporter not-in-list",
    ],
    ["of a month before the programme", (store) => take(store, "send", { of: "2016-06" }), "month outside-programme"],
    ["of a month that nobody waits for", (store) => take(store, "send", { of: "2019-01" }), "month outside-programme"],
    [
      "sent by the district after their month was closed",
      async (store) => {
        await take(store, "close", { owner: ALL });
        await take(store, "send");
      },
      "month-closed",
    ],
    ["closed before an earlier one", (store) => take(store, "close", { owner: ALL, of: "2017-11" }), "earlier-open"],
    [
      "opened again without a word",
      async (store) => take(store, "reopen", { owner: ALL, on: await take(store, "close", { owner: ALL }) }),
      "word missing",
    ],
    [
      "sent after its month was closed",
      async (store) => {
        await take(store, "close", { owner: ALL });
        await take(store, "send", { by: reporter });
      },
      "month-closed",
    ],
  ])("are not %s", async (_what, taking, code) => {
    expect(await codeOf(taking(await fresh()))).toBe(code);
  });

  it("that are closed let the data reach through them, and take adjustments alone", async () => {
    const store = await fresh();
    const line = await enter(store, "ht-1", { delivered: 8 });
    const dataThrough = async () => publishedRows(await newestOf(store), "programme")[0]?.dataThrough;
    expect(await dataThrough()).toBe("2017-09");
    const closed = await take(store, "close", { owner: ALL });
    expect(await dataThrough()).toBe("2017-10");
    expect(await codeOf(enter(store, "ht-2"))).toBe("month-closed");
    const change = {
      collection: "support",
      id: "ht-1",
      ifRevision: line,
      row: aWireLine({ id: "ht-1", month: "2017-10", delivered: 7 }),
    } as const;
    const write = () => writeRows(store.database, [change], { account: "staff", reason: "", at: T0 }, judgeFor(STAFF));
    expect(await codeOf(write())).toBe("month-closed");
    await enter(store, "dc-1", { adjusts: "ht-1", adjustReason: "Nhập trùng", delivered: -1 });
    // Opened again it takes everything; closing has made two entries, the month's and the programme's.
    await take(store, "reopen", { owner: ALL, word: "Bổ sung", on: closed - 1 });
    expect(await codeOf(write())).toBe("taken");
  });

  it("of an illustration move its own time on, and no other's", async () => {
    const time = async (store: Store) => publishedRows(await newestOf(store), "programme")[0]?.updatedAt;
    const real = await fresh();
    expect([await time(real), await todayIn(real)]).toEqual(["2017-09-28T17:00:00+07:00", "2017-10-20"]);
    await enter(real, "ht-1");
    expect(await time(real)).toBe("2017-10-20T10:00:00+07:00");
    const { programme } = aPublication();
    const illustration = aPublication({ programme: { ...(isRecord(programme) ? programme : {}), illustrative: true } });
    const store = await freshStore(opened.database, illustration, () => T0);
    await enter(store, "ht-1");
    expect([await time(store), await todayIn(store)]).toEqual(["2017-09-28T17:00:00+07:00", "2017-09-28"]);
    await take(store, "close", { owner: ALL });
    expect([await time(store), await todayIn(store)]).toEqual(["2017-11-05T17:00:00+07:00", "2017-11-05"]);
  });

  it("that were published before are closed to reporters, not to the district, until it opens one again", async () => {
    const store = await fresh();
    expect(await codeOf(enter(store, "ht-1", { month: "2017-09" }, reporter))).toBe("month-closed");
    expect(await codeOf(enter(store, "ht-1", { month: "2017-09" }))).toBe("taken");
    expect(await codeOf(take(store, "close", { owner: ALL, of: "2017-09" }))).toBe("wrong-state");
    await take(store, "reopen", { owner: ALL, of: "2017-09", word: "Bổ sung" });
    expect(await codeOf(enter(store, "ht-2", { month: "2017-09" }, reporter))).toBe("taken");
  });

  it("that are closed are listed with all their reports, sent or not", async () => {
    const store = await fresh();
    await take(store, "close", { owner: ALL });
    const closed = (await monthReports(store.database.db, TODAY)).filter(({ month: of }) => of === "2017-10");
    expect(closed.map(({ reporter: { id }, state }) => `${id} ${state}`)).toEqual([
      "a closed",
      "b closed",
      "cq closed",
      "dn closed",
    ]);
  });

  it("that were sent are the district's: the reporter changes nothing in them", async () => {
    const store = await fresh();
    await enter(store, "ht-1", {}, reporter);
    const sent = await take(store, "send", { by: reporter });
    expect(await codeOf(enter(store, "ht-2", {}, reporter))).toBe("month-sent");
    expect(await codeOf(enter(store, "ht-3"))).toBe("taken");
    await take(store, "recall", { by: reporter, on: sent });
    expect(await codeOf(enter(store, "ht-2", {}, reporter))).toBe("taken");
  });
});

describe("the days on which reports are due", () => {
  it.each([
    ["2017-10", undefined, "2017-11-05"],
    ["2017-10", 20, "2017-11-20"],
    ["2018-01", 31, "2018-02-28"],
    ["2017-12", 0, "2018-01-01"],
  ])("of %s on the %s: %s", (of, closeDay, expected) => {
    expect(dueDay(month(of), closeDay)).toBe(expected);
  });

  it.each([
    ["2017-10-20", ["2017-10"]],
    ["2017-12-01", ["2017-10", "2017-11"]],
    ["2017-05-01", ["2017-10"]],
  ])("are of the months that have ended by %s: %j", (today, expected) => {
    expect(openMonths(month("2017-09"), day(today))).toEqual(expected);
  });

  it("are of a year at most", () => {
    expect(openMonths(month("2017-09"), day("2026-11-30"))).toHaveLength(12);
  });

  it("make a calendar whose lines a reader of calendars takes", () => {
    const text = calendarText(
      "Hạn; báo cáo, tháng",
      [{ month: month("2017-10"), dueOn: day("2017-11-05"), summary: "Hạn gửi báo cáo ".repeat(8) }],
      T0,
    );
    const lines = text.split("\r\n");
    expect(lines.slice(0, 2)).toEqual(["BEGIN:VCALENDAR", "VERSION:2.0"]);
    expect(text).toContain("X-WR-CALNAME:Hạn\\; báo cáo\\, tháng\r\n");
    expect(text).toContain("DTSTART;VALUE=DATE:20171105\r\n");
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBe(75);
    expect(text.replaceAll("\r\n ", "")).toContain(`SUMMARY:${"Hạn gửi báo cáo ".repeat(8)}\r\n`);
  });
});
