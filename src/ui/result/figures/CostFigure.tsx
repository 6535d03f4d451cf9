// What the run cost, in whose price, and what that leaves out.
import type { ReadPrices } from '../../../domain/config/prices-schema.ts';
import { type Cost, formatMoney, formatRunsForOne, toCost } from '../../../domain/figures/cost.ts';
import type { Report } from '../../../domain/log/report.ts';
import type { RunWithOutcome } from '../../../domain/run/run.ts';
import { Figure } from './Figure.tsx';

export interface CostFigureProps {
  readonly run: RunWithOutcome;
  readonly report: Report;
  readonly own: ReadPrices | undefined;
}

export function CostFigure({ run, report, own }: CostFigureProps) {
  const { region, invocationType } = run.request;
  const ownPrices = own?.ok ? own.prices : undefined;
  const cost = toCost({ report, region, invocationType, ownPrices });
  return (
    <Figure name="Cost" isMissing={cost.kind === 'unknown'}>
      {cost.kind === 'unknown' ? cost.why : <KnownCost cost={cost} />}
      {own?.ok === false && (
        <p>
          The prices in config.json cannot be read, so they are not used:{' '}
          {own.problems.map(({ path, message }) => `${path}: ${message}`).join(' ')}
        </p>
      )}
    </Figure>
  );
}

function KnownCost({ cost }: { readonly cost: Extract<Cost, { kind: 'known' }> }) {
  const { parts, currency, region, date, source } = cost;
  const [first, ...others] = parts;
  const runs = formatRunsForOne(first.amount, currency);
  const whose = source === 'AWS' ? 'AWS’s price' : 'the price in config.json';
  return (
    <>
      <b>{formatMoney(first.amount, currency)}</b> on {first.architecture}
      {runs !== undefined && `, ${runs}`}
      {others.map(({ architecture, amount }) => (
        <span key={architecture}>
          ; <b>{formatMoney(amount, currency)}</b> on {architecture}
        </span>
      ))}
      <p>
        By {whose} for {region} of {date}, without free tier and discounts. On which of them the
        function runs, a browser cannot see.
      </p>
    </>
  );
}
