// One view that looks into a body, whichever is chosen.
import type { BodyViewProps } from './body-ground.ts';
import { HexView } from './hex/HexView.tsx';
import { AnswerView } from './inner/AnswerView.tsx';
import { FileView } from './inner/FileView.tsx';
import { PictureView } from './inner/PictureView.tsx';
import { QueryView } from './query/QueryView.tsx';
import { TableView } from './table/TableView.tsx';
import { TreeView } from './tree/TreeView.tsx';

export function BodyView(props: BodyViewProps) {
  const { view, body, bytes, facts, ground, onDownload } = props;
  switch (view) {
    case 'tree':
      return (
        <TreeView
          body={body}
          clipboard={ground.clipboard}
          onShowInText={props.onShowInText}
          onOpenInner={({ path, start, end, hint: { wrap } }) =>
            ground.openInner(body, path, { start, end, wrap })
          }
        />
      );
    case 'table':
      return <TableView body={body} tables={facts.tables} {...ground} />;
    case 'query':
      return <QueryView body={body} {...ground} />;
    case 'answer':
      return facts.gateway === undefined ? null : (
        <AnswerView body={body} answer={facts.gateway} ground={ground} />
      );
    case 'picture':
      return <PictureView bytes={bytes} kind={facts.kind} />;
    case 'file':
      return (
        <FileView
          kind={facts.kind}
          pdf={facts.pdf}
          sizeBytes={bytes.length}
          onDownload={onDownload}
          onUnzip={() => ground.unzip(body, 'decompressed')}
        />
      );
    case 'hex':
      return <HexView body={body} sizeBytes={bytes.length} />;
  }
}
