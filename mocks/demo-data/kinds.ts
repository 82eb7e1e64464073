import type { SupportKind } from "#src/domain/programme.ts";

export const KIND_IDS = ["infrastructure", "productionLinkage", "vocationalTraining", "jobCreation", "other"] as const;
export type KindId = (typeof KIND_IDS)[number];

const KIND_NAMES: Record<KindId, SupportKind["name"]> = {
  infrastructure: { vi: "Xây dựng cơ sở hạ tầng", en: "Infrastructure" },
  productionLinkage: { vi: "Liên doanh, liên kết sản xuất", en: "Production linkage" },
  vocationalTraining: { vi: "Dạy nghề", en: "Vocational training" },
  jobCreation: { vi: "Giải quyết việc làm", en: "Job creation" },
  other: { vi: "Tư vấn, hỗ trợ khác", en: "Advice and other support" },
};

/** The four kinds of help that the article names, and what remains, in a fixed order. */
export const KINDS: SupportKind[] = KIND_IDS.map((id) => ({ id, name: KIND_NAMES[id] }));
