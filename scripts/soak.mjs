// `npm run soak`: what `npm test` does to imports, ten times as long: 200,000 damaged files, 100 kills on each engine.
import { spawn } from "node:child_process";
import { inProject } from "./project.mjs";

const tests = ["db/import/fuzz.test.ts", "db/import/kill.test.ts", "db/import/full-disk.test.ts"];
const child = spawn(
  process.execPath,
  [inProject("node_modules", "vitest", "vitest.mjs"), "run", ...tests],
  { cwd: inProject(), stdio: "inherit", env: { ...process.env, ATLAS_SOAK: "1" } },
);
child.once("exit", (code) => {
  process.exitCode = code ?? 1;
});
