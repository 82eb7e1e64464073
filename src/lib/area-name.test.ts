// @vitest-environment node
import { describe, expect, it } from "vitest";
import { areaAndProvince, areaWords, typedUnitWords, unitWords } from "./area-name.ts";

describe("an area", () => {
  it.each([
    ["huyện", "Gia Viễn", "huyện Gia Viễn", "Gia Viễn district"],
    ["tỉnh", "Sông Lam", "tỉnh Sông Lam", "Sông Lam province"],
    ["tỉnh", "tỉnh Sông Lam", "tỉnh Sông Lam", "tỉnh Sông Lam"],
    ["tỉnh", "Tỉnh 05", "tỉnh 05", "Tỉnh 05"],
    ["Thành phố", "Hoa Lư", "Thành phố Hoa Lư", "Hoa Lư city"],
    ["khu kinh tế", "Vũng Áng", "khu kinh tế Vũng Áng", "Vũng Áng"],
  ])("of the level %s called %s", (level, name, vi, en) => {
    expect(areaWords(level, name, "vi")).toBe(vi);
    expect(areaWords(level, name, "en")).toBe(en);
  });

  it.each([
    ["huyện", "Gia Viễn", "Ninh Bình", "huyện Gia Viễn, tỉnh Ninh Bình", "Gia Viễn district, Ninh Bình province"],
    ["xã", "An", "thành phố Hải Phòng", "xã An, thành phố Hải Phòng", "An commune, thành phố Hải Phòng"],
    ["tỉnh", "Sông Lam", "tỉnh Sông Lam", "tỉnh Sông Lam", "Sông Lam province"],
    ["tỉnh", "Tỉnh 05", "", "tỉnh 05", "Tỉnh 05"],
    ["tỉnh", "Sông Lam", "Sông Lam", "tỉnh Sông Lam", "Sông Lam province"],
    ["tỉnh", "Sông Lam", "", "tỉnh Sông Lam", "Sông Lam province"],
  ])("%s %s of the province %j", (level, name, province, vi, en) => {
    expect(areaAndProvince(level, name, province, "vi")).toBe(vi);
    expect(areaAndProvince(level, name, province, "en")).toBe(en);
  });
});

it.each([
  ["Gia Minh", "xã Gia Minh", "Gia Minh commune"],
  ["Xã 0407", "Xã 0407", "Xã 0407"],
  ["phường Gia Hưng (thành phố A)", "phường Gia Hưng (thành phố A)", "phường Gia Hưng (thành phố A)"],
  ["Xãn", "xã Xãn", "Xãn commune"],
])("a unit called %s is never told its type twice", (name, vi, en) => {
  expect(unitWords(name, "vi")).toBe(vi);
  expect(unitWords(name, "en")).toBe(en);
});

it.each([
  ["xã Đại Hoàng", "Đại Hoàng commune"],
  ["phường Hoa Lư", "Hoa Lư ward"],
  ["Xã 0407", "Xã 0407"],
  ["Đại Hoàng", "Đại Hoàng"],
])("a unit written as %s is %s in English, and as it is written in Vietnamese", (text, en) => {
  expect([typedUnitWords(text, "vi"), typedUnitWords(text, "en")]).toEqual([text, en]);
});
