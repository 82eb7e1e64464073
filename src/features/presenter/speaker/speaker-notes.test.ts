import { describe, expect, it } from "vitest";
import { readDevice, writeDevice } from "#src/lib/device-store.ts";
import { fingerprintOf, type KeptNote, keepNotes, noteKey, noteOf, readNotes, withNote } from "./speaker-notes.ts";

const OLD = "Hỗ trợ 2,5 tỷ đồng.";
const NEW = "Hỗ trợ 2,6 tỷ đồng.";
const over = (generated: string, text: string | null): KeptNote => ({ of: fingerprintOf(generated), text });

describe("the note of a slide", () => {
  it("is the generated one where nothing was edited", () => {
    expect(noteOf([], OLD)).toMatchObject({ kind: "generated", text: OLD });
  });

  it("is the edited one over the same figures", () => {
    expect(noteOf([over(OLD, "Của tôi")], OLD)).toMatchObject({ kind: "edited", text: "Của tôi" });
  });

  it("is outdated once a figure of the generated text is another", () => {
    expect(noteOf([over(OLD, "Của tôi")], NEW)).toEqual({ kind: "outdated", text: "Của tôi", of: fingerprintOf(OLD) });
  });

  it("stays generated where the newest decision was for it", () => {
    const kept = withNote([over(OLD, "Của tôi")], over(NEW, null));
    expect(noteOf(kept, NEW).kind).toBe("generated");
    expect(noteOf(kept, "Hỗ trợ 2,7 tỷ đồng.").kind).toBe("generated");
    // Another cut of the same data still has its own.
    expect(noteOf(kept, OLD)).toMatchObject({ kind: "edited", text: "Của tôi" });
  });

  it("taken over for the new figures is edited there", () => {
    expect(noteOf(withNote([over(OLD, "Của tôi")], over(NEW, "Của tôi")), NEW).kind).toBe("edited");
  });

  it("emptied by the speaker is empty, not generated", () => {
    expect(noteOf([over(OLD, "")], OLD)).toMatchObject({ kind: "edited", text: "" });
  });
});

describe("the notes kept on a device", () => {
  const key = noteKey("Chương trình", "vi", "map");

  it("are read as they were kept, and are nothing once all are generated again", () => {
    const kept = withNote([], over(OLD, "Của tôi"));
    keepNotes(key, kept);
    expect(readNotes(key)).toEqual(kept);
    keepNotes(key, withNote(kept, over(OLD, null)));
    expect(readNotes(key)).toEqual([]);
    expect(readDevice(key)).toBeNull();
  });

  it("hold one for each generated text, the newest first, and not without end", () => {
    let kept: KeptNote[] = [];
    for (let index = 0; index < 20; index++) kept = withNote(kept, over(`${index}`, `${index}`));
    expect(kept.length).toBe(8);
    expect(kept[0]?.text).toBe("19");
    expect(withNote(kept, over("18", "x")).map(({ text }) => text)).toEqual(["x", "19", "17", "16", "15", "14", "13", "12"]);
  });

  it.each(["{", "7", '{"of":"1"}', '[{"of":1,"text":"a"},{"of":"1"},null]'])("that are spoilt as %s are none", (text) => {
    writeDevice(key, text);
    expect(readNotes(key)).toEqual([]);
  });

  it("are apart by programme, language and slide", () => {
    const keys = [
      key,
      noteKey("Khác", "vi", "map"),
      noteKey("Chương trình", "en", "map"),
      noteKey("Chương trình", "vi", "kinds"),
    ];
    expect(new Set(keys).size).toBe(4);
  });
});

it("a fingerprint is the same for the same text, and another for any other", () => {
  expect(fingerprintOf(OLD)).toBe(fingerprintOf(OLD));
  expect(new Set([OLD, NEW, "", " ", OLD.normalize("NFD"), `${OLD} `].map(fingerprintOf)).size).toBe(6);
});
