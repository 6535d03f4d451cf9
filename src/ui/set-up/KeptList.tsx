// The environments that this browser keeps: each can be removed, all can be handed on as a config.json.
import type { Environment } from '../../domain/config/config.ts';
import { Button } from '../parts/Button.tsx';
import { NoticeLine } from '../parts/NoticeLine.tsx';
import styles from './SetUpPane.module.css';
import type { SetUpView } from './set-up-view.ts';

export function KeptList({ view }: { readonly view: SetUpView }) {
  const { desk, keptProblems } = view;
  const { kept } = view.setUp;
  const removed = kept.removed.value;
  const trouble = kept.trouble.value;
  const { environments } = desk;
  return (
    <section class={styles.kept} aria-labelledby="kept-title">
      <h2 id="kept-title">In this browser</h2>
      {environments.length === 0 && removed === undefined && (
        <p>Nothing yet. What you set up here is seen by nobody else.</p>
      )}
      <ul>
        {environments.map((environment) => (
          <KeptItem key={environment.id} environment={environment} view={view} />
        ))}
      </ul>
      {removed !== undefined && (
        <NoticeLine
          kind="word"
          key={removed.id}
          actions={[{ label: 'Undo', onPress: () => void kept.bringBack() }]}
        >
          {removed.name} is removed. Its presets stay.
        </NoticeLine>
      )}
      {trouble !== undefined && (
        <NoticeLine kind="trouble" key={trouble}>
          {trouble}
        </NoticeLine>
      )}
      {keptProblems.map(({ path, message }) => (
        <NoticeLine kind="trouble" key={path + message}>
          {path}: {message}
        </NoticeLine>
      ))}
      {environments.length > 0 && (
        <>
          <Button kind="second" onPress={kept.download}>
            Download as config.json
          </Button>
          <p>Put beside this page, it sets the same up for everybody who opens it.</p>
        </>
      )}
      <p class={styles.aside}>
        A config.json with environments beside this page goes before these: then they wait here
        unused.
      </p>
    </section>
  );
}

interface KeptItemProps {
  readonly environment: Environment;
  readonly view: SetUpView;
}

function KeptItem({ environment, view: { setUp } }: KeptItemProps) {
  const { name, region, color, identityPoolId, signIn } = environment;
  return (
    <li data-color={color}>
      <span class={styles.dot} />
      <span class={styles.what}>
        <b>{name}</b>
        <small>
          {region} · {signIn === undefined ? 'guests' : 'sign-in'}
        </small>
        <small>{identityPoolId}</small>
      </span>
      <Button
        kind="quiet"
        label={`Remove ${name}`}
        onPress={() => void setUp.kept.remove(environment)}
      >
        Remove
      </Button>
    </li>
  );
}
