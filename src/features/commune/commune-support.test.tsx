import { expect, it } from "vitest";
import { month } from "#src/domain/month.ts";
import { NO_FILTER } from "#src/filters/filter.ts";
import { loadedTogether, valueOf } from "#src/lib/loaded.ts";
import { vi } from "#src/messages/vi.ts";
import { demoDataset } from "#test/demo-dataset.ts";
import { courseTable } from "./commune-support.tsx";

it("of a month that nobody has data of a file says so, and not that nobody helped", () => {
  const { support: lines, communes: all, programme: whose } = demoDataset();
  const read = valueOf(loadedTogether({ support: lines, communes: all, programme: whose }));
  if (!read) throw new Error("The demonstration data is read");
  const { support, communes, programme } = read;
  const [commune] = communes;
  if (!commune) throw new Error("The demonstration has communes");
  const opened = { ...programme, dataThrough: month("2017-10") };
  const given = { commune, programme: opened, support, filter: NO_FILTER, language: "vi", t: vi } as const;
  for (const [grain, reason] of [
    ["month", vi.states.noData],
    ["half", null],
  ] as const) {
    const { columns, rows } = courseTable({ ...given, grain });
    const last = rows.at(-1);
    const delivered = columns.find(({ key }) => key === "delivered");
    expect(last && delivered?.blank?.(last)).toBe(reason);
  }
});
