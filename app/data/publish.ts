/** One address below `/data/`: a file of a release, its manifest, its sums. */
import { join } from "node:path";
import type { Database } from "@/db/client";
import type { AsOf } from "@/db/queries/as-of";
import { releaseCache } from "@/db/release-cache";
import { type PublishedFile, publishedFiles } from "./published-files";
import { type StoredFile, storedFile, storeOf } from "./published-store";

export const MANIFEST = "index.json";
export const SUMS = "SHA256SUMS";
export const LISTING = "index.html";

const lists = releaseCache<PublishedFile[]>("published-files", 8);

/** Files, manifest, listing and sums, by path below the folder of the release. */
export async function listPublished(db: Database, asOf: AsOf): Promise<PublishedFile[]> {
  return lists(db, asOf, [], async () => {
    const files = await publishedFiles(db, asOf);
    const { digest: _, ...release } = asOf.release;
    const text = (
      path: string,
      type: string,
      make: () => Promise<string> | string,
    ): PublishedFile => ({
      path,
      type,
      make: async function* () {
        yield Buffer.from(await make());
      },
    });
    const about = [
      text(MANIFEST, "application/json; charset=utf-8", () => {
        const entries = files.map(({ path, type }) => ({ path, type }));
        return `${JSON.stringify({ release, sums: SUMS, files: entries }, null, 2)}\n`;
      }),
      text(LISTING, "text/html; charset=utf-8", () => listing(release, files)),
    ];
    const sums = text(SUMS, "text/plain; charset=utf-8", async () => {
      let lines = "";
      for (const file of [...files, ...about]) {
        const { sha256 } = await storedPublished(asOf, file);
        lines += `${sha256}  ${file.path}\n`;
      }
      return lines;
    });
    return [...files, ...about, sums];
  });
}

export function storedPublished(asOf: AsOf, { path, make }: PublishedFile): Promise<StoredFile> {
  return storedFile(join(storeOf(asOf.release), path), make);
}

function listing(
  release: { id: number; label: string; createdAt: string },
  files: readonly PublishedFile[],
): string {
  const items = [SUMS, MANIFEST, ...files.map(({ path }) => path)].map(
    (path) => `<li><a href="${escaped(path)}">${escaped(path)}</a></li>`,
  );
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Hashrate Atlas, release ${release.id}</title>
<h1>Hashrate Atlas, release ${release.id}</h1>
<p>${escaped(release.label)}, ${release.createdAt.slice(0, 10)}. These files never change; SHA256SUMS checks them. An empty cell is missing, never 0; NA is Namibia. Terms are in each file and in the zip.</p>
<ul>
${items.join("\n")}
</ul>
</html>
`;
}

const SIGNS: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? "");
