// @vitest-environment node
import { describe, expect, it } from "vitest";
import { NBSP } from "#src/lib/format-number.ts";
import { isMoney, isShare, toldIn } from "./told.ts";

const textsOf = (text: string, language: "vi" | "en" = "vi") =>
  toldIn(text.replaceAll("~", NBSP), language, ["3. Điện"]).map((each) => `${each.kind} ${each.text.replaceAll(NBSP, " ")}`);

describe("the figures that a reader finds in a text", () => {
  it.each<[string, readonly string[]]>([
    [
      "Quý III/2017 đạt 72,8~% kế hoạch (548,5/753~triệu~đồng)",
      ["money 548,5/753 triệu đồng", "money 548,5/753 triệu đồng", "share 72,8 %"],
    ],
    ["đến nay 2/9 xã đạt chuẩn; bình quân 3,5/19 tiêu chí", ["of 2/9", "of 3,5/19"]],
    ["giảm 14,5~% so với Quý II/2017, so 2 tháng (7–8 với 4–5), chưa kể 8 nội dung", ["share 14,5 %", "count 2", "count 8"]],
    ["tháng 1, 3–6/2015 chưa có số liệu; 11 kiến nghị", ["count 11"]],
    ["Năm 2017 (9/12 tháng), 6 tháng đầu năm 2016, ngày 28/09/2017: 3. Điện", []],
    ["chưa được 0,01~%: < 0,01~% kế hoạch", ["share 0,01 %", "share < 0,01 %"]],
  ])("%s", (text, told) => {
    expect(textsOf(text)).toEqual(told);
  });

  it("are the same in English", () => {
    expect(textsOf("In Q3 2017 (2 of 3 months), 8 of the 10 agencies gave 548.5~million~dong, 72.8% of the plan", "en")).toEqual([
      "money 548.5 million dong",
      "share 72.8%",
      "of 8 of the 10",
    ]);
  });

  it("are held to their own precision: a share is not the whole, nor a threshold, that it has not reached", () => {
    const [money] = toldIn(`1,65${NBSP}tỷ${NBSP}đồng`, "vi");
    expect([1_645_000_000, 1_654_999_999, 1_644_000_000].map((dong) => money && isMoney(money, dong))).toEqual([
      true,
      true,
      false,
    ]);
    const [whole] = toldIn(`100${NBSP}%`, "vi");
    expect([1, 0.9996].map((share) => whole && isShare(whole, share, []))).toEqual([true, false]);
    const [half] = toldIn(`50${NBSP}%`, "vi");
    expect([0.4996, 0.5004].map((share) => half && isShare(half, share, [0.5]))).toEqual([false, true]);
  });
});
