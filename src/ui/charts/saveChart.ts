/** What decides how a chart looks; copied into the picture, which has no style sheet of its own. */
const styles = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'font-family', 'font-size', 'font-weight', 'font-variant-numeric', 'text-anchor', 'dominant-baseline'] as const;

const SVG = 'http://www.w3.org/2000/svg';
const HEAD = 34;
const EDGE = 16;

/** Settled looks of a drawn element and all below it, written into its copy. */
const copyLooks = (from: Element, to: Element): void => {
  const drawn = getComputedStyle(from);
  to.setAttribute('style', styles.map((name) => `${name}:${drawn.getPropertyValue(name)}`).join(';'));
  for (const name of ['class', 'tabindex', 'role', 'aria-hidden', 'aria-label', 'data-place', 'data-look']) to.removeAttribute(name);
  for (const [at, child] of [...from.children].entries()) {
    const copy = to.children[at];
    if (copy) copyLooks(child, copy);
  }
};

/** A drawn chart as a picture of its own: its title over it, on the ground that it stands on, looks settled. */
const chartAsSvg = (chart: SVGSVGElement, title: string): { readonly text: string; readonly width: number; readonly height: number } => {
  const inner = chart.cloneNode(true);
  if (!(inner instanceof SVGSVGElement)) throw new TypeError('a copy of a picture is one');
  copyLooks(chart, inner);
  const [width, height] = [chart.width.baseVal.value + 2 * EDGE, chart.height.baseVal.value + HEAD + 2 * EDGE];
  const drawn = getComputedStyle(chart);
  const outer = document.createElementNS(SVG, 'svg');
  for (const [name, value] of Object.entries({ xmlns: SVG, width, height, viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': title })) outer.setAttribute(name, String(value));
  const ground = document.createElementNS(SVG, 'rect');
  const surface = getComputedStyle(chart.closest('section') ?? document.body).backgroundColor;
  for (const [name, value] of Object.entries({ width: '100%', height: '100%', fill: surface })) ground.setAttribute(name, value);
  const words = document.createElementNS(SVG, 'text');
  for (const [name, value] of Object.entries({ x: String(EDGE), y: String(EDGE + 14), fill: drawn.color, 'font-family': drawn.fontFamily, 'font-size': '16', 'font-weight': '620' })) words.setAttribute(name, value);
  words.textContent = title;
  inner.setAttribute('x', String(EDGE));
  inner.setAttribute('y', String(EDGE + HEAD));
  outer.append(ground, words, inner);
  return { text: new XMLSerializer().serializeToString(outer), width, height };
};

/** A chart as an SVG file. */
export const svgFile = (chart: SVGSVGElement, title: string): Blob => new Blob([chartAsSvg(chart, title).text], { type: 'image/svg+xml' });

/** Points of a PNG for each of the screen, so that it stays sharp in a printed report. */
const SHARPNESS = 2;

/** A chart as a PNG file; null where the browser cannot draw it. */
export const pngFile = async (chart: SVGSVGElement, title: string): Promise<Blob | null> => {
  const { text, width, height } = chartAsSvg(chart, title);
  const address = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  try {
    const picture = new Image();
    picture.src = address;
    await picture.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [width * SHARPNESS, height * SHARPNESS];
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
  } finally {
    URL.revokeObjectURL(address);
  }
};
