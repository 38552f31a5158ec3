import { build } from "esbuild";
import { inProject } from "./project.mjs";

/** One file, so that a start reads one: what the front is made of, compiled. Next is not in it. */
await build({
  entryPoints: [inProject("server", "serve.ts")],
  outfile: inProject(".next", "front.mjs"),
  bundle: true,
  platform: "node",
  target: "node20",
  format: "esm",
  sourcemap: "linked",
  logLevel: "warning",
  // Some of the packages are CommonJS and ask for Node's own modules.
  banner: {
    js: 'import { createRequire } from "node:module";\nconst require = createRequire(import.meta.url);',
  },
});
