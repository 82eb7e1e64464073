// @vitest-environment node
import { describe, expect, it } from "vitest";
import { areaAndProvince, areaWords } from "./area-name.ts";

describe("an area", () => {
  it.each([
    ["huyện", "Gia Viễn", "huyện Gia Viễn", "Gia Viễn district"],
    ["tỉnh", "Sông Lam", "tỉnh Sông Lam", "Sông Lam province"],
    ["tỉnh", "tỉnh Sông Lam", "tỉnh Sông Lam", "Sông Lam province"],
    ["Thành phố", "Hoa Lư", "Thành phố Hoa Lư", "Hoa Lư city"],
    ["khu kinh tế", "Vũng Áng", "khu kinh tế Vũng Áng", "Vũng Áng"],
  ])("of the level %s called %s", (level, name, vi, en) => {
    expect(areaWords(level, name, "vi")).toBe(vi);
    expect(areaWords(level, name, "en")).toBe(en);
  });

  it.each([
    ["huyện", "Gia Viễn", "Ninh Bình", "huyện Gia Viễn, tỉnh Ninh Bình", "Gia Viễn district, Ninh Bình province"],
    ["xã", "An", "thành phố Hải Phòng", "xã An, thành phố Hải Phòng", "An commune, Hải Phòng city"],
    ["tỉnh", "Sông Lam", "Sông Lam", "tỉnh Sông Lam", "Sông Lam province"],
    ["tỉnh", "Sông Lam", "", "tỉnh Sông Lam", "Sông Lam province"],
  ])("%s %s of the province %j", (level, name, province, vi, en) => {
    expect(areaAndProvince(level, name, province, "vi")).toBe(vi);
    expect(areaAndProvince(level, name, province, "en")).toBe(en);
  });
});
