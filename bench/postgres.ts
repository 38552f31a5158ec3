/** A PostgreSQL database for one run: the tests' own way to a server, and a database of its own on it. */
import { randomUUID } from "node:crypto";
import pg from "pg";
import type { TestProject } from "vitest/node";
import startForTests from "../db/test-postgres";

export async function startPostgres(): Promise<{ url: string; stop(): Promise<void> }> {
  let server = "";
  const project = {
    provide: (_name: string, url: string) => {
      server = url;
    },
  };
  const stopServer = await startForTests(project as unknown as TestProject);
  const name = `atlas_bench_${randomUUID().replaceAll("-", "")}`;
  await onServer(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const stop = async () => {
    await onServer(server, `drop database ${name} with (force)`);
    await stopServer?.();
  };
  return { url: url.href, stop };
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
