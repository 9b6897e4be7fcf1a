/** What a printed indicator frame demands: the shape of a preset. Data only; rules read it through their context. */
import type { Level1Class, Level2Class } from './levels';

export interface FrameLevel2 {
  readonly class: Level2Class;
  /** As the frame prints it: 数量指标. */
  readonly text: string;
  /** A form without any such indicator is incomplete. */
  readonly demanded: boolean;
  /** Points out of the frame's total, where the frame fixes them. */
  readonly weight?: number;
}

export interface FrameLevel1 {
  readonly class: Level1Class;
  readonly text: string;
  readonly demanded: boolean;
  readonly weight?: number;
  readonly children: readonly FrameLevel2[];
}

export interface Frame {
  /** Stable key: "88", "101" … */
  readonly name: string;
  /** What the user reads: 中央88号. */
  readonly title: string;
  /** Document numbers; `verified: false` = a professional default that an office may change. */
  readonly sources: readonly { readonly basis: string; readonly verified: boolean }[];
  readonly levels: readonly FrameLevel1[];
  /** Accepted totals of all weights. */
  readonly totals: readonly number[];
  /** The frame prints 决策/过程 itself: such rows are then no fault. */
  readonly evaluation: boolean;
  /** The 一体化 system reads the form: what it refuses is an error, else a warning. */
  readonly system: boolean;
  /** Severities that differ from the rules' own; "off" silences. */
  readonly severities: Readonly<Record<string, 'error' | 'warning' | 'info' | 'off'>>;
  /** Version of an office's own frame; stands on every report. */
  readonly version?: string;
}
