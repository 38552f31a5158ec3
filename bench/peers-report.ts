/** The section on other libraries: what each costs, and which targets the atlas met. */
import { kb, medianToP99, number, ratio, table } from "./markdown";
import { type Cost, type Peers, STEP_MS } from "./peers";
import { peerTargets } from "./peers-targets";
import { targetsTable } from "./targets";

export function peersText(peers: Peers): string[] {
  const entries = Object.entries(peers.candidates);
  const measured = entries.filter((entry): entry is [string, Cost] => "mapMs" in entry[1]);
  const problems = entries.flatMap(([name, one]) =>
    "problem" in one ? [`${name}: not measured (${one.problem}).`, ""] : [],
  );
  const of = (name: string) => measured.find(([other]) => other === name)?.[1];
  const [plain, bare] = [of("plain SVG, d3-geo"), of("MapLibre, feature state")];
  return [
    `The same world (world-atlas, 50 m), the same classes of the same ${peers.steps} snapshots, the map ${peers.box.width} × ${peers.box.height} px. Each peer is one static page that recolours its map and nothing else: no table, panel, legend, sentence or address to keep up, all of which the atlas's figures contain, but for the table: it stands below the window and follows after a second without a step, or when it comes into sight.`,
    "",
    ...table(
      [
        "candidate",
        "script br kB",
        "later",
        "bytes br kB",
        "later",
        "first map ms",
        "× plain SVG",
        "answers ms",
      ],
      measured.map(([name, one]) => [
        name,
        kb(one.before.script),
        kb(one.after.script),
        kb(one.before.all),
        kb(one.after.all),
        number(one.mapMs?.median),
        ratio(one.mapMs?.median, plain?.mapMs?.median),
        number(one.answersMs?.median),
      ]),
    ),
    "",
    `A tick with time to rest after it (median / p99), and a play of one step every ${STEP_MS} ms:`,
    "",
    ...table(
      [
        "candidate",
        "script ms",
        "next frame ms",
        "main-thread work ms",
        "× plain SVG",
        "× bare MapLibre",
        "work a step ms",
        "long tasks a play",
        "longest ms",
        "steps shown",
      ],
      measured.map(([name, one]) => [
        name,
        medianToP99(one.scriptMs),
        medianToP99(one.frameMs),
        medianToP99(one.workMs),
        ratio(one.workMs?.median, plain?.workMs?.median),
        ratio(one.workMs?.median, bare?.workMs?.median),
        number(one.playWorkMs?.median),
        medianToP99(one.longTasks),
        number(one.longestTaskMs?.max),
        `${one.steps.shown} of ${one.steps.distinct}`,
      ]),
    ),
    "",
    ...problems,
    "Targets:",
    "",
    ...targetsTable(peerTargets(peers)),
    "",
    "First map: the map stood in a frame that the page gave away, and the browser had put its first content on the screen; nothing is on a peer's page before its map. For MapLibre: its map at rest. Answers: from then on the slider moves the map. Bytes: brotli 11, everything until the page answers; later: what it loads by itself after that. Script, next frame and work as in “One step of the slider”. Work a step of the play: all of the main thread's from its first step until it rests again, by the number of steps; what the atlas puts off until the slider rests (address, links, panel) comes once a play, and with each tick that rests.",
    "",
    `Steps shown: the browser hands over every frame that it displays while the play runs (its screencast, at most 480 × 300 px); each is compared, within the map alone and without the atlas's labels, which step aside while the slider moves, with what every step looks like at rest. Steps that look like the one before are not counted: the second number is how many can be told apart at that size.`,
  ];
}
