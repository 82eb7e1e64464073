import type { MonthReport } from "#src/api/entry/answers.ts";
import { illustrativePublication } from "../demo-data/illustrative-publication.ts";
import { EntryStore } from "./entry-store.ts";

export const PASSWORD = "mot-cau-de-nho";

/** The demonstration's store: a reporter of a commune, one of an enterprise, staff, an administrator, and some months on their way. */
export function demoEntryStore(): EntryStore {
  const store = new EntryStore(illustrativePublication(), {
    apiBase: "api",
    authority: null,
    refreshMinutes: 15,
    language: "vi",
  });
  const nobody = { communes: [], sponsors: [] };
  const password = PASSWORD;
  store.addAccount({
    id: "tk-xa",
    name: "Báo cáo Gia Minh",
    signIn: "giaminh",
    password,
    role: "reporter",
    scope: { communes: ["gia-minh"], sponsors: [] },
  });
  store.addAccount({
    id: "tk-dn",
    name: "Báo cáo Doanh nghiệp 01",
    signIn: "dn01",
    password,
    role: "reporter",
    scope: { communes: [], sponsors: [{ type: "enterprise", id: "dn-01" }] },
  });
  store.addAccount({ id: "tk-huyen", name: "Tổng hợp huyện", signIn: "huyen", password, role: "staff", scope: nobody });
  store.addAccount({ id: "tk-quantri", name: "Quản trị", signIn: "quantri", password, role: "administrator", scope: nobody });
  store.addAccount({ id: "tk-xem", name: "Người xem", signIn: "xem", password, role: "viewer", scope: nobody });
  store.months = [
    aReport("commune", "gia-minh", "2017-09", "owed"),
    { ...aReport("commune", "gia-minh", "2017-08", "returned"), word: "Thiếu số người học nghề", late: true, revision: 2 },
    { ...aReport("commune", "gia-minh", "2017-07", "accepted"), revision: 3 },
    { ...aReport("commune", "gia-minh", "2017-06", "closed"), revision: 4 },
    { ...aReport("commune", "gia-lac", "2017-09", "sent"), revision: 5 },
    { ...aReport("commune", "gia-lac", "2017-08", "owed"), late: true },
    { ...aReport("enterprise", "dn-01", "2017-09", "owed") },
  ];
  store.closed.add("2017-06");
  return store;
}

function aReport(type: MonthReport["reporter"]["type"], id: string, month: string, state: MonthReport["state"]): MonthReport {
  const [year = "", number = ""] = month.split("-");
  const dueOn = `${year}-${String(Number(number) + 1).padStart(2, "0")}-05`;
  return { reporter: { type, id }, month, state, revision: 0, dueOn, late: false };
}
