import { describe, expect, it } from "vitest";
import { rowsContract } from "#src/api/contract.ts";
import { UnreachableError } from "#src/api/errors.ts";
import { getJson } from "#src/api/get-json.ts";
import { readRuntimeConfig } from "#src/api/runtime-config.ts";
import { answerUnreachable } from "./handlers/answer.ts";
import { endpointHandler } from "./handlers/endpoint.ts";
import { type Scenario, scenarioOf } from "./scenarios.ts";
import { server } from "./server.ts";

describe("the scenario of an address", () => {
  it.each<[search: string, scenario: Scenario, unknown: string | null]>([
    ["", "normal", null],
    ["?lang=en", "normal", null],
    ["?scenario=slow", "slow", null],
    ["?lang=en&scenario=malformed", "malformed", null],
    ["?scenario=ledger", "ledger", null],
    ["?scenario=", "normal", ""],
    ["?scenario=Slow", "normal", "Slow"],
    ["?scenario=constructor", "normal", "constructor"],
  ])("%j is %s", (search, scenario, unknown) => {
    expect(scenarioOf(search)).toEqual({ scenario, unknown });
  });
});

describe("the mocks of the tests", () => {
  it.each(["http://localhost:3000/", "http://localhost:3000/deep/path/"])("answer below %s", async (appUrl) => {
    const { apiBase } = await readRuntimeConfig(appUrl);
    expect(apiBase).toBe(`${appUrl}api`);
    expect((await getJson(`${apiBase}/support.json`, rowsContract)).length).toBeGreaterThan(290);
  });

  it("let a test take the network away from one endpoint", async () => {
    server.use(endpointHandler("support", [], answerUnreachable));
    const url = "http://localhost:3000/api/support.json";
    await expect(getJson(url, rowsContract)).rejects.toEqual(new UnreachableError(url, "network"));
  });
});
