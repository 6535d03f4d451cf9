// The left side: whose desk it is, where calls go, the presets, what there is to invoke, who we are.
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Desk } from '../../state/desk.ts';
import { useAtOnce } from '../parts/use-at-once.ts';
import { usePresetViews } from '../preset/preset-views-module.ts';
import { EnvironmentPicker } from './EnvironmentPicker.tsx';
import { PresetRail } from './PresetRail.tsx';
import styles from './Rail.module.css';
import { SessionLine } from './SessionLine.tsx';

export interface RailProps {
  readonly desk: Desk;
  readonly opener?: ComponentChildren;
}

export function Rail({ desk, opener }: RailProps) {
  const place = desk.place.value;
  const views = usePresetViews();
  const loaded = desk.presets.loaded.value;
  /** On a narrow screen only: there the lists slide in above the request. */
  const [isOpen, setOpen] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const isAsked = useRef(false);
  const { marks } = desk.form;
  useAtOnce(() => {
    // What was opened stands in the form below: there is nothing more to do in the list.
    if (marks.value.opened !== undefined) setOpen(false);
  }, [marks]);
  useAtOnce(() => {
    if (desk.presets.searchAsks.value === 0) return;
    // The next key goes there; where the lists are closed, as soon as they are drawn.
    search.current?.focus();
    isAsked.current = document.activeElement !== search.current;
    setOpen(true);
  }, [desk]);
  useLayoutEffect(() => {
    if (isOpen && isAsked.current) search.current?.focus();
    isAsked.current = false;
  }, [isOpen]);
  return (
    <aside class={styles.rail} aria-label={desk.title} data-open={isOpen}>
      <h1 class={styles.brand}>
        <span class={styles.mark} aria-hidden="true">
          λ
        </span>
        {desk.title}
      </h1>
      {place !== undefined && <EnvironmentPicker desk={desk} chosen={place.environment} />}
      <button
        type="button"
        class={styles.opener}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        Presets
      </button>
      <PresetRail desk={desk} search={search} />
      {place !== undefined && views.kind === 'loaded' && loaded.kind !== 'loading' && (
        <views.module.FunctionList
          desk={desk}
          place={place}
          isOpen={loaded.kind === 'ready' && loaded.desk.items.value.length === 0}
          key={place.environment.id}
        />
      )}
      {desk.seenAt !== undefined && <p class={styles.seen}>{formatSeen(desk.seenAt)}</p>}
      <footer class={styles.foot}>
        {place !== undefined && (
          <SessionLine
            session={place.session}
            isWaiting={desk.runs.isWaiting}
            hasSignIn={place.environment.signIn !== undefined}
            key={place.environment.id}
          />
        )}
        {opener}
        {views.kind === 'loaded' && loaded.kind === 'ready' && (
          <views.module.PresetFoot presets={loaded.desk} form={desk.form} />
        )}
      </footer>
    </aside>
  );
}

function formatSeen(seenAt: number): string {
  const time = new Date(seenAt).toLocaleString([], { dateStyle: 'medium', timeStyle: 'short' });
  return `Offline: settings as of ${time}`;
}
