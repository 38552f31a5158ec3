import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL(".", import.meta.url));

/** @type {import("next").NextConfig} */
export default {
  agentRules: false,
  compress: true,
  poweredByHeader: false,
  // A component that the compiler leaves as it is renders everything below it again: the build fails instead.
  reactCompiler: { panicThreshold: "all_errors" },
  serverExternalPackages: ["@electric-sql/pglite", "@resvg/resvg-js", "apache-arrow"],
  // Otherwise a lock file in a folder above the project would be taken for the project's own.
  outputFileTracingRoot: root,
  turbopack: { root },
  // `npm test` checks types; checking them again at every start would only cost time.
  typescript: { ignoreBuildErrors: true },
  headers: async () => [
    // The front sets what every answer has: see server/security-headers.ts.
    {
      // The names carry no hash, so a new build must be noticed.
      source: "/geo/:path*",
      headers: [{ key: "Cache-Control", value: "public, max-age=3600, must-revalidate" }],
    },
  ],
};
