import { drawChart } from "../chart-picture";
import { svgPicture } from "../picture";

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = svgPicture(drawChart);
