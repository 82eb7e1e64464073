// @vitest-environment node
import { describe, expect, it } from "vitest";
import { PENDING, ready, valueOf } from "#src/lib/loaded.ts";
import { demoAnswers } from "#test/demo-dataset.ts";
import { plainAnswers } from "#test/plain-answers.ts";
import { type Answers, assembleDataset } from "./dataset.ts";
import { ContractError } from "./errors.ts";
import type { Notice } from "./notices.ts";
import { readRows } from "./rows.ts";
import { answersOf, datasetOf, readSnapshot, rowAnswersOf, type Snapshot, snapshotOf, snapshotText } from "./snapshot.ts";

const FROZEN_AT = "2026-11-25T08:00:00+07:00";

function taken(answers: Answers): Snapshot {
  const snapshot = snapshotOf(answers, FROZEN_AT);
  if (!snapshot) throw new Error("All six answers are there");
  return snapshot;
}

describe("a snapshot", () => {
  it("gives back, from its text, the answers it was taken of", () => {
    const answers = demoAnswers();
    const text = snapshotText(taken(answers));
    const read = readSnapshot(JSON.parse(text), "pack.html");
    expect(read.frozenAt).toBe(FROZEN_AT);
    expect(plainAnswers(answersOf(read))).toEqual(answers);
  });

  it("has its lines in columns, in a fourth of the bytes, and is the same when it is taken of those", () => {
    const answers = demoAnswers();
    const text = snapshotText(taken(answers));
    const written = readSnapshot(JSON.parse(text), "pack.html").answers.support;
    expect(JSON.stringify(written).length * 4).toBeLessThan(JSON.stringify(taken(answers).answers.support).length);
    const again = taken(answersOf(readSnapshot(JSON.parse(text), "pack.html")));
    expect(again.answers.support).toMatchObject({ format: "commune-support-columns" });
    expect(JSON.parse(snapshotText(again))).toEqual(JSON.parse(text));
  });

  it("of before, with its lines as rows, is read as it was", () => {
    const answers = demoAnswers();
    const before = JSON.stringify({ ...taken(answers), version: 1 });
    expect(Array.isArray(taken(answers).answers.support)).toBe(true);
    expect(answersOf(readSnapshot(JSON.parse(before), "pack.html"))).toEqual(answers);
  });

  it("gives its lines as rows to who needs them so", () => {
    const answers = demoAnswers();
    const read = readSnapshot(JSON.parse(snapshotText(taken(answers))), "pack.html");
    expect(rowAnswersOf(read)).toEqual(taken(answers).answers);
  });

  it("whose columns are broken is refused, and the place named", () => {
    const text = snapshotText(taken(demoAnswers())).replace('"count":', '"count":1');
    expect(() => answersOf(readSnapshot(JSON.parse(text), "pack.html"))).toThrow(ContractError);
  });

  it("keeps the rows that were set aside", () => {
    const answers = demoAnswers();
    const bad = { id: "x", communeId: "nowhere" };
    const proposals = valueOf(answers.proposals);
    if (!proposals) throw new Error("The demonstration data is whole");
    const wire = [...proposals.wire, bad];
    const taken = snapshotOf({ ...answers, proposals: ready({ ...proposals, wire }) }, FROZEN_AT);
    if (!taken) throw new Error("All six answers are there");
    const { setAside } = assembleDataset(answersOf(taken));
    expect(setAside).toMatchObject([{ endpoint: "proposals", row: wire.length, id: "x" }]);
  });

  it("keeps what was odd about the answers and is in no row, and finds the rest again in the rows", () => {
    const answers = demoAnswers();
    const support = valueOf(answers.support);
    if (!support) throw new Error("The demonstration data is whole");
    const [first, ...others] = support.wire;
    const odd = readRows("support", [{ ...Object(first), colour: "?" }, ...others]);
    const notices: Notice[] = [
      { kind: "unknown-key", endpoint: "programme", field: "colour", rows: 1, firstRow: 1 },
      { kind: "last-good", endpoint: "support", ageSeconds: 90 },
    ];
    const live = assembleDataset({ ...answers, support: ready(odd) }, undefined, notices);
    expect(live.notices.map(({ kind }) => kind)).toEqual(["unknown-key", "last-good", "unknown-key"]);
    const taken = snapshotOf({ ...answers, support: ready(odd) }, FROZEN_AT, live.notices);
    const { notices: told } = datasetOf(readSnapshot(JSON.parse(JSON.stringify(taken)), "pack.html"));
    expect(told).toEqual(live.notices);
  });

  it("of before, without notices, is read as it was", () => {
    const { notices: _, ...before } = snapshotOf(demoAnswers(), FROZEN_AT) ?? {};
    expect(datasetOf(readSnapshot(before, "pack.html")).notices).toEqual([]);
  });

  it("is not taken while an answer is missing", () => {
    expect(snapshotOf({ ...demoAnswers(), support: PENDING }, FROZEN_AT)).toBeNull();
  });

  it.each([
    ["no object", 7, ""],
    ["a later version", { ...snapshotOf(demoAnswers(), FROZEN_AT), version: 3 }, "version"],
    ["no instant", { ...snapshotOf(demoAnswers(), FROZEN_AT), frozenAt: "today" }, "frozenAt"],
  ])("that is %s is refused, and the field named", (_what, value, field) => {
    const read = () => readSnapshot(value, "pack.html");
    expect(read).toThrow(ContractError);
    expect(read).toThrow(field === "" ? "(whole answer)" : field);
  });
});
