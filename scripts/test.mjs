import { requireNode } from "./node-version.mjs";
import { endWithNpm } from "./npm-parent.mjs";

// The test runner (Vite) asks for more than the application does.
requireNode("20.19");
endWithNpm();
const { runChecks } = await import("./checks.mjs");
process.exitCode = await runChecks(process.argv.slice(2));
