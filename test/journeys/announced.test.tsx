import { screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { formatDongShort, formatMillions } from "#src/lib/format-number.ts";
import { plain, renderApp } from "./render-app.tsx";
import { publication } from "./serve.ts";

const said = () => screen.queryAllByRole("status").map((status) => plain(status.textContent));

it("a change of the filters is said aloud with what it comes to, in whatever screen; before it nothing is", async () => {
  const user = await renderApp("/communes?communes=gia-minh");
  await screen.findByRole("table");
  expect(said().join()).not.toContain("Gia Minh,");
  await user.click(within(screen.getByRole("group", { name: "Kỳ" })).getByRole("radio", { name: "Quý II/2017" }));
  // By hand, from the rows of the file.
  const lines = publication.support.filter(
    ({ communeId, month }) => communeId === "gia-minh" && ["2017-04", "2017-05", "2017-06"].includes(month),
  );
  const dong = lines.reduce((sum, { delivered }) => sum + (typeof delivered === "number" ? delivered : 0), 0);
  const told = plain(`Gia Minh, Quý II/2017: ${lines.length} nội dung, ${formatDongShort(dong, "vi")}`);
  await waitFor(() => expect(said()).toContain(told));
  // A sum is not said without what is missing from it.
  await user.click(within(screen.getByRole("group", { name: "Kỳ" })).getByRole("radio", { name: "Quý III/2017" }));
  await waitFor(() =>
    expect(said().join()).toMatch(/Gia Minh, Quý III\/2017: \d+ nội dung, 70 triệu đồng; 1 nội dung chưa báo cáo/),
  );
});

it("the order that a table is put in is said aloud with what comes first, in a list as among the lines", async () => {
  const user = await renderApp("/communes?period=2017-Q2");
  const table = await screen.findByRole("table");
  expect(said().join()).not.toContain("Sắp theo");
  // By hand, from the rows of the file.
  const sumOf = ({ id }: { id: string }) =>
    publication.support
      .filter(({ communeId, month }) => communeId === id && ["2017-04", "2017-05", "2017-06"].includes(month))
      .reduce((sum, { delivered }) => sum + (typeof delivered === "number" ? delivered : 0), 0);
  const [most] = [...publication.communes].sort((a, b) => sumOf(b) - sumOf(a));
  if (!most) throw new Error("There are communes");
  await user.click(within(table).getByRole("button", { name: "Thực hiện" }));
  const told = `Sắp theo Thực hiện, giảm dần: đầu danh sách là ${most.name}, ${formatMillions(sumOf(most), "vi")} triệu đồng`;
  await waitFor(() => expect(said()).toContain(told));
  // By name: it is not said twice.
  await user.click(within(table).getByRole("button", { name: "Xã" }));
  await waitFor(() => expect(said()).toContain("Sắp theo Xã, tăng dần: đầu danh sách là Gia Hưng"));
});
