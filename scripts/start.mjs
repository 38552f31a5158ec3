import { requireNode } from "./node-version.mjs";
import { endWithNpm } from "./npm-parent.mjs";

requireNode("20.9");
endWithNpm();
const { serve } = await import("./serve.mjs");
process.exitCode = await serve({ dev: process.argv.includes("--dev") });
