import type { KindId } from "./kinds.ts";
import type { WireAgency, WireEnterprise } from "./wire-publication.ts";

const START = "2016-07";

/** Twelve agencies under invented names. Gia Lạc, Gia Hưng and Liên Sơn change hands, or gain a second agency, on the way. */
export const ILLUSTRATIVE_AGENCIES: readonly WireAgency[] = [
  provincial("01", [{ communeId: "gia-thang", from: START }]),
  provincial("02", [{ communeId: "gia-phuong", from: START }]),
  provincial("03", [{ communeId: "gia-lac", from: START, to: "2017-03" }]),
  provincial("04", [{ communeId: "gia-minh", from: START }]),
  provincial("05", [{ communeId: "gia-trung", from: START }]),
  provincial("06", [{ communeId: "gia-thinh", from: START }]),
  provincial("07", [{ communeId: "lien-son", from: START }]),
  provincial("08", [{ communeId: "gia-hung", from: "2017-01" }]),
  district("01", [{ communeId: "gia-hung", from: START, to: "2016-12" }]),
  district("02", [{ communeId: "gia-tien", from: START }]),
  district("03", [
    { communeId: "gia-minh", from: START, to: "2016-12" },
    { communeId: "lien-son", from: "2017-01" },
  ]),
  district("04", [{ communeId: "gia-lac", from: "2017-04" }]),
];

/** Ten enterprises under invented names: most help two communes, most communes have two of them. */
export const ILLUSTRATIVE_ENTERPRISES: readonly WireEnterprise[] = [
  enterprise("01", "May mặc", [
    { communeId: "gia-thang", from: START },
    { communeId: "gia-tien", from: START },
  ]),
  enterprise("02", "Vật liệu xây dựng", [
    { communeId: "gia-tien", from: START },
    { communeId: "gia-hung", from: START },
  ]),
  enterprise("03", "Chế biến nông sản", [
    { communeId: "gia-phuong", from: START },
    { communeId: "gia-lac", from: START },
  ]),
  enterprise("04", "Xây dựng", [
    { communeId: "gia-hung", from: START },
    { communeId: "lien-son", from: "2017-01" },
  ]),
  enterprise("05", "Thủ công mỹ nghệ", [
    { communeId: "gia-phuong", from: START },
    { communeId: "gia-trung", from: START },
  ]),
  enterprise("06", "Thức ăn chăn nuôi", [
    { communeId: "gia-lac", from: START },
    { communeId: "gia-minh", from: "2016-10" },
  ]),
  enterprise("07", "Giày da", [
    { communeId: "gia-thinh", from: START },
    { communeId: "gia-trung", from: START, to: "2017-03" },
  ]),
  enterprise("08", "Cơ khí", [{ communeId: "lien-son", from: START }]),
  enterprise("09", "Giống cây trồng", [
    { communeId: "gia-thang", from: "2017-01" },
    { communeId: "gia-thinh", from: START },
  ]),
  enterprise("10", "Du lịch, dịch vụ", [
    { communeId: "gia-tien", from: "2016-10" },
    { communeId: "gia-trung", from: "2017-04" },
  ]),
];

type KindWeights = Readonly<Record<KindId, number>>;

/** How much an agency leans to each kind: advice and works rather than jobs. */
export const AGENCY_KIND_WEIGHTS: KindWeights = {
  infrastructure: 4,
  productionLinkage: 2,
  vocationalTraining: 1.5,
  jobCreation: 0.5,
  other: 4,
};

const ENTERPRISE_KIND_WEIGHTS: KindWeights = {
  infrastructure: 2,
  productionLinkage: 2,
  vocationalTraining: 2,
  jobCreation: 2,
  other: 0.8,
};

const SECTOR_KIND_WEIGHTS: Readonly<Record<string, KindWeights>> = {
  "May mặc": { infrastructure: 1, productionLinkage: 0, vocationalTraining: 4, jobCreation: 4, other: 0.8 },
  "Vật liệu xây dựng": { infrastructure: 7, productionLinkage: 0, vocationalTraining: 0.5, jobCreation: 1, other: 0.8 },
  "Chế biến nông sản": { infrastructure: 1, productionLinkage: 6, vocationalTraining: 1, jobCreation: 1.5, other: 0.6 },
  "Xây dựng": { infrastructure: 7, productionLinkage: 0, vocationalTraining: 1, jobCreation: 1.5, other: 0.8 },
  "Thức ăn chăn nuôi": { infrastructure: 1, productionLinkage: 6, vocationalTraining: 1.5, jobCreation: 0.5, other: 0.6 },
  "Giống cây trồng": { infrastructure: 0.8, productionLinkage: 6, vocationalTraining: 1.5, jobCreation: 0.3, other: 0.5 },
};

export function kindWeightsOfSector(sector: string): KindWeights {
  return SECTOR_KIND_WEIGHTS[sector] ?? ENTERPRISE_KIND_WEIGHTS;
}

function provincial(number: string, communes: WireAgency["communes"]): WireAgency {
  return { id: `cq-tinh-${number}`, name: `Cơ quan cấp tỉnh ${number}`, level: "province", communes };
}

function district(number: string, communes: WireAgency["communes"]): WireAgency {
  return { id: `cq-huyen-${number}`, name: `Cơ quan cấp huyện ${number}`, level: "district", communes };
}

function enterprise(number: string, sector: string, communes: WireEnterprise["communes"]): WireEnterprise {
  return { id: `dn-${number}`, name: `Doanh nghiệp ${number}`, sector, communes };
}
