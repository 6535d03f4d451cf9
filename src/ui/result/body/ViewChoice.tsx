// The views that fit a body, beside each other; the one that is shown is pressed.
import { type BodyView, VIEW_WORDS } from '../../../domain/result/body-view.ts';
import { Button } from '../../parts/Button.tsx';

export interface ViewChoiceProps {
  readonly views: readonly BodyView[];
  readonly chosen: BodyView | undefined;
  readonly onChoose: (view: BodyView) => void;
}

export function ViewChoice({ views, chosen, onChoose }: ViewChoiceProps) {
  return (
    <>
      {views.map((view) => (
        <Button key={view} kind="quiet" isPressed={view === chosen} onPress={() => onChoose(view)}>
          {VIEW_WORDS[view]}
        </Button>
      ))}
    </>
  );
}
