// `npm run build`: what `npm start` would make when it is stale, made anew; `npm start` then starts at once.
import { build, makeGeometry } from "./build.mjs";
import { Problem } from "./project.mjs";

try {
  await makeGeometry();
  await build();
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
