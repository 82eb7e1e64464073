// @vitest-environment node
import { describe, expect, it } from "vitest";
import { NO_FILTER } from "#src/filters/filter.ts";
import { capitalise } from "#src/lib/format-time.ts";
import { LANGUAGES } from "#src/lib/language.ts";
import { type Failure, valueOf } from "#src/lib/loaded.ts";
import { en } from "#src/messages/en.ts";
import { vi } from "#src/messages/vi.ts";
import { attentionList } from "#src/review/matter/attention-view.ts";
import { openingSentence } from "#src/review/matter/opening-sentence.ts";
import { filteredFigures } from "#src/views/filtered-figures.ts";
import { demoDataset } from "#test/demo-dataset.ts";
import { demoReport } from "#test/demo-report.ts";
import { aPeriod } from "#test/filtered-figures.ts";
import { documentOf, type Report } from "./report.ts";
import { reportWords } from "./report-words.ts";

const FAILED: Failure = { status: "error", problem: { kind: "network", file: "x.json" }, retry: () => {} };

function linesOf({ summary }: Report, id: string): string[] {
  return summary.parts.flatMap((part) => (part.kind === "text" && part.id === id ? part.text.split("\n") : []));
}

describe.each(LANGUAGES)("the summary of the report in %s", (language) => {
  const words = reportWords[language];
  const t = language === "vi" ? vi : en;
  const dataset = demoDataset();
  const report = demoReport("party", language);

  it("says where we stand in the overview's own sentences", () => {
    const figures = valueOf(filteredFigures(dataset, NO_FILTER));
    expect(figures && linesOf(report, "summaryStanding")[0]).toBe(figures && openingSentence(figures, language, t));
  });

  it("tells who is behind and who must act, what presses most first, and the true number of what it has no room for", () => {
    const lines = linesOf(report, "summaryMatters");
    const items = lines.filter((line) => line.startsWith("- "));
    expect(items[0]).toMatch(/Liên Sơn · .*23[,.]1\s?%.*Cơ quan cấp tỉnh 07/);
    expect(items).toHaveLength(8);
    const all = valueOf(attentionList(dataset, NO_FILTER, language))?.items.length ?? 0;
    expect(lines[0]).toContain(String(all));
    // Two of Liên Sơn, one of each of the others.
    expect(lines.at(-1)).toBe(words.summary.more(all - 9));
  });

  it("where some sponsors are chosen says that what needs attention goes by their support alone, and so does the part on it", () => {
    const limits = ({ parts }: Report) =>
      parts.flatMap((part) => (part.kind === "text" && part.id === "limits" ? part.text : []));
    const chosen = demoReport("party", language, { sponsorType: "agency" });
    const note = `${capitalise(t.overview.attention.ofChosen)}.`;
    expect(linesOf(chosen, "summaryMatters")).toContain(note);
    expect(limits(chosen).join("\n").split("\n")).toContain(note);
    expect(linesOf(report, "summaryMatters").concat(limits(report)).join("\n")).not.toContain(note);
  });

  it("says what is asked, of whom", () => {
    const [waiting, ...steps] = linesOf(report, "summaryAsked");
    expect(waiting).toMatch(/11(\/| of )40/);
    expect(steps.join("\n")).toMatch(/Gia Thịnh[\s\S]*Doanh nghiệp 04/);
  });

  it("of a past period tells its matters as of its end", () => {
    const past = linesOf(demoReport("party", language, { period: aPeriod("2016-Q3") }), "summaryMatters").join("\n");
    expect(past).toContain("2016");
    expect(past).not.toContain("2017");
  });

  it("does not say that nothing needs attention where that could not be checked", () => {
    const unread = demoReport("party", language, {}, demoDataset({ proposals: FAILED }));
    expect(linesOf(unread, "summaryMatters")).toContain(words.partly);
    expect(linesOf(unread, "summaryAsked")[0]).toBe(words.unread);
  });

  it("is in the document with the office's own words", () => {
    const { summary } = documentOf(report, new Map([["summaryAsked", "Họp giao ban."]]));
    expect(summary.title).toBe(words.summary.title);
    expect(summary.blocks.at(-1)).toEqual({ kind: "paragraph", text: "Họp giao ban." });
  });
});
