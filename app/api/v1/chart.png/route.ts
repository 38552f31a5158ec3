import { drawChart } from "../chart-picture";
import { pngPicture } from "../picture";

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = pngPicture(drawChart);
