// A picture, as the browser draws it. SVG too stands in an <img> only: there it can run nothing and load nothing.
import { useEffect, useState } from 'preact/hooks';
import type { FileKind } from '../../../../domain/file/file-kind.ts';
import { formatBytes } from '../../../../domain/text/figures.ts';
import { Button } from '../../../parts/Button.tsx';
import { Toolbar } from '../../../parts/Toolbar.tsx';
import styles from './InnerView.module.css';

export interface PictureViewProps {
  readonly bytes: Uint8Array;
  readonly kind: FileKind;
}

export function PictureView({ bytes, kind }: PictureViewProps) {
  const address = usePicture(bytes, kind.contentType);
  const [size, setSize] = useState<string | undefined>(undefined);
  const [isBroken, setBroken] = useState(false);
  const [isWhole, setWhole] = useState(true);
  const { words } = kind;
  return (
    <div class={styles.view}>
      <Toolbar>
        <span class={styles.facts}>
          {words}
          {size !== undefined && `, ${size} pixels`}, {formatBytes(bytes.length)}
        </span>
        <Button kind="quiet" isPressed={isWhole} onPress={() => setWhole(!isWhole)}>
          Fit
        </Button>
      </Toolbar>
      {isBroken ? (
        <p class={styles.words}>
          This begins like {words}, but the browser cannot draw it. Download gives its exact bytes.
        </p>
      ) : (
        <div
          class={styles.picture}
          data-fit={isWhole}
          role="group"
          aria-label="Picture"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
          tabIndex={0}
        >
          {address !== undefined && (
            <img
              src={address}
              alt={`The response as ${words}`}
              onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
                setSize(`${naturalWidth} × ${naturalHeight}`)
              }
              onError={() => setBroken(true)}
            />
          )}
        </div>
      )}
    </div>
  );
}

/** An address for as long as the picture is shown. */
function usePicture(bytes: Uint8Array, type: string): string | undefined {
  const [address, setAddress] = useState<string | undefined>(undefined);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes, type]);
  return address;
}
