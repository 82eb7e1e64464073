import { cleanup, render, screen, waitFor, within } from "@testing-library/react";
import { HttpResponse } from "msw";
import { expect, it, vi } from "vitest";
import { beginArrival, endArrival } from "#src/api/arrivals.ts";
import { ArrivalProgress } from "#src/app/arrival-progress.tsx";
import { formatDongShort, formatMillions } from "#src/lib/format-number.ts";
import { LanguageContext } from "#src/messages/language-context.ts";
import { vi as words } from "#src/messages/vi.ts";
import { headline, lead, plain, renderApp, renderOverview } from "./render-app.tsx";
import { publication, serve } from "./serve.ts";

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

it("more communes than an ear takes in are counted, and that there is nothing is said", async () => {
  const user = await renderApp("/communes?communes=gia-minh,gia-lac,gia-tien,gia-hung");
  await screen.findByRole("table");
  await user.click(within(screen.getByRole("group", { name: "Kỳ" })).getByRole("radio", { name: "Quý II/2017" }));
  await waitFor(() => expect(said().join()).toMatch(/(^|,)4 xã, Quý II\/2017: \d+ nội dung/));
  cleanup();
  serve({ support: publication.support.filter(({ month, communeId }) => month > "2017-06" || communeId !== "gia-minh") });
  const other = await renderApp("/communes?communes=gia-minh");
  await screen.findByRole("table");
  await other.click(within(screen.getByRole("group", { name: "Kỳ" })).getByRole("radio", { name: "Quý II/2017" }));
  await waitFor(() => expect(said()).toContain("Gia Minh, Quý II/2017: không có nội dung nào"));
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

it("what another reading changes is counted aloud, and not what the reader's own choice changes meanwhile", async () => {
  vi.spyOn(Element.prototype, "animate").mockReturnValue(new Animation());
  const user = await renderOverview();
  // All that is fetched at rest: filters, tables, figures.
  await waitFor(() => expect(document.querySelectorAll("p.visually-hidden[role=status]")).toHaveLength(3));
  const readAgain = async (delivered: number) => {
    serve({ support: publication.support.map((line, index) => (index === 0 ? { ...line, delivered } : line)) });
    const [refresh] = screen.getAllByRole("button", { name: words.app.refresh });
    if (refresh) await user.click(refresh);
  };
  const changed = /Số liệu vừa thay đổi: \d+ chỗ/;
  await readAgain(1_012_500_000);
  await waitFor(() => expect(lead()).toContain("3,5 tỷ đồng"));
  await user.click(within(screen.getByRole("group", { name: "Kỳ" })).getByRole("radio", { name: "Quý II/2017" }));
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  expect(said().join()).not.toMatch(changed);
  await readAgain(2_012_500_000);
  await waitFor(() => expect(said().join()).toMatch(changed));
});

it("what comes for the first time has not changed", async () => {
  let come = () => {};
  const awaited = new Promise<void>((resolve) => {
    come = resolve;
  });
  serve({}, { proposals: () => awaited.then(() => HttpResponse.json(publication.proposals)) });
  await renderApp();
  await waitFor(() => expect(headline(words.figures.labels.delivered)).toContain("2,5 tỷ đồng"));
  await waitFor(() => expect(document.querySelectorAll("p.visually-hidden[role=status]")).toHaveLength(3));
  come();
  await waitFor(() => expect(headline(words.figures.labels.proposals)).toMatch(/^\d/));
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  expect(said().join()).not.toContain("Số liệu vừa thay đổi");
});

it.each([
  [9_990, 10_000, /\(99 %\)/],
  [10_000, 10_000, /\(100 %\)/],
  // Its server has counted something else.
  [12_000, 10_000, /đã nhận 12 KB$/],
  [12_000, null, /đã nhận 12 KB$/],
])("of %s bytes in %s all is said to have come only once it has, and no share of what nobody knows", (received, total, told) => {
  const arrival = beginArrival(new Response("", { headers: total === null ? {} : { "Content-Length": String(total) } }));
  arrival.received = received;
  const { container } = render(
    <LanguageContext value={{ language: "vi", t: words }}>
      <ArrivalProgress />
    </LanguageContext>,
  );
  endArrival(arrival);
  expect(plain(container.textContent)).toMatch(told);
});
