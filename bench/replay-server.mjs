/**
 * The least that node:http can do: `node replay-server.mjs ADDRESS` fetches one answer in each coding and gives back the same
 * bytes, headers too. Prints its port.
 */
import { createServer, get } from "node:http";

const address = process.argv[2] ?? "";
const OF_THE_CONNECTION = /^(date|connection|keep-alive)$/i;
const OF_THE_BODY = /^content-/i;

/** @param {string} encoding */
const fetched = (encoding) =>
  new Promise((resolve, reject) => {
    get(address, { headers: { "accept-encoding": encoding } }, (response) => {
      /** @type {Buffer[]} */
      const chunks = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.on("end", () => {
        const raw = response.rawHeaders;
        const kept = raw.filter((_, at) => !OF_THE_CONNECTION.test(raw[at - (at % 2)] ?? ""));
        resolve({
          tag: response.headers.etag,
          body: Buffer.concat(chunks),
          headers: kept,
          headersWithoutBody: kept.filter((_, at) => !OF_THE_BODY.test(kept[at - (at % 2)] ?? "")),
        });
      });
    }).on("error", reject);
  });

const answers = {
  br: await fetched("br"),
  gzip: await fetched("gzip"),
  identity: await fetched("identity"),
};

const server = createServer((request, response) => {
  const encoding = request.headers["accept-encoding"];
  const answer = encoding === "br" || encoding === "gzip" ? answers[encoding] : answers.identity;
  if (request.headers["if-none-match"] === answer.tag) {
    response.writeHead(304, answer.headersWithoutBody).end();
    return;
  }
  response.writeHead(200, answer.headers);
  response.end(answer.body);
});
server.keepAliveTimeout = 65_000;
server.listen(0, "127.0.0.1", () => {
  const bound = server.address();
  console.log(typeof bound === "object" ? bound?.port : "");
});
