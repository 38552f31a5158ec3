/** nginx with the same bodies as files, one process, as Debian installs it; null where it is not installed. */
import { spawn, spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "../scripts/free-port.mjs";
import { scratchFolder } from "./scratch";

export type Peer = { url: string; stop(): Promise<void> };

/** @param bodies by coding; each is served as `/br` and so on */
export async function startNginx(bodies: Record<string, Buffer>): Promise<Peer | null> {
  if (spawnSync("nginx", ["-v"]).error) return null;
  const folder = scratchFolder("atlas-nginx-");
  const port = await freePort();
  const locations = Object.keys(bodies).map(
    (name) =>
      `location = /${name} { alias ${folder.path}/${name}.json; default_type application/json; ${
        name === "identity" ? "" : `add_header Content-Encoding ${name};`
      } add_header Vary Accept-Encoding; }`,
  );
  for (const [name, body] of Object.entries(bodies))
    writeFileSync(join(folder.path, `${name}.json`), body);
  const config = join(folder.path, "nginx.conf");
  writeFileSync(
    config,
    `daemon off; worker_processes 1; pid ${folder.path}/pid; error_log stderr;
events { worker_connections 256; }
http {
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; open_file_cache max=10;
  client_body_temp_path ${folder.path}; proxy_temp_path ${folder.path}; fastcgi_temp_path ${folder.path};
  uwsgi_temp_path ${folder.path}; scgi_temp_path ${folder.path};
  server { listen 127.0.0.1:${port}; ${locations.join("\n")} }
}
`,
  );
  const child = spawn("nginx", ["-p", folder.path, "-c", config], { stdio: "ignore" });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  process.once("exit", () => child.kill("SIGKILL"));
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 100; tries++) {
    const isUp = await fetch(`${url}/identity`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) break;
    await sleep(50);
  }
  return {
    url,
    async stop() {
      child.kill("SIGTERM");
      await ended;
      folder.remove();
    },
  };
}
