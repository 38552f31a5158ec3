/** Patterns that carry meaning without colour, as images for MapLibre. */

const SIZE = 8;
const RATIO = 2;

export type PatternImage = { name: string; data: ImageData; options: { pixelRatio: number } };

/** Hatch (not covered), dots (caveat) and cross-hatch (not applicable), in the given inks. */
export function patternImages(line: string, dot: string): PatternImage[] {
  return [
    draw("hatch", (context) => diagonals(context, line, 1)),
    draw("cross", (context) => {
      diagonals(context, line, 1);
      diagonals(context, line, -1);
    }),
    draw("dots", (context) => {
      context.fillStyle = dot;
      context.beginPath();
      context.arc(SIZE / 2, SIZE / 2, 1.1, 0, 2 * Math.PI);
      context.fill();
    }),
  ];
}

function draw(name: string, paint: (context: CanvasRenderingContext2D) => void): PatternImage {
  const canvas = document.createElement("canvas");
  canvas.width = SIZE * RATIO;
  canvas.height = SIZE * RATIO;
  const context = canvas.getContext("2d");
  if (!context) throw new Error("no canvas to draw patterns on");
  context.scale(RATIO, RATIO);
  paint(context);
  const data = context.getImageData(0, 0, canvas.width, canvas.height);
  return { name, data, options: { pixelRatio: RATIO } };
}

/** Lines that meet those of the next tile; drawn thrice so that the corners are whole. */
function diagonals(context: CanvasRenderingContext2D, color: string, slope: 1 | -1): void {
  context.strokeStyle = color;
  context.lineWidth = 1.2;
  context.beginPath();
  for (const shift of [-SIZE, 0, SIZE]) {
    context.moveTo(shift, slope === 1 ? SIZE : 0);
    context.lineTo(shift + SIZE, slope === 1 ? 0 : SIZE);
  }
  context.stroke();
}
