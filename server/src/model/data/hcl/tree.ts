import type { Place } from '../../../base/range.js';
import type { StringValue, Value } from '../../value.js';

/** An expression of HCL as far as it can stand for a known value. */
export type HclExpr =
  /** A number, a boolean, null, or a text without interpolation. */
  | { readonly h: 'value'; readonly value: Value }
  /** A quoted template or heredoc with interpolation. */
  | { readonly h: 'template'; readonly parts: readonly (StringValue | HclExpr)[]; readonly place: Place }
  | { readonly h: 'list'; readonly items: readonly HclExpr[]; readonly place: Place }
  | { readonly h: 'object'; readonly entries: readonly HclAttribute[]; readonly place: Place }
  /** `var.sign`, `local.texts.login`: attributes and constant indexes joined by dots. */
  | { readonly h: 'reference'; readonly path: string; readonly place: Place }
  | { readonly h: 'call'; readonly name: string; readonly args: readonly HclExpr[]; readonly place: Place }
  /** Operators, conditions, `for`, splats, directives: known to nobody but Terraform. */
  | { readonly h: 'other'; readonly place: Place };

export interface HclAttribute {
  readonly name: string;
  readonly keyPlace: Place;
  readonly value: HclExpr;
}

export interface HclBlock {
  readonly type: string;
  readonly labels: readonly string[];
  readonly body: HclBody;
  readonly place: Place;
}

export interface HclBody {
  readonly attributes: readonly HclAttribute[];
  readonly blocks: readonly HclBlock[];
}
