import type { WireCommune } from "./wire-publication.ts";

/** What a survey could have found, by commune. Illustrative: sentences of the kind, none of which reports a fact of the real commune. */
export const COMMUNE_SITUATIONS: Readonly<Record<string, WireCommune["situation"]>> = {
  "gia-thang": {
    advantages: [
      "Lao động trẻ, nhiều người đã quen nghề may.",
      "Đường trục xã thuận tiện cho xe tải nhỏ đến thu mua nông sản.",
      "Đất lúa bằng phẳng, dễ đưa máy cấy, máy gặt vào đồng.",
    ],
    limitations: ["Sản xuất còn nhỏ lẻ, chưa có hợp đồng tiêu thụ ổn định.", "Nhiều đoạn đường thôn chưa được bê tông hóa."],
    difficulties: ["Việc thu gom, xử lý rác thải chưa thường xuyên.", "Nguồn vốn đối ứng của xã cho hạ tầng còn hạn hẹp."],
    surveyedOn: "2016-07-19",
  },
  "gia-phuong": {
    advantages: [
      "Có nghề phụ lúc nông nhàn, chị em tham gia đông.",
      "Hợp tác xã nông nghiệp hoạt động đều, được bà con tin cậy.",
    ],
    limitations: [
      "Phòng học và nhà văn hóa một số thôn đã xuống cấp.",
      "Cán bộ xã còn thiếu kinh nghiệm lập hồ sơ tiêu chí.",
      "Giá trị trên một héc-ta canh tác còn thấp.",
    ],
    difficulties: [
      "Hộ nghèo phần lớn là người già, neo đơn, khó thoát nghèo bằng việc làm.",
      "Thiếu điểm tập kết rác hợp vệ sinh.",
    ],
    surveyedOn: "2016-07-26",
  },
  "gia-lac": {
    advantages: ["Diện tích mặt nước lớn, thuận lợi nuôi thủy sản.", "Hộ chăn nuôi gia cầm có kinh nghiệm lâu năm."],
    limitations: ["Đường ra đồng nhỏ, xe cơ giới đi lại khó.", "Chưa có mô hình sản xuất tập trung đủ lớn."],
    difficulties: [
      "Một phần diện tích trũng, hay ngập khi mưa lớn.",
      "Thu nhập phụ thuộc vào giá bán thất thường.",
      "Chất thải chăn nuôi ảnh hưởng đến môi trường khu dân cư.",
    ],
    surveyedOn: "2016-08-03",
  },
  "gia-minh": {
    advantages: ["Đất bãi phù hợp trồng ngô, rau màu vụ đông.", "Người dân đồng thuận góp ngày công làm đường."],
    limitations: [
      "Trạm y tế thiếu trang thiết bị cơ bản.",
      "Kênh mương nội đồng phần lớn là kênh đất.",
      "Tỷ lệ lao động qua đào tạo thấp.",
    ],
    difficulties: ["Xa trung tâm, doanh nghiệp ít quan tâm đầu tư.", "Nhiều lao động trẻ đi làm ăn xa, thiếu người lúc mùa vụ."],
    surveyedOn: "2016-08-10",
  },
  "gia-trung": {
    advantages: ["Nghề thủ công được duy trì ở nhiều thôn.", "Cảnh quan làng quê thuận lợi cho du lịch cộng đồng."],
    limitations: ["Tổ hợp tác hình thành nhưng hoạt động còn hình thức.", "Nhà văn hóa thôn chưa đủ diện tích theo quy định."],
    difficulties: ["Môi trường làng nghề chưa được xử lý triệt để.", "Thiếu vốn mua nguyên liệu dự trữ cho sản xuất."],
    surveyedOn: "2016-07-21",
  },
  "gia-thinh": {
    advantages: [
      "Gần trung tâm huyện, dễ thu hút cơ sở gia công.",
      "Hạ tầng trường học, trạm y tế cơ bản đạt yêu cầu.",
      "Nhiều hộ đã chuyển sang giống lúa chất lượng cao.",
    ],
    limitations: ["Cơ sở vật chất văn hóa ở hai thôn chưa đạt.", "Liên kết giữa hộ dân và doanh nghiệp chưa chặt chẽ."],
    difficulties: ["Rác thải sinh hoạt tăng nhanh, bãi chôn lấp gần đầy.", "Quỹ đất công để xây dựng công trình còn ít."],
    surveyedOn: "2016-08-17",
  },
  "lien-son": {
    advantages: ["Có đồi thấp phù hợp chăn nuôi dê, trồng cây ăn quả.", "Người dân cần cù, muốn học nghề mới."],
    limitations: [
      "Đường trục thôn nhiều đoạn còn là đường đất.",
      "Nhà ở của một số hộ chưa bảo đảm.",
      "Hợp tác xã chưa làm được dịch vụ đầu ra.",
    ],
    difficulties: ["Tỷ lệ hộ nghèo còn cao, nguồn lực tại chỗ hạn chế.", "Thiếu nước tưới vào mùa khô."],
    surveyedOn: "2016-08-24",
  },
  "gia-hung": {
    advantages: ["Quỹ đất rộng, thuận lợi phát triển trang trại.", "Phong trào hiến đất, góp công làm đường phát triển mạnh."],
    limitations: ["Sản phẩm nông nghiệp chưa có nhãn hiệu riêng.", "Lao động chủ yếu làm việc theo mùa vụ."],
    difficulties: ["Địa bàn rộng, suất đầu tư hạ tầng cao.", "Cần duy trì, nâng cao chất lượng các tiêu chí đã đạt."],
    surveyedOn: "2016-07-14",
  },
  "gia-tien": {
    advantages: [
      "Đảng bộ và nhân dân đoàn kết, nhiều việc dân tự bàn, tự làm.",
      "Có cơ sở may thu hút lao động tại chỗ.",
      "Đồng ruộng đã dồn điền, đổi thửa.",
    ],
    limitations: ["Chăn nuôi còn xen kẽ trong khu dân cư.", "Mô hình sản xuất mới chưa được nhân rộng."],
    difficulties: ["Kinh phí duy tu công trình sau đầu tư còn thiếu.", "Giá nông sản biến động, ảnh hưởng thu nhập."],
    surveyedOn: "2016-07-12",
  },
};
