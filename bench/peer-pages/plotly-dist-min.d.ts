declare module "plotly.js-dist-min" {
  type Settings = Record<string, unknown>;
  const Plotly: {
    newPlot(
      box: HTMLElement,
      traces: Settings[],
      layout: Settings,
      config: Settings,
    ): Promise<unknown>;
    restyle(box: HTMLElement, changes: Settings, traces: number[]): Promise<unknown>;
  };
  export default Plotly;
}
