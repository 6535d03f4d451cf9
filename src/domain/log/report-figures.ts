// The figures of a report, however it was written.

/** Every figure is optional: absent means that the tail does not say it. */
export interface ReportFigures {
  readonly durationMs?: number;
  readonly billedMs?: number;
  readonly memorySizeMb?: number;
  readonly maxMemoryUsedMb?: number;
  readonly initMs?: number;
  /** SnapStart. */
  readonly restoreMs?: number;
  readonly billedRestoreMs?: number;
  /** `timeout`, `error`; JSON also says `success` and `failure`. Text says nothing on success. */
  readonly status?: string;
  /** `Runtime.OutOfMemory` */
  readonly errorType?: string;
  readonly traceId?: string;
  readonly segmentId?: string;
  readonly sampled?: boolean;
}

/** While they are being read. */
export type Figures = { -readonly [K in keyof ReportFigures]: ReportFigures[K] };
