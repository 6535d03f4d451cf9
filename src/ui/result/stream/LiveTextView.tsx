// The text of a response as far as it has come, with its end in sight until somebody looks back.
import { formatBytes } from '../../../domain/text/figures.ts';
import type { LiveText } from '../../../state/stream/live-text.ts';
import { Button } from '../../parts/Button.tsx';
import { Message } from '../Message.tsx';
import { TextBody } from '../text/TextBody.tsx';
import styles from './Stream.module.css';

export function LiveTextView({ live }: { readonly live: LiveText }) {
  const trouble = live.trouble.value;
  if (trouble !== undefined) return <Message>{trouble} What comes is kept.</Message>;
  if (live.kind.value === 'binary') {
    return <Message>The response is no text so far. What comes is kept, byte for byte.</Message>;
  }
  return (
    <div class={styles.live}>
      <LiveTools live={live} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the text in it has the role and the focus, this hears where it is moved to */}
      <div
        class={styles.text}
        onWheel={({ deltaY }) => {
          if (deltaY < 0) live.follow(false);
        }}
        onTouchMove={() => live.follow(false)}
        onKeyDown={({ key }) => {
          if (LOOKS_BACK.has(key)) live.follow(false);
          if (key === 'End') live.follow(true);
        }}
        onPointerDown={({ target, currentTarget, offsetX }) => {
          // On the bar, which belongs to what is scrolled and lies beside its content.
          const isScroller = target instanceof HTMLElement && target.role === 'textbox';
          if (isScroller && currentTarget.contains(target) && offsetX > target.clientWidth) {
            live.follow(false);
          }
        }}
      >
        <TextBody
          label="Response so far"
          text={live.text}
          // Room for the lines' numbers from the beginning: so they seldom move as it grows.
          sizeBytes={Math.max(NUMBERED_BYTES, live.shownBytes.value)}
        />
      </div>
    </div>
  );
}

const LOOKS_BACK = new Set(['ArrowUp', 'PageUp', 'Home']);
const NUMBERED_BYTES = 80_000;

function LiveTools({ live }: { readonly live: LiveText }) {
  const { isFollowing, isPaused } = live;
  return (
    <div class={styles.tools}>
      <Button
        kind="quiet"
        isPressed={isFollowing.value}
        onPress={() => live.follow(!isFollowing.peek())}
      >
        Follow the end
      </Button>
      <Button kind="quiet" isPressed={isPaused.value} onPress={() => live.pause(!isPaused.peek())}>
        Pause the view
      </Button>
      <Button kind="quiet" onPress={live.text.find.open}>
        Search
      </Button>
      <p>{explainView(live)}</p>
    </div>
  );
}

function explainView({ isPaused, isFull, heldBytes, shownBytes }: LiveText): string {
  const held = formatBytes(heldBytes.value);
  if (isPaused.value) return `Paused: ${held} more have come, and are kept.`;
  if (isFull.value) {
    return `The first ${formatBytes(shownBytes.value)} are shown; ${held} more are kept.`;
  }
  return '';
}
