// @vitest-environment node
import { describe, expect, it } from "vitest";
import type { Commune } from "#src/domain/commune.ts";
import type { SupportLine } from "#src/domain/support-line.ts";
import { aCommune, aSupportLine } from "#test/builders.ts";
import { demoReport } from "#test/demo-report.ts";
import { smallDataset } from "#test/small-dataset.ts";
import { reportWords } from "./report-words.ts";

const words = reportWords.vi;

function textOf(id: string, ...communes: readonly Commune[]): string {
  const { parts } = demoReport("party", "vi", {}, smallDataset({ communes }));
  return parts.flatMap((part) => (part.kind === "text" && part.id === id ? [part.text] : [])).join("\n");
}

const situation = (advantages: readonly string[]) => ({ advantages, limitations: [], difficulties: [] });
const speaking = aCommune({ situation: situation(["Gần đường.", "Đất tốt;"]) });
const silent = aCommune({ id: "gia-lac", name: "Gia Lạc", displayOrder: 2, situation: situation([]) });

describe("the situation in the report", () => {
  it("is what each commune has said, without those that said nothing", () => {
    const text = textOf("advantages", speaking, silent);
    expect(text).toContain(words.ofCommune("Gia Minh", "Gần đường. Đất tốt"));
    expect(text).not.toContain("Gia Lạc");
  });

  it("is left to the office where none has said anything", () => {
    expect(textOf("limitations", speaking, silent)).toBe(words.toAdd);
  });
});

describe("what the programme's rules find, in the report", () => {
  const limitsOf = (lines: readonly SupportLine[]) => {
    const { parts } = demoReport("party", "vi", {}, smallDataset({ communes: [aCommune()], lines }));
    return parts.flatMap((part) => (part.kind === "text" && part.id === "limits" ? [part.text] : [])).join("\n");
  };

  it("is not told to be nothing where no month has a line that could be checked", () => {
    expect(limitsOf([])).toContain(words.limitsUnknown("tháng 9/2017"));
    const helped = ["2017-08", "2017-09"].map((month) => aSupportLine({ id: month, month, delivered: 5 }));
    expect(limitsOf(helped)).toContain(words.limitsNone("tháng 9/2017"));
  });
});

describe("the standing in the report", () => {
  const ALL = Array.from({ length: 19 }, (_none, index) => index + 1);
  const without = (id: string, ...missing: number[]) => aCommune({ id, met: ALL.filter((number) => !missing.includes(number)) });

  it("names the criterion that most communes miss", () => {
    expect(textOf("standing", without("a", 4, 7), without("b", 7))).toContain(words.worst("7. Tiêu chí 7", 2, 2, 0));
  });

  it("names none of one commune alone, nor where none is missed", () => {
    const start = words.worst("", 0, 0, 0).slice(0, 15);
    expect(textOf("standing", without("a", 7))).not.toContain(start);
    expect(textOf("standing", without("a"), without("b"))).not.toContain(start);
  });
});
