import type { WireProgramme } from "./wire-publication.ts";

/** What the programme of Gia Viễn calls things, and the heads of its documents (docs/domain.md §3.2). */
export const GIA_VIEN_WORDS: NonNullable<WireProgramme["vocabulary"]> = {
  title: { vi: "Bảng theo dõi hỗ trợ xã đặc thù", en: "Commune Support Dashboard" },
  units: { vi: "các xã đặc thù", en: "special communes" },
  stages: { districtVerified: { vi: "Huyện đã thẩm tra", en: "Verified by district" } },
  documents: {
    party: {
      superior: { vi: "Đảng bộ tỉnh Ninh Bình", en: "Party Organisation of Ninh Bình Province" },
      issuer: { vi: "Huyện ủy Gia Viễn", en: "District Party Committee of Gia Viễn" },
      author: { vi: "Ban Thường vụ Huyện ủy Gia Viễn", en: "Standing Committee of the District Party Committee of Gia Viễn" },
      number: { vi: "Số …-BC/HU", en: "No. …-BC/HU" },
    },
    state: {
      issuer: { vi: "Ủy ban nhân dân huyện Gia Viễn", en: "People's Committee of Gia Viễn" },
    },
  },
};

/** What the review conference stated, as published on 29/09/2017 (docs/product.md). */
export const REVIEW_CONFERENCE: NonNullable<WireProgramme["conference"]> = {
  heldOn: "2017-09-28",
  directions: [
    {
      subject: { vi: "Các xã", en: "Communes" },
      text: {
        vi: "chủ động trao đổi thông tin, đề xuất và tranh thủ ý kiến của cơ quan, đơn vị phụ trách",
        en: "take the initiative in exchanging information and proposing, and use the agencies' advice",
      },
    },
    {
      subject: { vi: "Doanh nghiệp", en: "Enterprises" },
      text: { vi: "đẩy mạnh phát triển kinh tế", en: "push economic development" },
    },
    { subject: { vi: "An ninh trật tự", en: "Public order" }, text: { vi: "giữ vững", en: "to be kept" } },
    { subject: { vi: "Cán bộ xã", en: "Commune staff" }, text: { vi: "nâng cao chất lượng", en: "to be strengthened" } },
  ],
  note: {
    vi: "Hội nghị sơ kết nêu bốn phương hướng: xã chủ động trao đổi và đề xuất; doanh nghiệp đẩy mạnh phát triển kinh tế; giữ vững an ninh trật tự; nâng cao chất lượng cán bộ xã.",
    en: "The conference stated four directions: communes that take the initiative; enterprises that push economic development; public order; stronger commune staff.",
  },
};
