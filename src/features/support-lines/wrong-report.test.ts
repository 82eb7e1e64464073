// @vitest-environment node
import { expect, it } from "vitest";
import { vi } from "#src/messages/vi.ts";
import { aSupportLine } from "#test/builders.ts";
import { contactText, mailOf, wrongReport } from "./wrong-report.ts";

const names = { commune: () => "Gia Minh", sponsor: () => "Cơ quan 01", kind: () => "Đường" };
const words = { names, language: "vi", t: vi } as const;
const facts = { link: "http://x/support?line=ht-001", asOf: "Số liệu đến tháng 9/2017", reporter: "Bà An, xã Gia Minh" };

it("says which line, what it shows, where, as of when, and who reports", () => {
  const line = aSupportLine({ planned: 12_500_000, delivered: "not-reported" });
  expect(wrongReport({ line, ...facts }, words).split("\n")).toEqual([
    "Báo số liệu sai: ht-001",
    "Mã dòng: ht-001",
    "Nội dung: Đường vào thôn · Gia Minh · Cơ quan 01 · Đường · tháng 9/2017",
    `Số đang hiển thị: Kế hoạch (đồng): 12.500.000; Thực hiện (đồng): ${vi.states.notReported}`,
    "Liên kết: http://x/support?line=ht-001",
    "Bản đang xem: Số liệu đến tháng 9/2017",
    "Người báo: Bà An, xã Gia Minh",
    "Số đúng, theo văn bản nào: ",
  ]);
});

it("goes into a mail whole, whatever is in it, and within what a mail program takes", () => {
  const line = aSupportLine({ title: "Đường & kênh? #1 ".repeat(40) });
  const report = wrongReport({ line, ...facts }, words);
  const mail = mailOf({ name: "P", email: "a@b.vn" }, "Báo & hỏi", report) ?? "";
  const url = new URL(mail);
  expect(url.pathname).toBe("a@b.vn");
  expect(url.searchParams.get("subject")).toBe("Báo & hỏi");
  expect(url.searchParams.get("body")?.replaceAll("\r\n", "\n")).toBe(report);
  expect(mail.length).toBeLessThan(2_000);
  expect(mailOf({ name: "P", phone: "1" }, "", "")).toBeNull();
  expect(mailOf(null, "", "")).toBeNull();
});

it("names the contact with every way to reach it", () => {
  expect(contactText({ name: "P", email: "a@b.vn", phone: "0229 1" })).toBe("P (a@b.vn, 0229 1)");
  expect(contactText({ name: "P", phone: "0229 1" })).toBe("P (0229 1)");
});
