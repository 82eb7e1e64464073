import { randomUUID } from "node:crypto";
import { Client } from "pg";

export type OwnDatabase = {
  /** "postgres://postgres@127.0.0.1:23456/test_…". */
  url: string;
  /** Removes it, and cuts whoever is still connected. */
  drop(): Promise<void>;
};

/** A new, empty database with a name of its own on the server at this address. */
export async function makeDatabase(serverUrl: string): Promise<OwnDatabase> {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await onServer(serverUrl, `create database ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => onServer(serverUrl, `drop database ${name} with (force)`) };
}

async function onServer(serverUrl: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
