/** A label of a period or a unit as it stands alone, after something that is no end of a sentence. */
export const INNER_CAPITALS = {
  vi: /[\p{Ll}\d)][,;]? (Tháng|Năm|Từ khi|Đến tháng|Triệu|Tỷ)(?=\s)/u,
  en: /[\p{Ll}\d)][,;]? (Since|First half|Second half|First nine|Million|The)(?=\s)/u,
};
