// Lets files with presets be dropped on the list: the import opens with them.
import { useFileDrop } from '../parts/use-file-drop.ts';
import styles from './PresetDrop.module.css';

/** Spread on the place. While files are over it, it says so; the words stand in the attribute for the style sheet. */
export function usePresetDrop(importFiles: (files: readonly File[]) => void) {
  const { isOver, handlers } = useFileDrop(importFiles);
  return {
    ...handlers,
    class: styles.place,
    'data-drop': isOver ? 'Drop to import presets' : undefined,
  };
}
