import { generateData } from "#mocks/demo-data/generate-data.ts";
import type { WireCommune, WireProgramme, WirePublication } from "#mocks/demo-data/wire-publication.ts";
import { month } from "#src/domain/month.ts";

/** Nothing of these stands in a programme that is not Gia Viễn's: its place, its decision, its levels, its words for what this one names itself. */
export const OF_GIA_VIEN =
  /Gia Viễn|Ninh Bình|đặc thù|special commune|huyện|\bdistrict|140-QĐ|kết nghĩa|twinned|phụ trách|in charge|nông thôn mới|NTM|New Rural/i;

/** The app's own words for what this programme has words of its own for. */
export const WORDS_OF_THE_APP =
  /(?<![\p{L}/])xã(?! Trường Sơn| hội)(?!\p{L})|\bcommunes?\b|(?<!\p{L})cơ quan(?! soạn thảo)(?!\p{L})|(?<!\p{L})doanh nghiệp(?!\p{L})|\bagenc(?:y|ies)\b|\benterprises?\b/iu;

const CRITERIA: WireProgramme["criteriaSet"]["criteria"] = Array.from({ length: 10 }, (_, index) => ({
  number: index + 1,
  name: { vi: `Tiêu chuẩn ${index + 1}`, en: `Standard ${index + 1}` },
  group: index < 5 ? "Nhóm một" : "Nhóm hai",
}));

const OLD_CRITERIA: WireProgramme["criteriaSet"]["criteria"] = Array.from({ length: 19 }, (_, index) => ({
  number: index + 1,
  name: `Tiêu chuẩn cũ ${index + 1}`,
}));

const VOCABULARY: NonNullable<WireProgramme["vocabulary"]> = {
  title: { vi: "Đồng hành cùng cơ sở", en: "Side by side" },
  unit: { one: { vi: "địa phương", en: "locality" }, many: { vi: "địa phương", en: "localities" } },
  units: { vi: "các địa phương", en: "localities" },
  agency: {
    one: { vi: "sở, ngành", en: "department" },
    many: { vi: "sở, ngành", en: "departments" },
    side: { vi: "Sở, ngành đỡ đầu", en: "Guiding departments" },
    role: { vi: "đỡ đầu", en: "guiding" },
  },
  enterprise: {
    one: { vi: "công ty", en: "company" },
    many: { vi: "công ty", en: "companies" },
    side: { vi: "Công ty đồng hành", en: "Partner companies" },
    role: { vi: "đồng hành", en: "partner" },
  },
  standard: { long: { vi: "kiểu mẫu", en: "Model" }, short: { vi: "KM", en: "Model" } },
  ranking: { title: { vi: "Địa phương về đích sớm nhất", en: "First to arrive" } },
  stages: { districtVerified: { vi: "Tỉnh đã thẩm tra", en: "Verified by the province" } },
  agencyLevels: { department: { vi: "cấp sở", en: "department level" } },
  documents: {
    state: { recipients: [{ vi: "- Bộ chủ quản (để báo cáo);", en: "- The ministry (to report);" }] },
  },
};

const COUNT = 129;
const generated = generateData({
  seed: 129,
  communes: COUNT,
  agencies: 6,
  enterprises: 5,
  firstMonth: month("2026-01"),
  months: 9,
  lines: 400,
  proposals: 40,
});

/** A province of 129 communes and wards after 2025: state form, no district, a set of 10 criteria, another vocabulary. */
export function foreignPublication(): WirePublication {
  const { kinds: _, source: __, mapUnits: ___, publishedFigures: ____, ...programme } = generated.programme;
  return {
    ...generated,
    programme: {
      ...programme,
      id: "song-lam",
      title: "Chương trình đồng hành",
      decision: { number: "15/QĐ-UBND", issuer: "Chủ tịch UBND tỉnh Sông Lam", subject: "Đồng hành cùng cơ sở" },
      area: { name: "Sông Lam", level: "tỉnh" },
      kinds: [
        { id: "infrastructure", name: "Đường, cầu" },
        { id: "productionLinkage", name: { vi: "Sản xuất" } },
        { id: "vocationalTraining", name: { vi: "Nghề", en: "Trades" } },
        { id: "jobCreation", name: { en: "Jobs" } },
        { id: "other", name: "Khác" },
      ],
      criteriaSet: { id: "moi", decision: "51/2025/QĐ-TTg", criteria: CRITERIA },
      criteriaSets: [{ id: "cu", decision: "318/QĐ-TTg", criteria: OLD_CRITERIA }],
      documentForm: "state",
      vocabulary: VOCABULARY,
    },
    communes: generated.communes.map(foreignCommune),
    agencies: generated.agencies.map((agency, index) => ({ ...agency, name: `Sở số ${index + 1}`, level: "department" })),
    enterprises: generated.enterprises.map((enterprise, index) => ({
      ...enterprise,
      name: `Công ty ${index + 1}`,
      sector: "Xây dựng",
    })),
    support: generated.support.map((line, index) => ({ ...line, title: `Việc ${index + 1}` })),
    proposals: generated.proposals.map((proposal, index) => ({ ...proposal, text: `Đề nghị ${index + 1}` })),
  };
}

/** The first two are called alike; the third is measured by the older set; the fourth has numbers that its set does not have. */
function foreignCommune({ situation: _, displayOrder: __, ...commune }: WireCommune, index: number): WireCommune {
  const met = (count: number) => Array.from({ length: count }, (___, at) => ({ number: at + 1, met: at % 5 !== 4 }));
  const named = { ...commune, name: `Làng ${String(index + 1).padStart(3, "0")}` };
  switch (index) {
    case 0:
      return { ...named, name: "Trường Sơn", type: "commune", criteria: met(10) };
    case 1:
      return { ...named, name: "Trường Sơn", type: "ward", criteria: met(10) };
    case 2:
      return { ...named, criteriaSet: "cu", criteria: met(19) };
    case 3:
      return { ...named, criteria: met(19) };
    default:
      return { ...named, criteria: met(10) };
  }
}
