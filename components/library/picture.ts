/** A drawn chart as a file: SVG that stands on its own, or PNG. */

const SHOWN = ['fill', 'stroke', 'font-family', 'font-size'] as const;

/** The SVG with the colours and the font that it is shown in, on the page's ground, with its title above. */
export function standaloneSvg(svg: SVGSVGElement, title: string): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const shown = [svg, ...svg.querySelectorAll('*')];
  [copy, ...copy.querySelectorAll('*')].forEach((element, i) => {
    const original = shown[i];
    if (!original || element.tagName === 'title') return;
    const style = getComputedStyle(original);
    for (const name of SHOWN) element.setAttribute(name, style.getPropertyValue(name));
  });
  const { width, height } = svg.viewBox.baseVal;
  const page = getComputedStyle(document.body);
  const ground = document.createElementNS(SVG, 'rect');
  const heading = document.createElementNS(SVG, 'text');
  const attributes = { x: -MARGIN, y: -HEAD, width: width + 2 * MARGIN, height: height + HEAD + MARGIN };
  for (const [name, value] of Object.entries(attributes)) ground.setAttribute(name, String(value));
  ground.setAttribute('fill', getComputedStyle(document.documentElement).backgroundColor);
  for (const [name, value] of Object.entries({ x: 0, y: -20, 'font-size': 18, 'font-weight': 600 }))
    heading.setAttribute(name, String(value));
  heading.setAttribute('fill', page.color);
  heading.setAttribute('font-family', page.fontFamily);
  heading.textContent = title;
  copy.prepend(ground, heading);
  copy.setAttribute('xmlns', SVG);
  copy.setAttribute('viewBox', `${-MARGIN} ${-HEAD} ${attributes.width} ${attributes.height}`);
  copy.setAttribute('width', String(attributes.width));
  copy.setAttribute('height', String(attributes.height));
  return new XMLSerializer().serializeToString(copy);
}

const SVG = 'http://www.w3.org/2000/svg';
/** In px of the chart: around it, and above it with room for the title. */
const MARGIN = 24;
const HEAD = 56;

/** The SVG drawn at twice its size, for documents and slides. Rejects where the browser cannot draw it. */
export async function pngOf(svg: string): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * 2;
    canvas.height = image.naturalHeight * 2;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}
