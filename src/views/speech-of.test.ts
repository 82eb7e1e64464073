// @vitest-environment node
import { afterEach, describe, expect, it } from "vitest";
import type { Vocabulary } from "#src/domain/vocabulary.ts";
import { en } from "#src/messages/en.ts";
import { messagesIn, PLAIN_SPEECH, type Speech, speak, spoken } from "#src/messages/spoken.ts";
import { vi } from "#src/messages/vi.ts";
import { speechOf } from "./speech-of.ts";

afterEach(() => speak(PLAIN_SPEECH));

const both = (word: string) => ({ vi: word, en: word });
const UNIT: Vocabulary = {
  unit: { one: { vi: "xã/phường", en: "administrative unit" }, many: { vi: "xã/phường", en: "administrative units" } },
};

function say(speech: Speech, viText: string, enText = ""): string[] {
  speak(speech);
  const words = spoken({ vi: { text: viText }, en: { text: enText } });
  return [words.vi.text, words.en.text];
}

describe("the word for a unit", () => {
  const speech = speechOf(UNIT, []);

  it.each([
    ["Các xã", "Các xã/phường"],
    ["xã", "xã/phường"],
    ["Xã được hỗ trợ", "Xã/phường được hỗ trợ"],
    ["XÃ CHƯA ĐẠT", "XÃ/PHƯỜNG CHƯA ĐẠT"],
    ["Cộng hòa xã hội chủ nghĩa", "Cộng hòa xã hội chủ nghĩa"],
    ["hợp tác xã, thị xã, xã viên", "hợp tác xã, thị xã, xã viên"],
    ["xảy ra", "xảy ra"],
  ])("%s: %s", (text, expected) => {
    expect(say(speech, text)[0]).toBe(expected);
  });

  it.each([
    ["all communes", "all administrative units"],
    ["A commune of 9", "An administrative unit of 9"],
    ["Communes", "Administrative units"],
    ["a community", "a community"],
  ])("%s: %s", (text, expected) => {
    expect(say(speech, "", text)[1]).toBe(expected);
  });

  it("is put into the app's words, never into what they speak of", () => {
    speak(speech);
    const words = spoken({
      vi: { of: (name: string, parts: { text: string }) => `Xã ${name}: ${parts.text}` },
      en: { of: (name: string, parts: { text: string }) => `${name} commune: ${parts.text}` },
    });
    expect(words.vi.of("Xã Hội", { text: "làm đường xã" })).toBe("Xã/phường Xã Hội: làm đường xã");
    expect(words.en.of("Commune One", { text: "a commune road" })).toBe("Commune One administrative unit: a commune road");
  });

  it("keeps a text of the data able to open a sentence", () => {
    speak(speech);
    const capitalise = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
    const words = spoken({ vi: { open: (text: string) => capitalise(text) }, en: { open: (text: string) => text } });
    expect(words.vi.open("xã Hội")).toBe("Xã Hội");
  });
});

describe("a unit of another type", () => {
  const speech = speechOf(null, [
    { name: "Hoa Lư", type: "ward" },
    { name: "Hoa Lư Tây", type: "commune" },
    { name: "phường An", type: "ward" },
    { name: "Me", type: "township" },
    { name: "Gia Minh" },
  ]);

  it.each([
    ["Hoa Lư", "Phường Hoa Lư đạt 8/10", "Hoa Lư ward reached 8/10"],
    ["Hoa Lư Tây", "Xã Hoa Lư Tây đạt 8/10", "Hoa Lư Tây commune reached 8/10"],
    ["phường An", "Phường An đạt 8/10", "phường An reached 8/10"],
    ["Me", "Thị trấn Me đạt 8/10", "Me township reached 8/10"],
    ["Gia Minh", "Xã Gia Minh đạt 8/10", "Gia Minh commune reached 8/10"],
  ])("%s is called what it is", (name, inVietnamese, inEnglish) => {
    speak(speech);
    const words = spoken({
      vi: { of: (of: string) => `Xã ${of} đạt 8/10` },
      en: { of: (of: string) => `${of} commune reached 8/10` },
    });
    expect(words.vi.of(name)).toBe(inVietnamese);
    expect(words.en.of(name)).toBe(inEnglish);
  });
});

describe("the sides that help, the standard, and what is given in full", () => {
  const speech = speechOf(
    {
      title: both("Đồng hành"),
      agency: {
        one: { vi: "sở", en: "office" },
        side: { vi: "Sở đỡ đầu", en: "Guiding offices" },
        role: { vi: "đỡ đầu", en: "guiding" },
      },
      enterprise: { one: { vi: "công ty", en: "company" }, many: { vi: "công ty", en: "companies" } },
      standard: { long: { vi: "kiểu mẫu", en: "Model" } },
      stages: { districtVerified: { vi: "Tỉnh đã thẩm tra", en: "Verified by the province" } },
      ranking: { title: both("Về đích sớm") },
    },
    [],
  );

  it.each([
    ["Cơ quan, đơn vị phụ trách", "Sở đỡ đầu"],
    ["8 cơ quan, đơn vị", "8 sở"],
    ["Cơ quan và doanh nghiệp", "Sở và công ty"],
    ["(Cơ quan soạn thảo bổ sung.)", "(Cơ quan soạn thảo bổ sung.)"],
    ["Đang phụ trách", "Đang đỡ đầu"],
    ["2. DOANH NGHIỆP KẾT NGHĨA", "2. CÔNG TY"],
    ["đạt chuẩn nông thôn mới", "đạt chuẩn kiểu mẫu"],
    ["NTM nâng cao", "kiểu mẫu nâng cao"],
  ])("%s: %s", (text, expected) => {
    expect(say(speech, text)[0]).toBe(expected);
  });

  it.each([
    ["Agencies in charge", "Guiding offices"],
    ["an agency", "an office"],
    ["2 agencies, 1 enterprise", "2 offices, 1 company"],
    ["an enterprise", "a company"],
    ["At the New Rural standard", "At the Model standard"],
  ])("%s: %s", (text, expected) => {
    expect(say(speech, "", text)[1]).toBe(expected);
  });

  it("stand in the messages of the shell and the overview", () => {
    const words = messagesIn(vi, speech, "vi");
    expect(words.app.title).toBe("Đồng hành");
    expect(words.stages.districtVerified).toBe("Tỉnh đã thẩm tra");
    expect(words.stages.registered).toBe(vi.stages.registered);
    expect(words.overview.ranking.title).toBe("Về đích sớm");
    expect(words.sponsorTypes.agency).toBe("Sở đỡ đầu");
    expect(messagesIn(en, speech, "en").stages.districtVerified).toBe("Verified by the province");
  });
});

it("without a vocabulary the words are the very same objects", () => {
  expect(speechOf(null, [{ name: "Gia Minh" }])).toBe(PLAIN_SPEECH);
  expect(messagesIn(vi, PLAIN_SPEECH, "vi")).toBe(vi);
});

it("the same words under the same speech are the same object, so that nothing is drawn anew", () => {
  speak(speechOf(UNIT, []));
  const words = spoken({ vi: { text: "xã" }, en: { text: "commune" } });
  expect(words.vi).toBe(words.vi);
});
