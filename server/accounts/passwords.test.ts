// @vitest-environment node
import { describe, expect, it } from "vitest";
import { hashPassword, isPasswordOf } from "./passwords.ts";

const QUICK = { N: 2 ** 10, r: 8, p: 1 };

describe("a password", () => {
  it("is kept as its scrypt, with costs and a salt of its own", async () => {
    const [one, other] = await Promise.all([hashPassword("mật khẩu dài"), hashPassword("mật khẩu dài")]);
    expect(one).toMatch(/^scrypt\$65536\$8\$1\$[\w-]{22}\$[\w-]{43}$/);
    expect(other).not.toBe(one);
    expect(one).not.toContain("mật");
  });

  it("is known again, whatever its hash once cost, and however its letters are composed", async () => {
    for (const hash of [await hashPassword("Lễ hội 2017"), await hashPassword("Lễ hội 2017", QUICK)]) {
      expect(await isPasswordOf(hash, "Lễ hội 2017".normalize("NFD"))).toBe(true);
      expect(await isPasswordOf(hash, "Lễ hội 2018")).toBe(false);
      expect(await isPasswordOf(hash, "Lễ hội 2017 ")).toBe(false);
    }
  });

  it.each(["", "scrypt", "scrypt$1024$8$1$c2FsdA$", "bcrypt$1024$8$1$c2FsdA$aGFzaA", "plain"])(
    "is none of an account whose hash is %j, not an empty one either",
    async (stored) => {
      expect(await isPasswordOf(stored, "")).toBe(false);
      expect(await isPasswordOf(stored, stored)).toBe(false);
    },
  );

  it("is compared however many are at once", async () => {
    const hash = await hashPassword("mật khẩu dài", QUICK);
    const guesses = Array.from({ length: 9 }, (_, index) => isPasswordOf(hash, index === 7 ? "mật khẩu dài" : "sai"));
    expect((await Promise.all(guesses)).flatMap((isRight, index) => (isRight ? index : []))).toEqual([7]);
  });
});
