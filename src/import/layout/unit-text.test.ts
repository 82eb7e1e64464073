// @vitest-environment node
import { describe, expect, it } from "vitest";
import { foldText } from "#src/lib/fold-text.ts";
import { isMeasure, isUnitAlone, type SaidUnit, unitOf } from "./unit-text.ts";

describe("the unit that a text names", () => {
  it.each<[text: string, unit: SaidUnit | null]>([
    ["ĐVT: x1000đ", "1000"],
    ["KH (x1000đ)", "1000"],
    ["KH\n(x 1.000đ)", "1000"],
    ["KH 1000đ", "1000"],
    ["ĐVT : 1.000 (đồng)", "1000"],
    ["đồng x 1000", "1000"],
    ["ĐVT: 10^6 đồng", "1000000"],
    ["ĐVT: 1.000.000 đồng", "1000000"],
    ["ĐVT: 10.000 đồng", "10000"],
    ["ĐVT: 100.000.000 đồng", "100000000"],
    ["ĐVT: 1 tỷ đồng", "1000000000"],
    ["Nghìn", "1000"],
    ["(ngàn đồng)", "1000"],
    ["Ngân sách", null],
    ["đơn vị tính: trăm triệu đồng", "100000000"],
    ["ĐVT: chục triệu đồng", "10000000"],
    ["KH (trăm nghìn đồng)", "100000"],
    ["ĐVT: nghìn tỷ đồng", null],
    ["ĐVT: tỷ", "1000000000"],
    ["KH(Tỷ.đ)", "1000000000"],
    ["ĐVT: tr", "1000000"],
    ["ĐVT: tr đ", "1000000"],
    ["Đvt: Tr.đồng", "1000000"],
    ["ĐVT: ha; triệu đồng", "1000000"],
    ["ĐVT: đồng (làm tròn triệu đồng)", "1"],
    ["ĐVT: đồng, làm tròn nghìn", "1"],
    ["THÁNG 9 NĂM 2017 (đồng)", "1"],
    ["THÁNG 10 (đồng)", "1"],
    ["ĐVT: 1000 USD", null],
    ["ĐVT: K", null],
    ["21.000 đồng", null],
    ["500.000 đồng/hộ", null],
    ["Lao động", null],
    ["Đóng góp", null],
  ])("%j: %j", (text, unit) => {
    expect(unitOf(foldText(text))).toBe(unit);
  });

  it.each<[text: string, isAlone: boolean]>([
    ["(triệu đồng)", true],
    ["Triệu đồng", true],
    ["(trđ)", true],
    ["(x 1.000đ)", true],
    ["ĐVT: trăm triệu đồng", true],
    ["Đồng", true],
    ["KH (triệu đồng)", false],
    ["Năm 2017", false],
    ["Gia Thắng (ĐVT: triệu đồng)", false],
  ])("is all that %j says: %j", (text, isAlone) => {
    expect(isUnitAlone(foldText(text))).toBe(isAlone);
  });

  it.each(["%", "(người)", "ĐVT: hộ", "(công)", "m2"])("is of no money in %j", (text) => {
    expect(isMeasure(foldText(text))).toBe(true);
  });
});
