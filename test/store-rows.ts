import { expect, vi } from "vitest";
import * as z from "zod/mini";
import type { Publication } from "#server/store/fill-store.ts";
import type { PublishedFiles } from "#server/store/published-files.ts";
import type { Store } from "#server/store/store.ts";
import { storeState } from "#server/store/store-state.ts";
import type { Endpoint, WireRows } from "#src/api/endpoints.ts";
import type { Account } from "#src/api/entry/account.ts";

/** A small publication for tests of the store: two communes, an agency and an enterprise, July 2016 to September 2017. */
export function aPublication(given: Partial<Publication> = {}): Publication {
  const standard = { stage: "registered", level: "standard" };
  return {
    programme: {
      id: "p-1",
      title: "Chương trình thử",
      decision: { number: "1-QĐ", issuer: "Nơi ban hành", subject: "" },
      motto: "",
      area: { name: "Vùng thử", level: "huyện" },
      firstMonth: "2016-07",
      dataThrough: "2017-09",
      updatedAt: "2017-09-28T17:00:00+07:00",
      illustrative: false,
      kinds: [
        { id: "roads", name: "Đường" },
        { id: "jobs", name: "Việc làm" },
      ],
      criteriaSet: { decision: "1", criteria: [{ number: 1, name: "Quy hoạch" }] },
      documentForm: "party",
      thresholds: { monthsWithoutSupport: 2, lowCompletion: 0.5, quarterElapsed: 0.66, proposalOverdueDays: 60 },
    },
    communes: [
      { id: "a", name: "Xã A", standard, criteria: [] },
      { id: "b", name: "Xã B", standard, criteria: [] },
    ],
    agencies: [{ id: "cq", name: "Cơ quan 1", level: "district", communes: [{ communeId: "a", from: "2016-07" }] }],
    enterprises: [{ id: "dn", name: "Doanh nghiệp 1", sector: "", communes: [{ communeId: "b", from: "2016-07" }] }],
    support: [],
    proposals: [],
    settings: { apiBase: "api", authority: null, refreshMinutes: 15, language: "vi" },
    ...given,
  };
}

export function aWireLine(given: Partial<WireRows["support"]> = {}): WireRows["support"] {
  return {
    id: "ht-1",
    communeId: "a",
    sponsor: { type: "agency", id: "cq" },
    kind: "roads",
    month: "2017-09",
    title: "Đường vào thôn",
    planned: 10,
    delivered: 10,
    form: "cash",
    ...given,
  };
}

export const STAFF: Account = { id: "staff", name: "Cán bộ huyện", role: "staff", scope: { communes: [], sponsors: [] } };

export function aReporter(given: Partial<Account["scope"]> = {}): Account {
  return { id: "rep", name: "Cán bộ xã", role: "reporter", scope: { communes: [], sponsors: [], ...given } };
}

/** The rows of a published list, as they were sent. */
export function publishedRows({ files }: PublishedFiles, endpoint: Endpoint): Record<string, unknown>[] {
  const body: unknown = JSON.parse(files[endpoint].file.body.toString("utf8"));
  return z.array(z.record(z.string(), z.unknown())).parse(Array.isArray(body) ? body : [body]);
}

/** What readers get once they get the newest: on a busy machine they have the one before until it is built. */
export async function newestOf(store: Store): Promise<PublishedFiles> {
  const state = await storeState(store.database.db);
  return await vi.waitFor(
    async () => {
      const { published } = await store.current();
      expect(published.version).toBe(state?.version);
      return published;
    },
    { timeout: 20_000 },
  );
}
