// @vitest-environment node
import { expect, it } from "vitest";
import { columnsText } from "./columns-text.ts";
import { firstFiles } from "./first-files.ts";
import { servedFile } from "./served-file.ts";

it.each([
  ["few lines go as they are", 10, (rows: readonly unknown[]) => JSON.stringify(rows)],
  ["many go in columns", 10_000, columnsText],
])("%s to whoever reads them for the first figures", async (_, count, textOf) => {
  const rows = Array.from({ length: count }, (__, row) => ({
    id: `ht-${row}`,
    title: "Hỗ trợ xây dựng nhà văn hóa, đường giao thông nông thôn và kênh mương nội đồng",
  }));
  const support = servedFile("support.json", Buffer.from(JSON.stringify(rows)), 5);
  const other = servedFile("other.json", Buffer.from("[]"), 5);
  const files = await firstFiles((endpoint) => (endpoint === "support" ? support : other));
  expect(new TextDecoder().decode(files.support)).toBe(textOf(rows));
  expect(files.communes).toBe(other.body);
});
