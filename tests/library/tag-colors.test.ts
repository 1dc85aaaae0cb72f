/** The colours of tags, as tokens.css has them: told apart, and seen on every ground, by who sees all colours and by who does not. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { TAG_COLORS } from '@/lib/model/tag';

type Rgb = readonly [number, number, number];

const css = readFileSync('components/tokens.css', 'utf8');
const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');

/** Machado, Oliveira, Fernandes 2009, severity 1, on linear light. */
const SIGHTS: Readonly<Record<string, readonly [Rgb, Rgb, Rgb] | undefined>> = {
  'all colours': undefined,
  'no red': [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  'no green': [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  'no blue': [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

describe.each([
  ['light', light],
  ['dark', dark],
])('%s', (_, tokens) => {
  describe.each(Object.keys(SIGHTS))('%s', (sight) => {
    const seen = (token: string) => seenBy(sight, token, tokens);
    const grounds = ['surface', 'sunken', 'paper'] as const;

    test.each(TAG_COLORS)('the dot of %s stands out by 3 : 1', (color) => {
      for (const ground of grounds) expect(contrast(seen(`tag-${color}`), seen(ground))).toBeGreaterThanOrEqual(3);
    });

    test('a tag is read at 7 : 1, whatever its colour: its name keeps the colour of all text', () => {
      for (const ground of grounds) expect(contrast(seen('ink'), seen(ground))).toBeGreaterThanOrEqual(7);
      expect(contrast(seen('ink-2'), seen('sunken'))).toBeGreaterThanOrEqual(4.5);
    });

    test('no two dots look alike', () => {
      const pairs = TAG_COLORS.flatMap((a, i) => TAG_COLORS.slice(i + 1).map((b) => [a, b] as const));
      const near = pairs.filter(([a, b]) => distance(seen(`tag-${a}`), seen(`tag-${b}`)) < JUST_SEEN * 2);
      expect(near).toEqual([]);
    });
  });
});

/** In Oklab: what is just told apart. */
const JUST_SEEN = 0.02;

/** Linear light. */
function seenBy(sight: string, token: string, tokens: string): Rgb {
  const hex = new RegExp(`--${token}: #([0-9a-f]{6});`, 'u').exec(tokens)?.[1];
  if (hex === undefined) throw new Error(`--${token} is no token.`);
  const parts = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const rgb = parts.map((part) => (part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  const matrix = SIGHTS[sight];
  const shown = matrix ? matrix.map((row) => row.reduce((sum, weight, i) => sum + weight * (rgb[i] ?? 0), 0)) : rgb;
  const [r = 0, g = 0, b = 0] = shown.map((part) => Math.min(1, Math.max(0, part)));
  return [r, g, b];
}

/** WCAG 2. */
function contrast(a: Rgb, b: Rgb): number {
  const [x = 0, y = 0] = [a, b].map(([r, g, blue]) => 0.2126 * r + 0.7152 * g + 0.0722 * blue).sort((p, q) => q - p);
  return (x + 0.05) / (y + 0.05);
}

function distance(a: Rgb, b: Rgb): number {
  const [p, q] = [oklab(a), oklab(b)];
  return Math.hypot(...p.map((part, i) => part - (q[i] ?? 0)));
}

/** Björn Ottosson, A perceptual color space for image processing. */
function oklab([r, g, b]: Rgb): Rgb {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}
