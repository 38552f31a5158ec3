/** Writes the newest release as plain files: any file server answers from them as the atlas does. */
import { createWriteStream } from "node:fs";
import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Database } from "@/db/client";
import { resolveAsOf } from "@/db/queries/as-of";
import { listPublished, MANIFEST, storedPublished } from "./publish";

export type Published = { release: number; files: number };

/** Where files come from: this process's database, or a server that has it. */
export type Origin = {
  release: number;
  paths: readonly string[];
  read(path: string): Promise<ReadableStream<Uint8Array>>;
};

/** @throws RangeError when the database holds no release */
export async function databaseOrigin(db: Database): Promise<Origin> {
  const newest = await resolveAsOf(db, null);
  const found = newest && (await resolveAsOf(db, String(newest.release.id)));
  const asOf = found && { ...found, isPassedOn: true as const };
  if (!asOf) throw new RangeError("the database holds no release");
  const files = await listPublished(db, asOf);
  return {
    release: asOf.release.id,
    paths: files.map(({ path }) => path),
    async read(path) {
      const file = files.find((one) => one.path === path);
      if (!file) throw new RangeError(`no published file ${path}`);
      return (await storedPublished(asOf, file)).read();
    },
  };
}

type Manifest = { release: { id: number }; sums: string; files: { path: string }[] };

export async function serverOrigin(url: string): Promise<Origin> {
  const manifest = (await (
    await asked(new URL("/data/latest/index.json", url))
  ).json()) as Manifest;
  const { id } = manifest.release;
  return {
    release: id,
    paths: [...manifest.files.map(({ path }) => path), MANIFEST, "index.html", manifest.sums],
    async read(path) {
      const { body } = await asked(new URL(`/data/v/${id}/${path}`, url));
      if (!body) throw new Error(`${path} came without a body`);
      return body;
    },
  };
}

/** Waits when the server asks to. */
async function asked(url: URL): Promise<Response> {
  const response = await fetch(url);
  if (response.ok) return response;
  const seconds = Number(response.headers.get("retry-after"));
  if (response.status !== 429 || !(seconds > 0 && seconds <= 120))
    throw new Error(`${url.pathname} answered ${response.status}`);
  await new Promise((resolve) => setTimeout(resolve, seconds * 1_000));
  return asked(url);
}

/** Adds the release to what the directory has: earlier releases in it stay. */
export async function publishDirectory(origin: Origin, directory: string): Promise<Published> {
  const [version, latest] = [`v/${origin.release}`, "latest"].map((name) =>
    join(directory, "data", name),
  ) as [string, string];
  for (const path of origin.paths) {
    const [target, copy] = [join(version, path), join(latest, path)];
    for (const place of [target, copy]) await mkdir(dirname(place), { recursive: true });
    const body = Readable.fromWeb(
      (await origin.read(path)) as Parameters<typeof Readable.fromWeb>[0],
    );
    await pipeline(body, createWriteStream(target));
    await copyFile(target, copy);
  }
  await writeFile(
    join(directory, "index.html"),
    '<!doctype html><meta charset="utf-8"><title>Hashrate Atlas</title><a href="data/latest/index.html">The newest release</a>\n',
  );
  return { release: origin.release, files: origin.paths.length };
}
