/** For tests: the API without a server, each address answered by the route that Next would choose. */
import { readdirSync } from "node:fs";
import { join } from "node:path";

type Handler = (
  request: Request,
  route: { params: Promise<Record<string, string>> },
) => Promise<Response>;

const folder = import.meta.dirname;

/** Of all routes but the one for what there is not, with slashes. */
export function routeFolders(): string[] {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith("route.ts") && !file.includes("[[...unknown]]"))
    .map((file) => file.replaceAll("\\", "/").replace(/\/route\.ts$/, ""));
}

/** The answer to GET of an address below `/api/v1`. */
export async function askRoute(address: string): Promise<Response> {
  const url = new URL(address, "http://localhost");
  const words = url.pathname.replace("/api/v1/", "").split("/");
  const path = routeFolders().find((candidate) => {
    const pattern = candidate.split("/");
    return (
      pattern.length === words.length &&
      pattern.every((part, at) => part.startsWith("[") || part === words[at])
    );
  });
  if (path === undefined) throw new Error(`${address} has no route`);
  const params = Object.fromEntries(
    path
      .split("/")
      .flatMap((part, at) => (part.startsWith("[") ? [[part.slice(1, -1), words[at] ?? ""]] : [])),
  );
  const { GET } = (await import(join(folder, path, "route.ts"))) as { GET: Handler };
  return GET(new Request(url), { params: Promise.resolve(params) });
}
