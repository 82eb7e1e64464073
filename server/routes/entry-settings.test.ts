// @vitest-environment node
import path from "node:path";
import { describe, expect, it } from "vitest";
import { SettingError } from "../setting-error.ts";
import { entrySettings } from "./entry-settings.ts";
import { RATES } from "./rate-limit.ts";

const OIDC = { OIDC_ISSUER: "https://id.example.vn/realm", OIDC_CLIENT_ID: "app", OIDC_CLIENT_SECRET: "secret" };
const HERE = path.join(import.meta.dirname, "entry-settings.test.ts");

describe("what the environment says of who may enter", () => {
  it("is, where it says nothing: reading for anybody, on this machine, by passwords", () => {
    for (const env of [{}, { READING: "", TLS_CERT: "", OIDC_ISSUER: "", PUBLIC_URL: "", RATE_LIMIT: "" }]) {
      const settings = entrySettings(env);
      expect(settings).toMatchObject({
        reading: "open",
        rates: RATES,
        tls: null,
        oidc: null,
        publicUrl: null,
        groupedAbove: 1_000_000,
      });
      expect(settings.proxies.has("127.0.0.1")).toBe(false);
    }
  });

  it("is taken at its word", () => {
    const settings = entrySettings({
      ...OIDC,
      READING: "closed",
      RATE_LIMIT: "off",
      GROUPED_ABOVE: "2500",
      TRUSTED_PROXY: "10.0.0.5",
      TLS_CERT: HERE,
      TLS_KEY: HERE,
      PUBLIC_URL: "https://tinh.example.vn/ho-tro",
    });
    expect(settings).toMatchObject({
      reading: "closed",
      rates: null,
      groupedAbove: 2_500,
      oidc: { clientId: "app", name: "id.example.vn" },
    });
    expect(settings.proxies.has("10.0.0.5")).toBe(true);
    expect(settings.publicUrl?.href).toBe("https://tinh.example.vn/ho-tro/");
    expect(settings.oidc?.issuer.href).toBe("https://id.example.vn/realm");
    expect(settings.tls?.cert.toString("utf8")).toContain("is taken at its word");
    expect(entrySettings({ ...OIDC, OIDC_NAME: "Một cửa" }).oidc?.name).toBe("Một cửa");
    expect(entrySettings({ ...OIDC, OIDC_ISSUER: "http://127.0.0.1:3000" }).oidc?.issuer.port).toBe("3000");
  });

  it.each([
    ["READING", { READING: "shut" }],
    ["RATE_LIMIT", { RATE_LIMIT: "none" }],
    ["GROUPED_ABOVE", { GROUPED_ABOVE: "1e6" }],
    ["TRUSTED_PROXY", { TRUSTED_PROXY: "proxy" }],
    ["TLS_CERT", { TLS_CERT: HERE }],
    ["TLS_KEY", { TLS_KEY: HERE }],
    ["TLS_CERT", { TLS_CERT: "/nowhere/cert.pem", TLS_KEY: HERE }],
    ["PUBLIC_URL", { PUBLIC_URL: "tinh.example.vn" }],
    ["PUBLIC_URL", { PUBLIC_URL: "file:///etc" }],
    ["OIDC_CLIENT_SECRET", { ...OIDC, OIDC_CLIENT_SECRET: "" }],
    ["OIDC_ISSUER", { ...OIDC, OIDC_ISSUER: "http://id.example.vn" }],
    ["OIDC_ISSUER", { ...OIDC, OIDC_ISSUER: "id.example.vn" }],
  ])("is told by its name, %s, in both languages, where it cannot be meant: case %#", (name, env) => {
    try {
      entrySettings(env);
      expect.unreachable();
    } catch (error) {
      if (!(error instanceof SettingError)) throw error;
      expect(error.english).toContain(name);
      expect(error.vietnamese).toContain(name);
      expect(error.vietnamese).not.toBe(error.english);
    }
  });
});
