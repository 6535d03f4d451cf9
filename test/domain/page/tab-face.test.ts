import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ENVIRONMENT_COLORS } from '../../../src/domain/config/config.ts';
import { toTabFace } from '../../../src/domain/page/tab-face.ts';
import { readEnvironment } from '../config/samples.ts';

const PUBLIC = new URL('../../../public/', import.meta.url);

describe('toTabFace', () => {
  it('shows an environment by its colour and its name before the desk’s title', () => {
    expect(toTabFace('Orders desk', readEnvironment({ color: 'red' }))).toEqual({
      title: '🔴 Staging · Orders desk',
      icon: './icons/environment-red.svg',
    });
  });

  it('shows the desk alone where there is no environment', () => {
    expect(toTabFace('Orders desk', undefined)).toEqual({
      title: 'Orders desk',
      icon: './icon.svg',
    });
  });

  it('has an icon and a dot of its own for each colour', () => {
    const faces = ENVIRONMENT_COLORS.map((color) => toTabFace('', readEnvironment({ color })));
    expect(new Set(faces.map(({ title }) => title)).size).toBe(ENVIRONMENT_COLORS.length);
    expect(new Set(faces.map(({ icon }) => icon)).size).toBe(ENVIRONMENT_COLORS.length);
    for (const { icon } of faces) expect(existsSync(new URL(icon, PUBLIC)), icon).toBe(true);
  });
});
