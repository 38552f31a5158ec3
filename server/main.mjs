import { fileURLToPath } from "node:url";

const { HOST = "127.0.0.1", PORT = "3000" } = process.env;
const { serve } = await import(new URL("../.next/front.mjs", import.meta.url).href);
await serve(fileURLToPath(new URL("next.mjs", import.meta.url)), HOST, Number(PORT));
