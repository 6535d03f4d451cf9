// The views that fit a body, beside each other; the one that is shown is pressed.
import { type BodyViewName, VIEW_WORDS } from '../../../domain/body/inner/list-views.ts';
import { Button } from '../../parts/Button.tsx';

export interface ViewChoiceProps {
  readonly views: readonly BodyViewName[];
  readonly chosen: BodyViewName | undefined;
  readonly onChoose: (view: BodyViewName) => void;
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
