// @vitest-environment node
import { describe, expect, it } from "vitest";
import { demoAnswers } from "#test/demo-dataset.ts";
import { ContractError } from "./errors.ts";
import { snapshotInPack } from "./pack-text.ts";
import { type Snapshot, snapshotOf } from "./snapshot.ts";

const FROZEN_AT = "2017-09-28T17:00:00+07:00";

function aSnapshot(): Snapshot {
  const snapshot = snapshotOf(demoAnswers(), FROZEN_AT);
  if (!snapshot) throw new Error("the illustrative publication cannot be read");
  return { ...snapshot, answers: { ...snapshot.answers, support: [{ title: "</script><script>alert(1)</script>" }] } };
}

const snapshot = aSnapshot();
const json = JSON.stringify(snapshot);
const inside = json.replaceAll("<", "\\u003c");
const pack = `<!doctype html><script>console.log('<script type="application/json" id="snapshot">')</script><script type="application/json" id="snapshot">${inside}</script><p>after`;

function refusal(text: string): string {
  try {
    snapshotInPack(text, "tep.html");
  } catch (error) {
    if (error instanceof ContractError) return `${error.url} ${error.field} ${error.reason}`;
    throw error;
  }
  return "read";
}

describe("a file's snapshot", () => {
  it.each([
    ["a pack, whose scripts speak of the element too", pack],
    ["other quotes and order", `<SCRIPT id='snapshot' type='application/json'>${inside}</SCRIPT>`],
    ["bare JSON", json],
    ["bare JSON with a byte order mark", `\uFEFF \n${json}`],
  ])("is read from %s", (_name, text) => {
    expect(snapshotInPack(text, "tep.html")).toEqual(snapshot);
  });

  it.each([
    ["nothing", "", "tep.html  no-snapshot"],
    ["another page", "<!doctype html><p>Xin chào", "tep.html  no-snapshot"],
    ["a template without data", '<script type="application/json" id="snapshot"></script>', "tep.html  no-snapshot"],
    ["a pack cut off within its data", pack.slice(0, pack.length - 200), "tep.html  not-json"],
    ["JSON cut off", json.slice(0, -5), "tep.html  not-json"],
    ["JSON of something else", '{"rows":[]}', "tep.html format missing"],
    ["a later version", json.replace('"version":2', '"version":3'), "tep.html version wrong-type"],
    ["no instant", json.replace(FROZEN_AT, "hôm qua"), "tep.html frozenAt not-an-instant"],
    ["a programme gone", json.replace('"programme":', '"other":'), "tep.html answers.programme missing"],
  ])("is refused: %s", (_name, text, expected) => {
    expect(refusal(text)).toBe(expected);
  });

  it("is refused soon, where a file is nothing but beginnings of elements", () => {
    const started = performance.now();
    expect(refusal("<script ".repeat(100_000))).toBe("tep.html  no-snapshot");
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
