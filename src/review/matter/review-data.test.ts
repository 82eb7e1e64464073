import { expect, it } from "vitest";
import { NO_FILTER } from "#src/filters/filter.ts";
import { type Failure, type Loaded, PENDING, valueOf } from "#src/lib/loaded.ts";
import { vi } from "#src/messages/vi.ts";
import { demoDataset } from "#test/demo-dataset.ts";
import { matterEntries } from "./matter-entries.ts";
import { reviewData } from "./review-data.ts";

const FAILED: Failure = { status: "error", problem: { kind: "network", file: "x.json" }, retry: () => undefined };

const CASES: [string, Loaded<never>, Loaded<never>][] = [
  ["agencies", PENDING, FAILED],
  ["enterprises", FAILED, PENDING],
];

it.each(CASES)(
  "waits for the %s that are on their way, though the other list has failed: nobody is not what is not read",
  (_, agencies, enterprises) => {
    const dataset = demoDataset({ agencies, enterprises });
    expect(reviewData(dataset, NO_FILTER, "vi", vi).status).toBe("pending");
    expect(matterEntries(dataset, NO_FILTER, "vi").status).toBe("pending");
  },
);

it("names who is in charge of a commune though the enterprises could not be read: they answer for none", () => {
  const entries = valueOf(matterEntries(demoDataset({ enterprises: FAILED }), NO_FILTER, "vi"))?.entries ?? [];
  const task = entries.find(({ subject }) => subject === "Liên Sơn")?.tasks[0];
  expect(task).toMatchObject({ weight: "act", who: "phụ trách: Cơ quan cấp tỉnh 07, Cơ quan cấp huyện 03" });
});

it("with both lists failed stands without them, and says of both that they were not read", () => {
  const loaded = reviewData(demoDataset({ agencies: FAILED, enterprises: FAILED }), NO_FILTER, "vi", vi);
  expect(loaded).toMatchObject({ status: "ready", value: { sponsors: [], unreadSponsors: ["agency", "enterprise"] } });
});
