// @vitest-environment node
import { describe, expect, it } from "vitest";
import { month } from "#src/domain/month.ts";
import { en } from "#src/messages/en.ts";
import { vi } from "#src/messages/vi.ts";
import { type DoubtedParts, dataDoubts } from "./data-doubts.ts";

const messages = { vi, en };
const rows = (count: number, endpoint: string) => Array.from({ length: count }, () => ({ endpoint }));
const outside = { lines: 1, months: [{ month: month("2017-10") }] };

describe("what the figures lack", () => {
  it.each<[string, DoubtedParts, "vi" | "en", readonly string[], string, string]>([
    ["nothing", { setAside: [] }, "vi", [], "", ""],
    [
      "criteria that count nowhere",
      { setAside: [], uncounted: [{}, {}] },
      "vi",
      ["Tiêu chí ngoài bộ tiêu chí, không tính vào con số nào: của 2 xã"],
      "tiêu chí không tính của 2 xã",
      "tiêu chí không tính của 2 xã",
    ],
    [
      "what may be missing or wrong in the files, and not what changes no figure",
      {
        setAside: [],
        notices: [
          { kind: "total-unknown", endpoint: "support" },
          { kind: "misspelt-key", endpoint: "support" },
          { kind: "unknown-key", endpoint: "communes" },
          { kind: "broken-text", endpoint: "communes" },
        ],
      },
      "vi",
      ["2 điểm bất thường trong support.json có thể làm số liệu thiếu hoặc sai, cần kiểm tra"],
      "2 điểm bất thường (support.json)",
      "2 điểm cần kiểm tra",
    ],
    [
      "rows of one file",
      { setAside: rows(5, "support") },
      "vi",
      ["5 dòng bị để riêng, không cộng vào số liệu (support.json)"],
      "5 dòng bị để riêng (support.json)",
      "5 dòng không được cộng",
    ],
    [
      "one row, in English",
      { setAside: rows(1, "support") },
      "en",
      ["1 row is set aside and not counted in any figure (support.json)"],
      "rows set aside: 1 (support.json)",
      "rows not counted: 1",
    ],
    [
      "rows of two files, each with its number",
      { setAside: [...rows(2, "proposals"), ...rows(3, "support")] },
      "vi",
      ["5 dòng bị để riêng, không cộng vào số liệu (proposals.json: 2, support.json: 3)"],
      "5 dòng bị để riêng (proposals.json: 2, support.json: 3)",
      "5 dòng không được cộng",
    ],
    [
      "every cause in a sentence of its own",
      { setAside: rows(5, "support"), outside, flagged: ["", ""] },
      "vi",
      [
        "5 dòng bị để riêng, không cộng vào số liệu (support.json)",
        "1 dòng ở tháng ngoài chương trình, không cộng vào số liệu (tháng 10/2017)",
        "2 số tiền lớn bất thường vẫn được cộng, cần kiểm tra",
      ],
      "5 dòng bị để riêng (support.json), 1 dòng ngoài chương trình, 2 số tiền cần kiểm tra",
      "6 dòng không tính, 2 số xem lại",
    ],
    [
      "a list that could not be used, and more months than can be named",
      {
        setAside: rows(9, "proposals"),
        unreadable: [{ endpoint: "proposals" }],
        outside: { lines: 8, months: ["2015-12", "2016-01", "2017-10", "2017-11"].map((of) => ({ month: month(of) })) },
      },
      "vi",
      [
        "proposals.json không dùng được",
        "9 dòng bị để riêng, không cộng vào số liệu (proposals.json)",
        "8 dòng ở tháng ngoài chương trình, không cộng vào số liệu (từ tháng 12/2015 đến tháng 11/2017)",
      ],
      "proposals.json không dùng được, 9 dòng bị để riêng (proposals.json), 8 dòng ngoài chương trình",
      "thiếu 1 tệp số liệu, 17 dòng không được cộng",
    ],
    [
      "files that did not come, one that could not be used, and what is both lost and doubted",
      {
        setAside: [{ endpoint: "support" }],
        flagged: [""],
        unread: ["agencies", "enterprises"],
        unreadable: [{ endpoint: "proposals" }],
      },
      "en",
      [
        "agencies.json, enterprises.json could not be read",
        "proposals.json cannot be used",
        `${en.app.setAside(1)} (support.json)`,
        "amounts too large to be likely, counted and to be checked: 1",
      ],
      "agencies.json, enterprises.json could not be read, proposals.json cannot be used, rows set aside: 1 (support.json), amounts to check: 1",
      "data files missing: 3, not counted: 1; to check: 1",
    ],
    [
      "what is only odd is counted all the same",
      { setAside: [], flagged: [""] },
      "en",
      ["amounts too large to be likely, counted and to be checked: 1"],
      "amounts to check: 1",
      "amounts to check: 1",
    ],
  ])("%s", (_name, parts, language, sentences, label, briefly) => {
    expect(dataDoubts(parts, language, messages[language])).toEqual({ sentences, label, briefly });
  });
});
