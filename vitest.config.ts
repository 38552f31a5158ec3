import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const testsIn = (...folders: string[]) => folders.map((folder) => `${folder}/**/*.test.{ts,tsx}`);

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/[/\\]$/, "") } },
  test: {
    environment: "node",
    env: { TZ: "UTC" },
    // A slow machine is no failure.
    testTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: testsIn("lib", "data", "components", "scripts", "bench", "server"),
        },
      },
      {
        // A project of their own: PostgreSQL is started only when one of these tests runs.
        extends: true,
        test: {
          name: "database",
          include: testsIn("db", "app"),
          globalSetup: "db/test-postgres.ts",
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
