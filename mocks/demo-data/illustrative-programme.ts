import { CRITERIA_SET } from "./criteria-set.ts";
import { GIA_VIEN_UNIT_CHANGES } from "./gia-vien-unit-changes.ts";
import { GIA_VIEN_UNITS } from "./gia-vien-units.ts";
import { GIA_VIEN_WORDS, REVIEW_CONFERENCE } from "./gia-vien-words.ts";
import { KINDS } from "./kinds.ts";
import type { WireProgramme } from "./wire-publication.ts";

const CONFERENCE_SOURCE = "Hội nghị sơ kết ngày 28/09/2017, nbtv.vn ngày 29/09/2017";

/** Limits that a programme of monthly reports can work with; a programme sets its own. */
export const DEFAULT_THRESHOLDS: WireProgramme["thresholds"] = {
  monthsWithoutSupport: 2,
  lowCompletion: 0.5,
  onTrackCompletion: 0.9,
  quarterElapsed: 0.66,
  proposalOverdueDays: 60,
};

/** The programme of the article: facts from the source, everything finer than its published figures is illustrative. */
export const ILLUSTRATIVE_PROGRAMME: WireProgramme = {
  id: "gia-vien-140",
  title: "Chương trình giúp đỡ các xã có tính chất đặc thù",
  decision: {
    number: "140-QĐ/TU",
    issuer: "Ban Thường vụ Tỉnh ủy Ninh Bình",
    subject: "Giao cơ quan, đơn vị phụ trách và doanh nghiệp kết nghĩa giúp đỡ các xã có tính chất đặc thù",
  },
  motto: "Xã là chính, cơ quan, đơn vị phụ trách là quan trọng, doanh nghiệp là cần thiết",
  area: { name: "Gia Viễn", level: "huyện", province: "Ninh Bình" },
  unitChanges: GIA_VIEN_UNIT_CHANGES.map((change) => ({ ...change, from: [...change.from] })),
  firstMonth: "2016-07",
  dataThrough: "2017-09",
  updatedAt: "2017-09-28T17:00:00+07:00",
  illustrative: true,
  kinds: KINDS,
  criteriaSet: CRITERIA_SET,
  mapUnits: GIA_VIEN_UNITS,
  documentForm: "party",
  publishedFigures: [
    { measure: "communes", value: 9, asOf: "2017-09-28", source: CONFERENCE_SOURCE },
    { measure: "deliveredDong", value: 2_500_000_000, asOf: "2017-09-28", source: CONFERENCE_SOURCE },
    { measure: "recognisedCommunes", value: 2, asOf: "2017-09-28", source: CONFERENCE_SOURCE },
  ],
  thresholds: DEFAULT_THRESHOLDS,
  source: {
    name: "Trang thông tin điện tử huyện Gia Viễn",
    url: "https://nbtv.vn",
    publishedOn: "2017-09-29",
  },
  vocabulary: GIA_VIEN_WORDS,
  conference: REVIEW_CONFERENCE,
};
