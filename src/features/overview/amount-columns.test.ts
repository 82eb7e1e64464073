// @vitest-environment node
import { expect, it } from "vitest";
import { vi } from "#src/messages/vi.ts";
import { aTotal } from "#test/builders.ts";
import { amountColumns } from "./amount-columns.ts";

it.each([
  [false, "chưa có số liệu"],
  [true, "không có nội dung"],
])("a row without a line says why in a file, where the period has data: %s", (hasData, reason) => {
  const row = { name: "Gia Minh", met: 1, total: aTotal({}), hasData };
  const columns = amountColumns("Xã", false, "vi", vi).filter(({ key }) => ["planned", "delivered", "completion"].includes(key));
  expect(columns.map(({ blank }) => blank?.(row))).toEqual([reason, reason, reason]);
});
