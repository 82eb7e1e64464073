// @vitest-environment node
import { expect, it } from "vitest";
import { publishedFile } from "./published-files.ts";

it.each([0, 1, 1_999, 2_000, 2_001, 4_000, 4_001])(
  "a list of %i rows is put together part by part as it would be at once",
  async (count) => {
    const texts = Array.from({ length: count }, (_, row) => JSON.stringify({ id: `ht-${row}`, title: "Hỗ trợ" }));
    const rows = new Map(texts.map((text, row) => [`ht-${row}`, text]));
    const { file } = await publishedFile("support", rows, { number: 7, at: 0, account: "" });
    expect(file.body.toString()).toBe(count === 0 ? "[]\n" : `[\n${texts.join(",\n")}\n]\n`);
  },
);
