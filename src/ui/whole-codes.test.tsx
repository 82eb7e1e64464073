import { render } from "@testing-library/react";
import { expect, it } from "vitest";
import { WholeCodes } from "./whole-codes.tsx";

it.each<[string, string[]]>([
  ["Quyết định 140-QĐ/TU · huyện Gia Viễn", ["140-QĐ/TU"]],
  ["Bộ tiêu chí theo 1980/QĐ-TTg ngày 17/10/2016; bấm tên xã", ["1980/QĐ-TTg"]],
  ["51/2025/QĐ-TTg và 36-HD/VPTW", ["51/2025/QĐ-TTg", "36-HD/VPTW"]],
  ["Số 1674/NQ-UBTVQH15", ["1674/NQ-UBTVQH15"]],
  ["ngày 28/09/2017, 85,2 %, 3/9 xã, 2016 – 2017, 12-abc", []],
  ["", []],
])("in %j what is no letter of a sentence stands whole, and no letter is changed", (text, codes) => {
  const { container } = render(<WholeCodes text={text} />);
  expect([...container.querySelectorAll(".whole")].map(({ textContent }) => textContent)).toEqual(codes);
  expect(container).toHaveTextContent(text, { normalizeWhitespace: false });
});

it("a number longer than a line breaks", () => {
  const { container } = render(<WholeCodes text={`1-Q${"Đ".repeat(500)}`} />);
  expect(container.querySelector(".whole")?.textContent.length ?? 0).toBeLessThan(70);
});
