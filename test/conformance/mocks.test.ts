// @vitest-environment node

import { QueryClient } from "@tanstack/react-query";
import { beforeEach, describe, expect, it } from "vitest";
import { BAD_ROW_IDS } from "#mocks/malformed-support.ts";
import { type Scenario, scenarioHandlers } from "#mocks/scenarios.ts";
import { server } from "#mocks/server.ts";
import { listQuery } from "#src/api/endpoint-queries.ts";
import { HttpError } from "#src/api/errors.ts";
import { conformanceSuite, deliveredDong } from "./conformance-suite.ts";
import { illustrativeSuite } from "./illustrative-suite.ts";
import { type ConformanceSource, rawRows, readBodies, readSource } from "./read-source.ts";

const API_BASE = "http://dashboard.test/some/path/api";

function mocks(scenario: Scenario): ConformanceSource {
  return {
    open: async () => {
      server.use(...scenarioHandlers(scenario));
      return { apiBase: API_BASE, close: async () => server.resetHandlers() };
    },
  };
}

conformanceSuite("mocks, normal", mocks("normal"));
illustrativeSuite("mocks, normal", mocks("normal"));
conformanceSuite("mocks, empty", mocks("empty"));
conformanceSuite("mocks, slow", mocks("slow"));
conformanceSuite("mocks, large", mocks("large"));

describe("mocks, malformed", () => {
  beforeEach(() => server.use(...scenarioHandlers("malformed")));

  it("has two rows that break the contract, each with its reason, and one of an unknown commune", async () => {
    const { support, communes } = await readSource(API_BASE);
    expect(support.setAside.map(({ id, field, value, reason }) => ({ id, field, value, reason }))).toEqual([
      { id: BAD_ROW_IDS.notAMonth, field: "month", value: "2017-13", reason: "not-a-month" },
      { id: BAD_ROW_IDS.amountAsText, field: "delivered", value: "1.000.000", reason: "not-whole-dong" },
    ]);
    const communeIds = new Set(communes.rows.map(({ value }) => value.id));
    const lost = support.rows.filter(({ value }) => !communeIds.has(value.communeId));
    expect(lost.map(({ value }) => value.id)).toEqual([BAD_ROW_IDS.unknownCommune]);
  });

  it("holds the illustrative publication in the other rows, to the dong", async () => {
    const rows = rawRows((await readBodies(API_BASE)).support.text);
    const badIds: unknown[] = Object.values(BAD_ROW_IDS);
    const good = rows.filter(({ id }) => !badIds.includes(id));
    expect(rows.length - good.length).toBe(3);
    expect(deliveredDong(good)).toBe(2_500_000_000);
  });
});

describe("mocks, failing", () => {
  beforeEach(() => server.use(...scenarioHandlers("failing")));

  it("answers 500 for support, and the rest as ever", async () => {
    const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
    await expect(client.query(listQuery("support", API_BASE))).rejects.toEqual(new HttpError(`${API_BASE}/support.json`, 500));
    expect((await client.query(listQuery("agencies", API_BASE))).rows).toHaveLength(12);
  });
});
