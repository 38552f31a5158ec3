/** What is answered from memory. Everything else goes to Next. */

export type HotRoute = {
  /** The address, or with a slash at its end what begins with it. */
  path: string;
  /** An answer about a release is forgotten when a newer one is there; a file stays as long as the process. */
  until: "release" | "restart";
};

export const HOT_ROUTES: readonly HotRoute[] = [
  { path: "/api/v1/", until: "release" },
  { path: "/data/latest/", until: "release" },
  { path: "/data/v/", until: "restart" },
  { path: "/geo/", until: "restart" },
  { path: "/_next/static/", until: "restart" },
  { path: "/icon", until: "restart" },
];

/** Files that are made while they are sent, or too large to keep: they go through with nothing in between. */
const STREAMED = /^\/api\/v1\/download$|^\/data\/(v\/\d+|latest)\/(all|series)\//;

/** The route of an address with or without a query; null: not hot. */
export function hotRouteOf(url: string): HotRoute | null {
  const end = url.indexOf("?");
  const path = end === -1 ? url : url.slice(0, end);
  if (STREAMED.test(path)) return null;
  return (
    HOT_ROUTES.find((route) =>
      route.path.endsWith("/") ? path.startsWith(route.path) : path === route.path,
    ) ?? null
  );
}
