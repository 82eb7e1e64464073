// @vitest-environment node
import { describe, expect, it } from "vitest";
import { ownTexts, readEdits, withEdit, withoutEdit, writtenEdits } from "./report-edits.ts";

const NONE = readEdits(null);

describe("edits", () => {
  it("come back from the device as they were kept", () => {
    const edits = withEdit(withEdit(NONE, "causes", "Thiếu vốn.", "…"), "results", "Của tôi", "Của máy");
    expect(readEdits(writtenEdits(edits))).toEqual(edits);
    expect(ownTexts(edits)).toEqual(
      new Map([
        ["causes", "Thiếu vốn."],
        ["results", "Của tôi"],
      ]),
    );
  });

  it("remember the text they replaced, until they are taken back", () => {
    const edits = withEdit(NONE, "results", "Của tôi", "Quý III tăng 12 %");
    expect(edits.get("results")).toEqual({ text: "Của tôi", base: "Quý III tăng 12 %" });
    expect(withoutEdit(edits, "results").size).toBe(0);
    expect(writtenEdits(withoutEdit(edits, "results"))).toBeNull();
  });

  it("are none where they say what was made anyway", () => {
    expect(withEdit(withEdit(NONE, "a", "x", "y"), "a", "y", "y").size).toBe(0);
  });

  it("may be empty: a part that the office leaves out", () => {
    expect(readEdits(writtenEdits(withEdit(NONE, "a", "", "y"))).get("a")?.text).toBe("");
  });

  it.each(["", "{", "[]", "null", '{"a":1}', '{"a":{"text":1,"base":"x"}}'])("that cannot be read are none: %j", (kept) => {
    expect(readEdits(kept).size).toBe(0);
  });
});
