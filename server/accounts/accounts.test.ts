// @vitest-environment node
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { DATABASE_PLACES } from "#test/database-places.ts";
import { forgetEverybody, makeWorld, someone, someoneSignedIn, type World } from "#test/entry-world.ts";
import { addAccount, changeAccount, listAccounts, makeAccounts } from "./accounts.ts";
import { makeFirstLink, makeLink, redeemLink } from "./links.ts";
import { beginSession, endSession, endSessionsOf, findSession, IDLE_MS, LONGEST_MS } from "./sessions.ts";
import { signIn } from "./sign-in.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const NO_SCOPE = { communes: [], sponsors: [] };
const RIGHT = "mật khẩu dài";

describe.each(DATABASE_PLACES)("accounts on $name", ({ make }) => {
  let world: World;
  beforeAll(async () => {
    world = await makeWorld(await make());
  });
  beforeEach(async () => forgetEverybody(world));
  afterAll(async () => world.close());

  describe("an account", () => {
    it("is made, listed by name without its password, and changed", async () => {
      const scope = { communes: ["gia-minh"], sponsors: [{ type: "agency", id: "cq-01" } as const] };
      await someone(world, { name: "Ông Ất", signIn: "at" });
      const made = await someone(world, { name: "Bà Ánh", signIn: " Anh@Xa.vn ", role: "reporter", scope, password: RIGHT });
      expect(made).toEqual({ id: made.id, name: "Bà Ánh", signIn: "anh@xa.vn", role: "reporter", scope, disabled: false });
      expect((await listAccounts(world.accounts)).map(({ name }) => name)).toEqual(["Bà Ánh", "Ông Ất"]);
      expect(await listAccounts(world.accounts)).toContainEqual(made);

      const form = { name: "Bà Ánh", signIn: "anh@xa.vn", role: "staff", scope: NO_SCOPE, disabled: true } as const;
      expect(await changeAccount(world.accounts, made.id, form)).toEqual({ kind: "done", account: { id: made.id, ...form } });
      expect(await changeAccount(world.accounts, "none", { ...form, signIn: "other" })).toEqual({ kind: "not-found" });
    });

    it("takes no name to sign in with that is another's, in whatever letters", async () => {
      const { id } = await someone(world, { signIn: "lan" });
      const other = await someone(world, { signIn: "hoa" });
      const form = { name: "Lan", signIn: "LAN ", role: "viewer", scope: NO_SCOPE } as const;
      expect(await addAccount(world.accounts, form)).toEqual({ kind: "sign-in-taken" });
      expect(await changeAccount(world.accounts, other.id, form)).toEqual({ kind: "sign-in-taken" });
      expect((await changeAccount(world.accounts, id, form)).kind).toBe("done");
    });

    it.each([
      ["disabled", { role: "administrator", disabled: true }],
      ["demoted", { role: "staff" }],
    ] as const)("of the last administrator is not %s; with another one it is", async (_what, change) => {
      const { id } = await someone(world, { role: "administrator", signIn: "a" });
      await someone(world, { role: "administrator", signIn: "b", disabled: true });
      const form = { name: "A", signIn: "a", scope: NO_SCOPE, ...change };
      expect(await changeAccount(world.accounts, id, form)).toEqual({ kind: "last-administrator" });
      await someone(world, { role: "administrator", signIn: "c" });
      expect((await changeAccount(world.accounts, id, form)).kind).toBe("done");
    });

    it("of two administrators who demote one another at the same moment keeps one of them", async () => {
      const [one, other] = [
        await someone(world, { role: "administrator", signIn: "a" }),
        await someone(world, { role: "administrator", signIn: "b" }),
      ];
      const results = await Promise.all(
        [one, other].map(({ id, signIn: name }) =>
          changeAccount(world.accounts, id, { name, signIn: name, role: "viewer", scope: NO_SCOPE }),
        ),
      );
      expect(results.map(({ kind }) => kind).sort()).toEqual(["done", "last-administrator"]);
    });

    it("that is disabled is signed out at once, and its links are void", async () => {
      const account = await someone(world, { signIn: "lan", password: RIGHT });
      const session = await beginSession(world.accounts, account);
      const link = await makeLink(world.accounts, account.id);
      await changeAccount(world.accounts, account.id, { ...account, disabled: true });
      expect(await findSession(world.accounts, session.token)).toBeNull();
      expect(await redeemLink(world.accounts, { token: link?.token ?? "", password: RIGHT })).toEqual({ kind: "link-used" });
      expect(await makeLink(world.accounts, account.id)).toBeNull();
      expect(await signIn(world.accounts, { signIn: "lan", password: RIGHT }, "10.0.0.1")).toEqual({ kind: "wrong" });
      await changeAccount(world.accounts, account.id, { ...account, disabled: false });
      expect(await findSession(world.accounts, session.token)).toBeNull();
    });

    it("that is disabled has no session, not one either that began at the same moment", async () => {
      const { token, account } = await someoneSignedIn(world);
      await world.database.db.updateTable("account").set({ disabled: 1 }).where("id", "=", account.id).execute();
      expect(await findSession(world.accounts, token)).toBeNull();
    });

    it("has the rights of this moment, not those that it signed in with", async () => {
      const account = await someone(world, { signIn: "lan", role: "staff" });
      const { token } = await beginSession(world.accounts, account);
      await changeAccount(world.accounts, account.id, { ...account, role: "viewer" });
      expect((await findSession(world.accounts, token))?.account.role).toBe("viewer");
    });

    it("whose role this version does not know may read, and no more", async () => {
      const { token, account } = await someoneSignedIn(world, { role: "administrator" });
      await world.database.db.updateTable("account").set({ role: "emperor" }).where("id", "=", account.id).execute();
      expect((await findSession(world.accounts, token))?.account.role).toBe("viewer");
    });
  });

  describe("a session", () => {
    it("is known by a cookie that the store does not hold", async () => {
      const { token, csrf, account } = await someoneSignedIn(world);
      expect(token).toMatch(/^[\w-]{43}$/);
      const rows = await world.database.db.selectFrom("session").selectAll().execute();
      expect(JSON.stringify(rows)).not.toContain(token);
      expect(await findSession(world.accounts, token)).toMatchObject({ csrf, account: { id: account.id } });
      for (const forged of ["", token.slice(1), `${token}A`, rows[0]?.token_hash ?? ""]) {
        expect(await findSession(world.accounts, forged)).toBeNull();
      }
    });

    it("ends after half a day without use, and not a moment before", async () => {
      const { token } = await someoneSignedIn(world);
      world.clock.pass(IDLE_MS - 1);
      expect(await findSession(world.accounts, token)).not.toBeNull();
      world.clock.pass(IDLE_MS - 1);
      expect(await findSession(world.accounts, token)).not.toBeNull();
      world.clock.pass(IDLE_MS);
      expect(await findSession(world.accounts, token)).toBeNull();
    });

    it("ends after a week of use all the same", async () => {
      const { token } = await someoneSignedIn(world);
      for (let spent = 0; spent < LONGEST_MS - IDLE_MS; spent += IDLE_MS / 2) {
        expect(await findSession(world.accounts, token)).not.toBeNull();
        world.clock.pass(IDLE_MS / 2);
      }
      expect(await findSession(world.accounts, token)).not.toBeNull();
      world.clock.pass(IDLE_MS - 1);
      expect(await findSession(world.accounts, token)).not.toBeNull();
      world.clock.pass(1);
      expect(await findSession(world.accounts, token)).toBeNull();
    });

    it("ends here, or everywhere, and nobody else's with it", async () => {
      const account = await someone(world);
      const [here, there] = [await beginSession(world.accounts, account), await beginSession(world.accounts, account)];
      const other = await someoneSignedIn(world);
      await endSession(world.accounts, here.tokenHash);
      expect(await findSession(world.accounts, here.token)).toBeNull();
      expect(await findSession(world.accounts, there.token)).not.toBeNull();
      await endSessionsOf(world.accounts, account.id);
      expect(await findSession(world.accounts, there.token)).toBeNull();
      expect(await findSession(world.accounts, other.token)).not.toBeNull();
    });

    it("that is over is cleared away when the next one begins", async () => {
      await someoneSignedIn(world);
      world.clock.pass(IDLE_MS);
      await someoneSignedIn(world);
      expect(await world.database.db.selectFrom("session").select("token_hash").execute()).toHaveLength(1);
    });
  });

  describe("a link", () => {
    const form = (token: string | undefined, given = {}) => ({ token: token ?? "", password: RIGHT, ...given });
    const FIRST = { name: "Anh Minh", signIn: "minh" };

    it("makes the administrator, while there is none", async () => {
      const [link, another] = [await makeFirstLink(world.accounts), await makeFirstLink(world.accounts)];
      expect(await redeemLink(world.accounts, form(link?.token))).toEqual({ kind: "missing", field: "name" });
      expect(await redeemLink(world.accounts, form(link?.token, { name: "Anh Minh" }))).toEqual({
        kind: "missing",
        field: "signIn",
      });
      const result = await redeemLink(world.accounts, form(link?.token, FIRST));
      expect(result).toMatchObject({ kind: "signed-in", session: { account: { name: "Anh Minh", role: "administrator" } } });
      expect((await signIn(world.accounts, { signIn: "minh", password: RIGHT }, "10.0.0.1")).kind).toBe("signed-in");
      for (const { token } of [link, another].flatMap((one) => one ?? [])) {
        expect(await redeemLink(world.accounts, form(token, { ...FIRST, signIn: "other" }))).toEqual({ kind: "link-used" });
      }
      expect(await makeFirstLink(world.accounts)).toBeNull();
    });

    it("made before somebody became administrator otherwise makes no second one", async () => {
      const link = await makeFirstLink(world.accounts);
      await someone(world, { role: "administrator" });
      expect(await redeemLink(world.accounts, form(link?.token, FIRST))).toEqual({ kind: "link-used" });
    });

    it("used twice at the same moment is used once", async () => {
      const link = await makeFirstLink(world.accounts);
      const results = await Promise.all(
        ["a", "b"].map((name) => redeemLink(world.accounts, form(link?.token, { name, signIn: name }))),
      );
      expect(results.map(({ kind }) => kind).sort()).toEqual(["link-used", "signed-in"]);
      expect(await listAccounts(world.accounts)).toHaveLength(1);
    });

    it("sets a password once, signs out whoever had the one before, and lifts the lock-out", async () => {
      const account = await someone(world, { signIn: "lan", password: "cái cũ" });
      const before = await beginSession(world.accounts, account);
      for (let count = 0; count < 5; count += 1) await signIn(world.accounts, { signIn: "lan", password: "sai" }, "10.0.0.1");
      expect((await signIn(world.accounts, { signIn: "lan", password: "cái cũ" }, "10.0.0.1")).kind).toBe("locked");
      const link = await makeLink(world.accounts, account.id);
      const result = await redeemLink(world.accounts, form(link?.token, { name: "Khác", signIn: "khac" }));
      expect(result).toMatchObject({ kind: "signed-in", session: { account: { id: account.id, name: account.name } } });
      expect(await findSession(world.accounts, before.token)).toBeNull();
      expect(await redeemLink(world.accounts, form(link?.token))).toEqual({ kind: "link-used" });
      expect((await signIn(world.accounts, { signIn: "lan", password: "cái cũ" }, "10.0.0.1")).kind).toBe("wrong");
      expect((await signIn(world.accounts, { signIn: "lan", password: RIGHT }, "10.0.0.1")).kind).toBe("signed-in");
    });

    it("is good for a day, until another is made, and not for who made it up", async () => {
      const { id } = await someone(world);
      const first = await makeLink(world.accounts, id);
      const second = await makeLink(world.accounts, id);
      expect(await redeemLink(world.accounts, form(first?.token))).toEqual({ kind: "link-used" });
      world.clock.pass(DAY);
      expect(await redeemLink(world.accounts, form(second?.token))).toEqual({ kind: "link-used" });
      const third = await makeLink(world.accounts, id);
      world.clock.pass(DAY - 1);
      expect(await redeemLink(world.accounts, form("made-up"))).toEqual({ kind: "link-used" });
      expect((await redeemLink(world.accounts, form(third?.token))).kind).toBe("signed-in");
      const kept = await world.database.db.selectFrom("sign_in_link").selectAll().execute();
      expect(JSON.stringify(kept)).not.toContain(third?.token);
    });
  });

  describe("signing in with a password", () => {
    const tried = (password: string, name = "lan", address = "10.0.0.1") =>
      signIn(world.accounts, { signIn: name, password }, address);

    it("lets in whoever has it, in whatever letters the name is", async () => {
      const { id } = await someone(world, { signIn: "lan", password: RIGHT });
      expect(await tried(RIGHT, " LAN")).toMatchObject({ kind: "signed-in", session: { account: { id } } });
      expect(await tried("sai")).toEqual({ kind: "wrong" });
      expect(await tried("")).toEqual({ kind: "wrong" });
    });

    it("is not for an account that has none, with an empty one or an empty name", async () => {
      await someone(world, { signIn: "lan" });
      await world.database.db.updateTable("account").set({ sign_in: "" }).execute();
      for (const [name, password] of [
        ["lan", ""],
        ["", ""],
        ["", RIGHT],
      ] as const) {
        expect(await tried(password, name, "10.0.0.9")).toEqual({ kind: "wrong" });
      }
    });

    it.each(["lan", "nobody"])(
      "locks %s after the fifth wrong one, from wherever, for longer each time, and not for good",
      async (name) => {
        await someone(world, { signIn: "lan", password: RIGHT });
        const accounts = makeAccounts(world.database, { now: world.clock.now, refusalStepMs: 0 });
        const wrong = async (address: string) => await signIn(accounts, { signIn: name, password: "sai" }, address);
        for (let count = 0; count < 5; count += 1) expect(await wrong(`10.0.0.${count}`)).toEqual({ kind: "wrong" });
        expect(await wrong("10.0.0.6")).toEqual({ kind: "locked", seconds: 30 });
        expect(await signIn(accounts, { signIn: name, password: RIGHT }, "10.0.0.7")).toEqual({ kind: "locked", seconds: 30 });
        world.clock.pass(30_000);
        expect(await wrong("10.0.0.8")).toEqual({ kind: "wrong" });
        expect(await wrong("10.0.0.9")).toEqual({ kind: "locked", seconds: 60 });
        world.clock.pass(60_000);
        expect((await signIn(accounts, { signIn: name, password: RIGHT }, "10.0.0.7")).kind).toBe(
          name === "lan" ? "signed-in" : "wrong",
        );
      },
    );

    it("counts anew after a right one", async () => {
      await someone(world, { signIn: "lan", password: RIGHT });
      for (let round = 0; round < 2; round += 1) {
        for (let count = 0; count < 4; count += 1) expect((await tried("sai", "lan", `10.1.0.${count}`)).kind).toBe("wrong");
        expect((await tried(RIGHT, "lan", "10.1.0.9")).kind).toBe("signed-in");
      }
    });

    it("counts a hundred that come at the same moment: no more than five passwords are looked at", async () => {
      await someone(world, { signIn: "lan", password: RIGHT });
      let looked = 0;
      const accounts = makeAccounts(world.database, {
        now: world.clock.now,
        refusalStepMs: 0,
        isPasswordOf: async () => {
          looked += 1;
          return false;
        },
      });
      const guesses = Array.from({ length: 100 }, (_, at) =>
        signIn(accounts, { signIn: "lan", password: `${at}` }, `10.2.0.${at}`),
      );
      const kinds = (await Promise.all(guesses)).map(({ kind }) => kind);
      expect(kinds.filter((kind) => kind === "wrong")).toHaveLength(5);
      expect(looked).toBe(5);
    });

    it("looks at a password of nobody's, too, so that a name that is none takes as long", async () => {
      await someone(world, { signIn: "lan", password: RIGHT });
      const looked: string[] = [];
      const accounts = makeAccounts(world.database, {
        now: world.clock.now,
        refusalStepMs: 0,
        isPasswordOf: async (stored) => {
          looked.push(stored === "" ? "none" : "a hash");
          return false;
        },
      });
      for (const name of ["lan", "nobody"]) await signIn(accounts, { signIn: name, password: "sai" }, "10.3.0.1");
      expect(looked).toEqual(["a hash", "none"]);
    });

    it("locks an address that tries one name after the other, and no other address", async () => {
      const accounts = makeAccounts(world.database, { now: world.clock.now, refusalStepMs: 0, isPasswordOf: async () => false });
      const guesses = Array.from({ length: 21 }, (_, at) =>
        signIn(accounts, { signIn: `name ${at}`, password: "sai" }, "10.4.0.1"),
      );
      const kinds = (await Promise.all(guesses)).map(({ kind }) => kind);
      expect(kinds.filter((kind) => kind === "wrong")).toHaveLength(20);
      expect(await signIn(accounts, { signIn: "x", password: "sai" }, "10.4.0.1")).toEqual({ kind: "locked", seconds: 30 });
      expect((await signIn(accounts, { signIn: "x", password: "sai" }, "10.4.0.2")).kind).toBe("wrong");
    });
  });
});
