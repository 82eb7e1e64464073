import { screen, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";
import { plain, renderApp } from "./render-app.tsx";

async function shown(address: string): Promise<void> {
  await renderApp(address);
  await waitFor(() => expect(screen.getAllByRole("region").length).toBeGreaterThan(0));
}

/** A panel comes before the table in it, which may have its name. */
function panel(name: RegExp): string {
  return plain(screen.getAllByRole("region", { name })[0]?.textContent);
}

// Support follows every filter; what stands beside it in the same panel does not, and is named.
it.each([
  ["/?sponsors=enterprise:dn-07", /^Từng xã/, "; mức đạt và tiêu chí không lọc theo đơn vị"],
  ["/?kinds=other", /^Từng xã/, "; mức đạt và tiêu chí, kiến nghị chờ không lọc theo loại hỗ trợ"],
  ["/?period=2016-Q3", /^Xã gần đạt chuẩn nhất/, "; mức đạt và tiêu chí không lọc theo kỳ"],
  ["/communes?period=2016-Q3", /^Từng xã/, "; mức đạt và tiêu chí, kiến nghị chờ không lọc theo kỳ"],
  ["/communes?kinds=other", /^Từng xã/, "so với Quý II/2017. Mức đạt và tiêu chí, kiến nghị chờ không lọc theo loại hỗ trợ."],
  ["/communes/gia-trung?sponsors=enterprise:dn-07", /^Kiến nghị, đề xuất/, "Không lọc theo đơn vị"],
  ["/communes/gia-trung?kinds=other", /^So với trung vị các xã/, "; mức đạt và tiêu chí, kiến nghị không lọc theo loại hỗ trợ"],
  ["/criteria?kinds=other", /^Tiêu chí nào/, "từ tháng 10/2016. Không lọc theo loại hỗ trợ."],
  [
    "/agencies?period=2017-Q3",
    /^Cam kết và thực hiện/,
    "Triệu đồng, Quý III/2017; hỗ trợ gần nhất, kiến nghị chờ không lọc theo kỳ",
  ],
  ["/compare?kinds=other", /^Các chỉ tiêu/, "; mức đạt và tiêu chí, kiến nghị không lọc theo loại hỗ trợ"],
  ["/compare?sponsors=enterprise:dn-07", /^Các chỉ tiêu/, "; mức đạt và tiêu chí không lọc theo đơn vị"],
])("%s: what leaves out a chosen filter says so", async (address, name, said) => {
  await shown(address);
  await waitFor(() => expect(panel(name)).toContain(said));
});

it.each(["/", "/communes", "/agencies", "/compare", "/communes/gia-trung"])(
  "%s: nothing is said where no filter is chosen",
  async (address) => {
    await shown(address);
    expect(document.body).not.toHaveTextContent(/không lọc theo/i);
  },
);

it("where only some sponsors are looked at, others are not said to help nobody, nor to have no commune", async () => {
  await shown("/coverage?sponsors=enterprise:dn-07");
  await waitFor(() =>
    expect(panel(/^Xã và loại hỗ trợ/)).toMatch(/Đơn vị đang chọn chưa hỗ trợ.*đơn vị đang chọn chưa có nội dung nào/s),
  );
  expect(document.body).not.toHaveTextContent(/chưa có đơn vị hỗ trợ/i);
});

it("a list that the filter leaves empty does not say that nobody is assigned", async () => {
  await renderApp("/agencies?sponsors=enterprise:dn-07");
  await waitFor(() =>
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("không có cơ quan, đơn vị nào trong phần đang xem"),
  );
});

it("in English one sponsor is not called by the name of all, and one line is one", async () => {
  await shown("/communes/gia-minh?lang=en");
  await waitFor(() => expect(panel(/^In charge and twinned/)).toContain("Cơ quan cấp tỉnh 04 agency in charge"));
  expect(panel(/^In charge and twinned/)).not.toMatch(/Agencies in charge|Twinned enterprises/);
});

it("what is true of a part of the support is not said of the commune", async () => {
  await shown("/communes/gia-minh?kinds=jobCreation");
  await waitFor(() =>
    expect(plain(screen.getByRole("main").textContent)).toContain(
      "Đến tháng 9/2017, trong phần đang xem, xã Gia Minh chưa nhận được hỗ trợ nào.",
    ),
  );
});

it.each([
  ["/?sponsors=enterprise:dn-04", true],
  ["/?sponsorType=enterprise", true],
  ["/?communes=lien-son", false],
])("%s: what needs attention says whether it goes by the support of some sponsors alone", async (address, isOfSome) => {
  await shown(address);
  await waitFor(() => expect(panel(/^Cần chú ý/)).toContain("Tính đến tháng 9/2017"));
  expect(panel(/^Cần chú ý/).includes("chỉ xét hỗ trợ của đơn vị đang chọn")).toBe(isOfSome);
});
