import next from "next";
import { root } from "../scripts/project.mjs";

const { HOST = "127.0.0.1", PORT = "3000" } = process.env;
const app = next({ dev: false, dir: root, hostname: HOST, port: Number(PORT), quiet: true });
const { serve } = await import(new URL("../.next/front.mjs", import.meta.url).href);
await serve(app, HOST, Number(PORT));
