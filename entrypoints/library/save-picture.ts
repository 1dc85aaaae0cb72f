/** Saves a chart as a file. */
import type { PictureFormat } from '@/components/library/chart';
import { pngOf, standaloneSvg } from '@/components/library/picture';
import { saveFile } from '@/components/save-file';
import { isoTime } from '@/lib/model/time';

/** Saves `标签-2026-11-24.svg`. */
export async function savePicture(svg: SVGSVGElement, title: string, format: PictureFormat): Promise<void> {
  const text = standaloneSvg(svg, title);
  const name = `${title}-${isoTime().slice(0, 10)}.${format}`;
  if (format === 'svg') saveFile(name, 'image/svg+xml', text);
  else saveFile(name, 'image/png', await pngOf(text));
}
