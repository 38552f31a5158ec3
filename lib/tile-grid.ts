/**
 * Equal squares for the 31 divisions that "Mainland China" has in the source, laid out after their real neighbours; no shapes
 * of provinces with a licence that we could name are at hand. The remainder of a source is a tile apart: it is no place.
 */
import type { PartShape, PartsMap } from "./geo/parts-map";

export type Tile = { id: string; name: string; column: number; row: number };

/** West to east, north to south; two letters of ISO 3166-2:CN, dots where there is none. */
const CHINA = `
.. .. .. .. .. .. .. HL
.. .. .. NM BJ TJ LN JL
XJ GS NX SX HE .. .. ..
XZ QH SN HA SD JS SH ..
.. SC CQ HB AH ZJ .. ..
.. YN GZ HN JX FJ .. ..
.. .. GX GD .. .. .. ..
.. .. .. HI .. .. OTH ..
`;

const NAMES: Record<string, string> = {
  AH: "Anhui",
  BJ: "Beijing",
  CQ: "Chongqing",
  FJ: "Fujian",
  GD: "Guangdong",
  GS: "Gansu",
  GX: "Guangxi",
  GZ: "Guizhou",
  HA: "Henan",
  HB: "Hubei",
  HE: "Hebei",
  HI: "Hainan",
  HL: "Heilongjiang",
  HN: "Hunan",
  JL: "Jilin",
  JS: "Jiangsu",
  JX: "Jiangxi",
  LN: "Liaoning",
  NM: "Inner Mongolia",
  NX: "Ningxia",
  QH: "Qinghai",
  SC: "Sichuan",
  SD: "Shandong",
  SH: "Shanghai",
  SN: "Shaanxi",
  SX: "Shanxi",
  TJ: "Tianjin",
  XJ: "Xinjiang",
  XZ: "Tibet",
  YN: "Yunnan",
  ZJ: "Zhejiang",
  OTH: "Other provinces of China",
};

export const CHINA_TILES: readonly Tile[] = CHINA.trim()
  .split("\n")
  .flatMap((line, row) =>
    line.split(" ").flatMap((code, column): Tile[] => {
      const name = NAMES[code];
      return name === undefined ? [] : [{ id: `CN-${code}`, name, column, row }];
    }),
  );

const SIDE = 40;
const GAP = 2;

/** The grid as shapes: `SIDE` units a tile, with a gap between them. */
export function tileGrid(tiles: readonly Tile[]): PartsMap {
  return {
    width: SIDE * (1 + Math.max(...tiles.map(({ column }) => column))),
    height: SIDE * (1 + Math.max(...tiles.map(({ row }) => row))),
    shapes: tiles.map(({ id, name, column, row }): PartShape => {
      const [x, y, side] = [column * SIDE + GAP / 2, row * SIDE + GAP / 2, SIDE - GAP];
      return {
        id,
        name,
        d: `M${x} ${y}h${side}v${side}h${-side}z`,
        cx: x + side / 2,
        cy: y + side / 2,
        label: id.endsWith("-OTH") ? "Other" : id.slice(3),
      };
    }),
  };
}
